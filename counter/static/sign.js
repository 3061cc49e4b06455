// The sign above one counter: the number called to it, kept true by the feed, and honest when it is cut.

import { get } from "/static/api.js"
import { Blink } from "/static/blink.js"
import { Edition } from "/static/edition.js"
import { Feed } from "/static/feed.js"
import { words } from "/words/counter.js"

const REFRESH_MS = 300
// The day turns, and the clock is set, without an entry of this counter where nothing was open here.
const LOOK_AGAIN_MS = 30_000
const OF_ALL = new Set(["unfinished", "carried_over", "clock_set"])
const FRESH_MS = 10_000
// A sign nobody can mend must not cry wolf over a short cut.
const TELL_CUT_MS = 15_000

class Sign {
  #root
  #number
  #names
  #state = ""
  #shown = null
  #isFresh = false
  #timer = null
  #blink

  constructor(root) {
    this.#root = root
    this.#blink = new Blink(root, ".sign--fresh")
    this.#number = Number(root.dataset.sign)
    this.#names = JSON.parse(root.dataset.names)
  }

  showHall(hall) {
    const counter = hall.counters.find(({ number }) => number === this.#number)
    const ticket = hall.now_serving.find((one) => one.counter === this.#number)
    if (!counter) return
    this.#show(ticket?.state ?? counter.state, ticket?.label ?? "", whyWords(counter))
    this.#fill("fields", counter.fields.map((code) => this.#names[code] ?? code).join(" · "))
    if (ticket?.state === "called") this.#flash(`${ticket.label} ${Date.parse(ticket.at)}`)
  }

  // A call is shown at once; the snapshot that follows says the rest.
  call({ ticket, at }) {
    this.#show("called", ticket.label, "")
    this.#flash(`${ticket.label} ${Date.parse(at)}`)
  }

  // How old what is shown may be is said, never hidden.
  health({ connected, ageMs }) {
    const element = this.#root.querySelector("[data-health]")
    element.hidden = connected || ageMs < TELL_CUT_MS
    element.textContent = words("counter-sign-cut", { minutes: Math.ceil(ageMs / 60_000) })
  }

  #fill(hook, text) {
    const element = this.#root.querySelector(`[data-${hook}]`)
    if (element.textContent !== text) element.textContent = text
  }

  #show(state, label, why) {
    this.#state = state
    this.#fill("invite", label ? words(state === "called" ? "counter-sign-called" : "counter-sign-serving") : "")
    this.#fill("label", label)
    this.#fill("why", label ? "" : why)
    this.#paint()
  }

  // Flashes once for each call and recall, however often it is told of it.
  #flash(call) {
    if (call === this.#shown) return
    this.#shown = call
    this.#isFresh = true
    this.#paint()
    this.#blink.restart()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#isFresh = false
      this.#paint()
    }, FRESH_MS)
  }

  #paint() {
    this.#root.className = `sign sign--${this.#state} ${this.#isFresh ? "sign--fresh" : ""}`
  }
}

function whyWords({ state, reason }) {
  return state === "paused" && reason ? words("counter-sign-paused-reason", { reason }) : words(`counter-sign-${state}`)
}

const root = document.querySelector("[data-sign]")
const sign = new Sign(root)
const edition = new Edition()
let timer = null

const feed = new Feed({
  fetchSnapshot: () => get("/api/v1/hall"),
  onSnapshot: (hall) => edition.reloadIfOther(hall.edition) || sign.showHall(hall),
  onEntry: (entry) => {
    const isOwn = entry.counter === Number(root.dataset.sign)
    if (!isOwn && !OF_ALL.has(entry.kind)) return
    if (isOwn && (entry.kind === "called" || entry.kind === "recalled")) sign.call(entry)
    timer ??= setTimeout(refresh, REFRESH_MS)
  },
  onHealth: (health) => sign.health(health),
})

function refresh() {
  timer = null
  feed.refresh()
}

feed.start()
setInterval(() => feed.refresh(), LOOK_AGAIN_MS)
