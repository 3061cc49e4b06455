// The sign above one counter: the number called to it, kept true by the feed, and honest when it is cut.

import { get } from "/static/api.js"
import { Blink } from "/static/blink.js"
import { Edition } from "/static/edition.js"
import { Feed } from "/static/feed.js"
import { lasting } from "/static/lasting.js"
import { FieldNames, fitText } from "/static/counter/sign_fit.js"
import { english, words } from "/words/counter.js"

const REFRESH_MS = 300
// The day turns, and the clock is set, without an entry of this counter where nothing was open here.
const LOOK_AGAIN_MS = 30_000
const OF_ALL = new Set(["unfinished", "carried_over", "clock_set"])
const FRESH_MS = 10_000
// Labels of more letters are set smaller.
const LABEL = 4
const NOTHING = { own: "", english: "" }
// A sign nobody can mend must not cry wolf over a short cut.
const TELL_CUT_MS = 15_000

class Sign {
  #root
  #number
  #state = ""
  #shown = null
  #isFresh = false
  #timer = null
  #blink
  #fieldNames

  constructor(root) {
    this.#root = root
    this.#blink = new Blink(root, ".sign--fresh")
    this.#number = Number(root.dataset.sign)
    const fields = root.querySelector("[data-fields]")
    this.#fieldNames = new FieldNames(fields, root.querySelector("[data-every-field]"))
    this.#fieldNames.show(fields.dataset.serves.split(" "))
    addEventListener("resize", () => this.#fit())
    document.fonts.ready.then(() => this.#fit())
  }

  showHall(hall) {
    const counter = hall.counters.find(({ number }) => number === this.#number)
    const ticket = hall.now_serving.find((one) => one.counter === this.#number)
    if (!counter) return
    this.#show(ticket?.state ?? counter.state, ticket?.label ?? "", whySaid(counter))
    this.#fieldNames.show(counter.fields)
    if (ticket?.state === "called") this.#flash(`${ticket.label} ${Date.parse(ticket.at)}`)
  }

  // A call is shown at once; the snapshot that follows says the rest.
  call({ ticket, at }) {
    this.#show("called", ticket.label, NOTHING)
    this.#flash(`${ticket.label} ${Date.parse(at)}`)
  }

  // How old what is shown may be is said, never hidden.
  health({ connected, ageMs }) {
    const element = this.#root.querySelector("[data-health]")
    const wasHidden = element.hidden
    element.hidden = connected || ageMs < TELL_CUT_MS
    const { name, filled } = lasting("counter-sign-cut-", Math.ceil(ageMs / 60_000))
    this.#say("health", inBoth(name, filled))
    if (element.hidden !== wasHidden) this.#fit()
  }

  #fill(element, text) {
    if (element.textContent !== text) element.textContent = text
  }

  // In the page's language, and below it in English.
  #say(hook, sentence) {
    const element = this.#root.querySelector(`[data-${hook}]`)
    this.#fill(element.querySelector("[data-own]"), sentence.own)
    this.#fill(element.querySelector("[data-english]"), sentence.english)
  }

  #part(hook) {
    return this.#root.querySelector(`[data-${hook}]`)
  }

  #fit() {
    if (!this.#part("why").hidden) fitText(this.#part("why"), this.#root.querySelector(".sign__call"))
  }

  #show(state, label, why) {
    this.#state = state
    this.#say("invite", label ? inBoth(state === "called" ? "counter-sign-called" : "counter-sign-serving") : NOTHING)
    this.#fill(this.#part("label"), label)
    this.#say("why", label ? NOTHING : why)
    for (const hook of ["invite", "label"]) this.#part(hook).hidden = !label
    this.#part("why").hidden = Boolean(label)
    this.#paint()
    this.#fit()
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
    const isLong = this.#part("label").textContent.length > LABEL
    this.#root.className = ["sign", this.#state, this.#isFresh && "fresh", isLong && "long"]
      .filter(Boolean)
      .map((name, index) => (index ? `sign--${name}` : name))
      .join(" ")
  }
}

// The officer's reason is in the officer's language; that the counter is paused is said in English, too.
function whySaid({ state, reason }) {
  const plain = inBoth(`counter-sign-${state}`)
  const isReason = state === "paused" && reason
  return isReason ? { ...plain, own: words("counter-sign-paused-reason", { reason }) } : plain
}

function inBoth(name, filled = {}) {
  return { own: words(name, filled), english: english(name, filled) }
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
