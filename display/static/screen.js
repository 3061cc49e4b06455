// The page of a hall screen: joins the feed, the areas of calls and the parts that its layout has. Start reading here.

import { get } from "/static/api.js"
import { Announcer } from "/static/display/announcer.js"
import { CallArea } from "/static/display/call_area.js"
import { CounterBoard } from "/static/display/counter_board.js"
import { EntranceList } from "/static/display/entrance_list.js"
import { Flash } from "/static/display/flash.js"
import { KnowledgeAge } from "/static/display/knowledge_age.js"
import { MissedList } from "/static/display/missed_list.js"
import { OfficeClock } from "/static/display/office_clock.js"
import { Playlist } from "/static/display/playlist.js"
import { StateReport } from "/static/display/state_report.js"
import { setHidden } from "/static/display/text.js"
import { TrialCall } from "/static/display/trial_call.js"
import { WaitingList } from "/static/display/waiting_list.js"
import { Blink } from "/static/blink.js"
import { Edition } from "/static/edition.js"
import { Feed } from "/static/feed.js"
import { OwnDevice } from "/static/own_device.js"
import { english, words } from "/words/display.js"

// Entries come in bursts; what they do to the figures is asked for once.
const FIGURES_MS = 1_200
// Opening hours and expected waits change without an entry.
const FIGURES_AGAIN_MS = 30_000
// The picture moves by a few dots now and then, so that the panel does not burn in.
const SHIFT_MS = 7 * 60_000
const SHIFTS = 4
// How long ago a call was goes on without an entry, too.
const AGES_MS = 10_000

const BLINKING = ".newest--flash, .tile--fresh, .calls__call--fresh, [data-flash]:not([hidden])"

const root = document.querySelector("[data-hall]")
const { name, counters, names, nowMs, zone, room } = root.dataset
const ownCounters = counters.split(",").map(Number)

// Makes the part that this hook marks; a layout may lack it.
function part(hook, make) {
  const element = root.querySelector(`[data-${hook}]`)
  return element && make(element)
}

