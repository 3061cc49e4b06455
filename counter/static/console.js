// The officer's console. Start reading here: the Desk knows, the Feed tells it, the parts below show it.

import { whenSignedOut } from "/static/api.js"
import { EditionNote } from "/static/edition_note.js"
import { Feed } from "/static/feed.js"
import { html } from "/static/html.js"
import { soon } from "/static/rights.js"
import { render, useLayoutEffect, useRef, useState } from "/static/vendor/preact.js"
import { words } from "/words/counter.js"

import { actionsOf } from "./actions.js"
import { Bar } from "./bar.js"
import { barMenu } from "./bar_menu.js"
import { ClockStrip } from "./clock_strip.js"
import { CounterPanel } from "./counter_panel.js"
import { Desk } from "./desk.js"
import { DialogOf } from "./dialogs.js"
import { HallStrip } from "./hall_strip.js"
import { listenToKeys } from "./keys.js"
import { Lists } from "./lists.js"
import { ListsKey } from "./lists_key.js"
import { PrinterStrip } from "./printer_strip.js"
import { PrinterWatch } from "./printer_watch.js"
import { showScanned } from "./scanned.js"
import { signOutWith } from "./sign_out.js"
import { Strip, canFloat, floatingStrip, isStrip, openStrip, stripActions } from "./strip.js"
import { officeClock } from "./waits.js"

// Everyone else's calls are shown at most so often; this counter's own at once.
const OTHERS_MS = 1_000
// The day turns, and the clock is set, without an entry where nothing was open.
const LOOK_AGAIN_MS = 30_000

const root = document.querySelector("[data-console]")
const bar = document.querySelector("[data-bar]")
const setup = JSON.parse(root.dataset.setup)
const clock = officeClock(setup.time_zone)
const desk = new Desk(setup.number, draw)
const editionNote = new EditionNote()
let timer = null
// Where the floating strip is drawn, while there is one.
let floating = null

const feed = new Feed({
  fetchSnapshot: () => desk.fetchSnapshot(),
  onSnapshot: (snapshot) => {
    desk.showSnapshot(snapshot)
    editionNote.showIfOther(snapshot.hall.edition)
  },
  onEntry: (entry) => refreshSoon(entry.counter === setup.number ? 0 : OTHERS_MS),
  onHealth: (health) => desk.showConnection(health),
  hints: { rights: soon(() => feed.refresh()) },
})

function refreshSoon(delayMs) {
  if (timer !== null && delayMs > 0) return
  clearTimeout(timer)
  timer = setTimeout(() => {
    timer = null
    feed.refresh()
  }, delayMs)
}

function draw() {
  if (!desk.view) return
  if (root.querySelector(".console__first")) {
    root.textContent = ""
    bar.textContent = ""
  }
  root.toggleAttribute("data-busy", desk.isBusy)
  document.body.classList.toggle("console-page--strip", isStrip())
  document.title = words("counter-tab-title", { waiting: desk.view.waiting_count, number: setup.number })
  render(html`<${Bar} desk=${desk} clock=${clock} />`, bar)
  render(html`<${Console} />`, root)
  if (floating) render(html`<${Strip} desk=${desk} actions=${actionsOf(desk, () => {})} />`, floating)
}

async function floatStrip() {
  const end = () => {
    stop()
    floating = null
  }
  floating = await floatingStrip(end)
  const actions = () => Object.values(stripActions(actionsOf(desk, () => {}))).flat()
  const onScan = (text) => showScanned(text, desk, tellListed)
  const stop = listenToKeys(actions, { onEscape: () => {}, onList: () => {}, onScan, page: floating.ownerDocument })
  draw()
}

function Console() {
  const [dialog, setDialog] = useState(null)
  const [isListed, setListed] = useState(false)
  const latest = useRef(null)
  const actions = actionsOf(desk, setDialog)
  latest.current = isStrip() ? stripActions(actions) : actions
  // In a narrow window the lists are shown by the arrow that leads into them, and the focus follows.
  const showLists = () => {
    setListed(true)
    setTimeout(() => document.querySelector("[data-row]")?.focus())
  }
  const leaveLists = () => {
    setListed(false)
    focusPrimary()
  }
  const onList = (row, isDown) => (row ? row.focus() : isDown ? showLists() : focusPrimary())
  const onScan = (text) => showScanned(text, desk, isStrip() ? tellListed : setDialog)
  // As it is drawn, not after: a key pressed on what can be seen is heard.
  useLayoutEffect(() => listenToKeys(() => Object.values(latest.current).flat(), { onEscape: leaveLists, onList, onScan }), [])
  useLayoutEffect(keepFocus)
  // A dialog tells late that it was closed: by then another may stand there.
  const close = () => setDialog((shown) => (shown === dialog ? null : shown))
  if (isStrip()) return html`<${Strip} desk=${desk} actions=${actions} leave=${() => (location.hash = "")} />`
  return html`
    <${CounterPanel} desk=${desk} setup=${setup} actions=${actions} clock=${clock} />
    <${ClockStrip} hall=${desk.hall} />
    <${PrinterStrip} printers=${desk.printers} />
    <${ListsKey} view=${desk.view} isListed=${isListed} toggle=${() => (isListed ? leaveLists() : showLists())} />
    <div class="console__lists ${isListed ? "console__lists--shown" : ""}" id="lists">
      <${Lists} desk=${desk} setup=${setup} prints=${actions.prints} open=${setDialog} clock=${clock} />
      <${HallStrip} hall=${desk.hall} number=${setup.number} />
    </div>
    ${dialog && html`<${DialogOf} key=${dialog.kind} dialog=${dialog} desk=${desk} setup=${setup} open=${setDialog} close=${close} />`}
  `
}

// A strip has no room for a dialog.
function tellListed({ ticket }) {
  desk.showMessage(words("counter-scanned-listed", { label: ticket.label }))
}

function focusPrimary() {
  document.querySelector("[data-primary]")?.focus()
}

// A button that had the focus may be gone: the keyboard must always be somewhere useful.
function keepFocus() {
  if (document.activeElement === document.body && !document.querySelector("dialog[open]")) focusPrimary()
}

signOutWith(desk)
whenSignedOut(() => desk.signInAgain())
barMenu(draw, { "[data-strip]": () => openStrip(setup.number), "[data-float]": canFloat() && floatStrip })
addEventListener("hashchange", draw)
feed.start()
setInterval(() => feed.refresh(), LOOK_AGAIN_MS)
new PrinterWatch((printers) => desk.showPrinters(printers)).start()
