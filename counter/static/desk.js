// What the console knows of its counter, and its one way to the server: one change at a time, repeated
// under its key when the answer is lost, and nothing else may be pressed until the truth is back.

import { Refused, Unreachable, change, get } from "/static/api.js"
import { words } from "/words/counter.js"

import { Keys } from "./idempotency_keys.js"
import { isClockWrong, refusalWords } from "./words.js"

// A double press must not also press what the button has become.
const SETTLE_MS = 700
const RETRY_MS = 1_000

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

export class Desk {
  #number
  #onChange
  #clockOffsetMs = 0
  #keys = new Keys()
  #isLeaving = false
  #asked = 0
  #taken = { asked: 0, seq: 0, journal_id: null }

  view = null
  hall = null
  health = { connected: false, ageMs: 0 }
  busySince = 0
  notice = null
  printers = []

  constructor(number, onChange) {
    this.#number = number
    this.#onChange = onChange
  }

  get number() {
    return this.#number
  }

  get isBusy() {
    return this.busySince > 0
  }

  // The server's clock in milliseconds, so that waits are true on a PC whose clock is wrong.
  get now() {
    return Date.now() + this.#clockOffsetMs
  }

  async fetchSnapshot() {
    const asked = ++this.#asked
    try {
      const [view, hall] = await Promise.all([get(`/api/v1/counters/${this.#number}`), get("/api/v1/hall")])
      return { asked, journal_id: view.journal_id, seq: view.seq, view, hall }
    } catch (error) {
      if (error instanceof Refused && error.code === "not_allowed") this.#leave(() => location.reload())
      throw error
    }
  }

  showSnapshot({ asked, journal_id, seq, view, hall }) {
    // Two fetches may answer in the other order than they were asked: the older one is dropped. The server's
    // clock does not tell which that is: it may have been set back.
    const last = this.#taken
    if (journal_id === last.journal_id && seq < last.seq) return
    if (asked < last.asked && (journal_id !== last.journal_id || seq === last.seq)) return
    this.#taken = { asked, journal_id, seq }
    this.view = view
    this.hall = hall
    if (this.notice?.text === words("counter-clock-wrong") && !isClockWrong(hall)) this.notice = null
    this.#clockOffsetMs = Date.parse(view.now) - Date.now()
    this.#onChange()
  }

  showConnection(health) {
    this.health = health
    this.#onChange()
  }

  showPrinters(printers) {
    this.printers = printers
    this.#onChange()
  }

  showMessage(text, kind = "good") {
    this.notice = { text, kind }
    this.#onChange()
  }

  // Makes one change: { path, body, method, done }, `then` a second one that follows where the first was made.
  // While one is under way, another is not taken.
  async act({ path, body = {}, method = "POST", done = "", then = null }) {
    if (this.isBusy || !this.view) return
    this.busySince = Date.now()
    this.notice = null
    this.#onChange()
    const settled = pause(SETTLE_MS)
    const first = await this.#changed(method, `/api/v1${path}`, body, done)
    this.notice = then && isDone(first) ? await this.#followed(first, then) : first
    await this.#refreshed()
    await settled
    this.busySince = 0
    this.#onChange()
  }

  // The first stands, whatever comes of the second: both are told.
  async #followed(first, { path }) {
    const second = await this.#changed("POST", `/api/v1${path}`, {}, "")
    return second ? { ...second, text: `${first.text} ${second.text}` } : first
  }

  async #changed(method, path, body, done) {
    const wish = `${method} ${path} ${JSON.stringify(body)}`
    const key = this.#keys.of(wish)
    try {
      await change(method, path, body, key)
      this.#keys.forget()
      return done ? { text: done, kind: "good" } : null
    } catch (error) {
      if (error instanceof Unreachable) this.#keys.keep(wish, key)
      else this.#keys.forget()
      if (error instanceof Unreachable) return { text: words("counter-unsure"), kind: "bad" }
      if (!(error instanceof Refused)) throw error
      return { text: refusalWords(error), kind: "bad" }
    }
  }

  // Waits until the server says how things stand: nothing is pressed on what may be untrue.
  async #refreshed() {
    for (;;) {
      try {
        this.showSnapshot(await this.fetchSnapshot())
        return
      } catch (error) {
        if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error
        await pause(RETRY_MS)
      }
    }
  }

  signInAgain() {
    this.#leave(() => location.assign(`/sign-in?next=/counter/${this.#number}`))
  }

  // Leaving a second time would break the first off, and begin anew with every refused request.
  #leave(go) {
    if (this.#isLeaving) return
    this.#isLeaving = true
    go()
  }
}

const isDone = (notice) => notice?.kind !== "bad"
