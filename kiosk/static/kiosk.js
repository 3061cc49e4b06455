// The kiosk's page: a visitor touches a field and takes a number. Start reading here.

import { Edition } from "/static/edition.js"
import { OwnDevice } from "/static/own_device.js"
import { Booked } from "/static/kiosk/booked.js"
import { Connection } from "/static/kiosk/connection.js"
import { Clock } from "/static/kiosk/clock.js"
import { FieldList } from "/static/kiosk/field_list.js"
import { Fit } from "/static/kiosk/fit.js"
import { Idle } from "/static/kiosk/idle.js"
import { keepLetters } from "/static/kiosk/letters.js"
import { Choices } from "/static/kiosk/choices.js"
import { Notice } from "/static/kiosk/notice.js"
import { Procedures } from "/static/kiosk/procedures.js"
import { PrinterNote } from "/static/kiosk/printer_note.js"
import { ReadAloud } from "/static/kiosk/read_aloud.js"
import { Scanned } from "/static/kiosk/scanned.js"
import { Scanner } from "/static/kiosk/scanner.js"
import { StillThere } from "/static/kiosk/still_there.js"
import { Stages } from "/static/kiosk/stages.js"
import { Taking } from "/static/kiosk/taking.js"
import { TicketView } from "/static/kiosk/ticket_view.js"

const kiosk = document.querySelector("[data-kiosk]")
const { timeZone } = kiosk.dataset

const stages = new Stages(kiosk)
const choices = new Choices(kiosk)
const notice = new Notice(kiosk, stages, timeZone)
const fields = new FieldList(kiosk, timeZone)
const clock = new Clock(kiosk.querySelector("[data-clock]"), timeZone).start()
const ticketView = new TicketView(kiosk, { stages, fields, clock })
const procedureStage = kiosk.querySelector('[data-stage="procedures"]')
const procedures = procedureStage && new Procedures(procedureStage, { stages, fields })
choices.onLook((isNext) => {
  if (isNext) fields.showFirstPage()
  kiosk.classList.toggle("kiosk--large", choices.large === true)
  kiosk.classList.toggle("kiosk--low", choices.isLow)
  fields.arrange()
  procedures?.arrange()
})
const taking = new Taking({
  stages,
  notice,
  choices,
  ticketView,
  slow: kiosk.querySelector("[data-slow]"),
  prints: "prints" in kiosk.dataset,
})

for (const section of kiosk.querySelectorAll(".ticket, .notice")) new Fit(section).start()
keepLetters(kiosk)
const readAloud = new ReadAloud(kiosk).start()

const stillThere = new StillThere(kiosk, stages)
const idle = new Idle(async () => {
  if (!stages.isFree) return
  const hasBegun = choices.isTouched || stages.isAtProcedures || !fields.isAtFirstPage
  if (hasBegun && stages.isReachable && (await stillThere.ask())) return fields.settle()
  readAloud.forget()
  stages.show("choose")
  choices.reset()
}).start()

procedures?.onChosen((field, procedure) => taking.take(field, procedure))
fields.onChosen((code) => {
  if (choices.wantsDocuments && procedures.has(code)) procedures.show(code)
  else taking.take(code)
})
fields.onClosed((line) => notice.showClosed(line))

// A new page takes the place of the old one only while nobody stands before it.
const edition = new Edition({ isFree: () => idle.isIdle && stages.isChoosing })
// A kiosk that was revoked invites nobody: its page says what to do. Who has just got a number sees it first.
const device = new OwnDevice({ isFree: () => stages.isChoosing }).start()
const connection = new Connection({
  onHall: (hall) => edition.reloadIfOther(hall.edition) || fields.paint(hall),
  onReachable: (isReachable) => stages.setReachable(isReachable),
  hints: { rights: device.look },
}).start()
stages.onChoosing(() => {
  fields.arrange()
  connection.refresh()
})

const printerNote = kiosk.querySelector("[data-printer-note]")
if (printerNote) new PrinterNote(printerNote, kiosk.dataset.kiosk, (isAway) => ticketView.setPrinterAway(isAway)).start()

const scanned = new Scanned(kiosk, { stages, fields, taking, notice, choices })
const books = kiosk.querySelector("[data-booked-open]") !== null
const booked = books ? new Booked(kiosk, { stages, notice, choices, ticketView, timeZone }) : null
const shows = {
  card: (scan) => {
    choices.setCard(scan)
    stages.show("choose")
  },
  ticket: (scan) => scanned.showTicket(scan),
  dossier: (scan) => scanned.showDossier(scan),
  booking: (scan) => booked?.open(scan.booking),
  unknown: () => scanned.showUnknown(),
}
// While somebody takes a number or gives one up nothing that is held to the scanner may take the screen from them.
function onScan(scan) {
  stillThere.stay()
  const isAwaited = stages.isBooked && scan.kind === "booking"
  if (!(stages.isChoosing || stages.isScanned || isAwaited) || scanned.isBusy) return
  idle.touch()
  shows[scan.kind]?.(scan)
}
if ("scans" in kiosk.dataset) new Scanner(onScan).start()

// A long press opens no menu on a screen that anybody may touch.
addEventListener("contextmenu", (event) => event.preventDefault())