class HallScreen {
  #clock = new OfficeClock(root, { nowMs: Number(nowMs), zone }).start()
  #age = part("age", (badge) => new KnowledgeAge(badge, this.#clock))
  #trial = part("trial", (strip) => new TrialCall(strip))
  #flash = part("flash", (cover) => new Flash(cover))
  #blink = new Blink(root, BLINKING)
  #board = part("board", (list) => new CounterBoard(list, JSON.parse(names), markOf("board")))
  #playlist = part("notices", (section) => new Playlist(section, { root, name }))
  #announcer = root.dataset.voice ? new Announcer(root) : null
  // What only a snapshot tells.
  #figures = [
    part("waiting", (list) => new WaitingList(list, ownCounters, markOf("waiting"))),
    part("missed", (list) => new MissedList(list, ownCounters)),
    part("entrance", (list) => new EntranceList(list, markOf("entrance"), (fields) => this.#closedText(fields))),
  ].filter(Boolean)
  #areas = [...root.querySelectorAll("[data-area]")].map(
    (area) => new CallArea(area, { clock: this.#clock, onTurn: (call) => this.#turn(call) }),
  )
  #waiting = {
    own: root.querySelector("[data-newest-closed]")?.textContent,
    english: root.querySelector("[data-newest-closed-english]")?.textContent,
  }
  #dead = part("dead", (panel) => panel)
  #edition = new Edition()
  // A screen that is enrolled: a page that anyone opens is no device, and shows the calls all the same.
  #device = "tells" in root.dataset ? new OwnDevice().start() : null
  #officeDay = root.dataset.officeDay
  #refreshing = null
  #shift = 0

  #feed = new Feed({
    fetchSnapshot: () => get("/api/v1/hall"),
    onSnapshot: (snapshot) => this.#snapshot(snapshot),
    onEntry: (entry) => this.#entry(entry),
    onHealth: (health) => this.#health(health),
    hints: {
      trial: ({ screen }) => screen === name && this.#trial.show(),
      rights: () => this.#device?.look(),
      saying: (said) => said.zone === room && this.#saying(said.label),
    },
  })

  start() {
    for (const area of this.#areas) area.start()
    this.#feed.start()
    this.#announcer?.start()
    this.#playlist?.start()
    const told = { name, seq: () => this.#feed.seq, sound: () => this.#announcer?.sound ?? "off" }
    if ("tells" in root.dataset) new StateReport(root, told).start()
    setInterval(() => this.#feed.refresh(), FIGURES_AGAIN_MS)
    setInterval(() => this.#moveABit(), SHIFT_MS)
    setInterval(() => this.#draw(), AGES_MS)
  }

  #snapshot(snapshot) {
    if (this.#edition.reloadIfOther(snapshot.edition)) return
    if (snapshot.office_day !== this.#officeDay) {
      // Nothing of the old day stays. The page does: loaded anew it would wait for a touch before it speaks again.
      this.#officeDay = snapshot.office_day
      for (const area of this.#areas) area.forget()
    }
    this.#board?.snapshot(snapshot)
    for (const area of this.#areas) area.snapshot(snapshot)
    for (const figure of this.#figures) figure.snapshot(snapshot)
    const closed = this.#closedText(snapshot.fields)
    this.#waiting = closed.own ? closed : { own: words("display-idle"), english: english("display-idle") }
    this.#draw()
  }

  #entry(entry) {
    this.#board?.entry(entry)
    for (const area of this.#areas) area.entry(entry)
    this.#draw()
    if (entry.kind === "called" || entry.kind === "recalled") this.#announcer?.called()
    this.#refreshing ??= setTimeout(() => {
      this.#refreshing = null
      this.#feed.refresh()
    }, FIGURES_MS)
  }

  #turn(call) {
    this.#draw()
    if (!call) return
    this.#board?.reveal(call.counter)
    this.#trial.end()
    this.#flash?.start()
    this.#blink.restart()
  }

  // The voice of this room begins to say a call: what is huge is what is heard.
  #saying(label) {
    for (const area of this.#areas) area.say(label)
    this.#draw()
  }

  #draw() {
    for (const area of this.#areas) area.draw(this.#waiting)
    const areaAt = (counter) => this.#areas.find((area) => area.at(counter))
    this.#board?.draw(
      (counter) => areaAt(counter)?.at(counter),
      (call) => areaAt(call.counter).isFresh(call),
      (call) => areaAt(call.counter).lookOf(call),
    )
    this.#blink.start()
  }

  #health(health) {
    const wasOld = this.#age.isOld
    this.#age.draw(health)
    if (wasOld && !this.#age.isOld) this.#clock.synchronize()
    root.classList.toggle("hall--old", this.#age.isOld)
    root.classList.toggle("hall--dead", Boolean(this.#dead) && this.#age.isDead)
    if (this.#dead) setHidden(this.#dead, !this.#age.isDead)
  }

  // When these fields give numbers again, in the page's language and in English; "" while one of them does.
  #closedText(fields) {
    if (fields.some((field) => field.open)) return { own: "", english: "" }
    const opens = fields.map((field) => Date.parse(field.opens_at ?? "")).filter((at) => !Number.isNaN(at))
    if (!opens.length) return { own: words("display-closed"), english: english("display-closed") }
    const at = Math.min(...opens)
    const [time, day, date] = [this.#clock.time(at), this.#clock.weekdayCode(at), this.#clock.dayAndMonth(at)]
    return {
      own: words("display-opens", { time, weekday: words("display-weekday", { day }), date }),
      english: english("display-opens", { time, weekday: english("display-weekday", { day }), date }),
    }
  }

  #moveABit() {
    root.classList.remove(`hall--shift-${this.#shift}`)
    this.#shift = (this.#shift + 1) % SHIFTS
    root.classList.add(`hall--shift-${this.#shift}`)
  }
}

// Which page of that list is shown stands in its heading.
function markOf(list) {
  return root.querySelector(`[data-page="${list}"]`)
}

new HallScreen().start()
