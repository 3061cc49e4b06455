// The page of a hall screen: joins the feed, the calls, their queue and the parts that show them.

import { get } from "/static/api.js"
import { Announcer } from "/static/display/announcer.js"
import { CallList } from "/static/display/call_list.js"
import { CallQueue } from "/static/display/call_queue.js"
import { CounterBoard } from "/static/display/counter_board.js"
import { HallCalls } from "/static/display/hall_calls.js"
import { HallFigures } from "/static/display/hall_figures.js"
import { KnowledgeAge } from "/static/display/knowledge_age.js"
import { NewestCall } from "/static/display/newest_call.js"
import { OfficeClock } from "/static/display/office_clock.js"
import { StateReport } from "/static/display/state_report.js"
import { TrialCall } from "/static/display/trial_call.js"
import { Edition } from "/static/edition.js"
import { Feed } from "/static/feed.js"

// Entries come in bursts; what they do to the figures is asked for once.
const FIGURES_MS = 1_200
// Opening hours and expected waits change without an entry.
const FIGURES_AGAIN_MS = 30_000
// A call this young has perhaps not been seen by anybody when a screen is switched on.
const UNSEEN_MS = 30_000
// The picture moves by a few dots now and then, so that the panel does not burn in.
const SHIFT_MS = 7 * 60_000
const SHIFTS = 4

const root = document.querySelector("[data-hall]")
const { name, counters, recent, names, nowMs, zone, officeDay } = root.dataset

class HallScreen {
  #clock = new OfficeClock(root, { nowMs: Number(nowMs), zone }).start()
  #age = new KnowledgeAge(root.querySelector("[data-age]"), this.#clock)
  #newest = new NewestCall(root.querySelector("[data-newest]"))
  #list = new CallList(root.querySelector("[data-calls]"))
  #board = new CounterBoard(root.querySelector("[data-board]"), JSON.parse(names))
  #figures = new HallFigures(root)
  #trial = new TrialCall(root.querySelector("[data-trial]"))
  #waitingText = root.querySelector("[data-newest-closed]").textContent
  #announcer = root.dataset.voice ? new Announcer(root) : null
  #edition = new Edition()
  #refreshing = null
  #shift = 0

  #queue = new CallQueue({
    now: () => performance.now(),
    schedule: (act, delayMs) => {
      const timer = setTimeout(act, delayMs)
      return () => clearTimeout(timer)
    },
    onShow: (call) => this.#turn(call),
  })

  #calls = new HallCalls({
    counters: counters.split(",").map(Number),
    recent: JSON.parse(recent),
    onCall: (call) => this.#queue.call(call),
    onCome: (label) => this.#queue.come(label),
    onEnd: (label) => this.#queue.leave(label),
    onRetain: (labels) => this.#queue.retain(labels),
  })

  #feed = new Feed({
    fetchSnapshot: () => get("/api/v1/hall"),
    onSnapshot: (snapshot) => this.#snapshot(snapshot),
    onEntry: (entry) => this.#entry(entry),
    onHealth: (health) => this.#health(health),
    onTrial: ({ screen }) => screen === name && this.#trial.show(),
  })

  start() {
    const isUnseen = (call) => call.state === "called" && this.#clock.now() - call.at < UNSEEN_MS
    for (const call of JSON.parse(recent).reverse()) if (isUnseen(call)) this.#queue.call(call)
    this.#feed.start()
    this.#announcer?.start()
    const told = { name, seq: () => this.#feed.seq, sound: () => this.#announcer?.sound ?? "off" }
    if ("tells" in root.dataset) new StateReport(root, told).start()
    setInterval(() => this.#feed.refresh(), FIGURES_AGAIN_MS)
    setInterval(() => this.#moveABit(), SHIFT_MS)
  }

  #snapshot(snapshot) {
    if (this.#edition.hear(snapshot.edition)) return
    const isPainted = snapshot.fields.map((field) => field.code).join() === this.#figures.codes.join()
    if (snapshot.office_day > officeDay || !isPainted) {
      // A new day, or a server with other fields: the page is drawn anew, with nothing left of the old.
      location.reload()
      return
    }
    this.#board.snapshot(snapshot)
    this.#calls.snapshot(snapshot)
    this.#waitingText = this.#wordsFor(snapshot.fields)
    this.#figures.draw(snapshot, this.#board.fields)
    this.#draw()
  }

  #entry(entry) {
    this.#board.entry(entry)
    this.#calls.entry(entry)
    this.#draw()
    if (entry.kind === "called" || entry.kind === "recalled") this.#announcer?.report()
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = null
      this.#feed.refresh()
    }, FIGURES_MS)
  }

  #turn(call) {
    this.#draw()
    if (!call) return
    this.#trial.end()
    this.#newest.flash()
  }

  #draw() {
    const shown = this.#queue.shown
    const huge = (shown && this.#calls.of(shown.label)) ?? shown ?? this.#calls.newest
    const isFresh = (call) => call.state === "called" && (this.#queue.awaits(call.label) || call.label === shown?.label)
    this.#newest.draw(huge, this.#waitingText)
    this.#list.draw(this.#calls.before(huge?.label, this.#list.length), isFresh)
    this.#board.draw((counter) => this.#calls.at(counter), isFresh)
  }

  #health(health) {
    const wasOld = this.#age.isOld
    this.#age.draw(health)
    if (wasOld && !this.#age.isOld) this.#clock.ask()
    root.classList.toggle("hall--old", this.#age.isOld)
  }

  #wordsFor(fields) {
    if (fields.some((field) => field.open)) return "Xin chờ gọi số"
    const opens = fields.map((field) => Date.parse(field.opens_at ?? "")).filter((at) => !Number.isNaN(at))
    if (!opens.length) return "Hiện không phát số"
    const at = Math.min(...opens)
    return `Phát số lại lúc ${this.#clock.time(at)}, ${this.#clock.date(at).replace(",", "")}`
  }

  #moveABit() {
    root.classList.remove(`hall--shift-${this.#shift}`)
    this.#shift = (this.#shift + 1) % SHIFTS
    root.classList.add(`hall--shift-${this.#shift}`)
  }
}

new HallScreen().start()
