// Speaks for its room when the server gives it the word: one sentence at a time, and reports when it was heard.
// Falls silent by itself when the server does not answer, for then another screen is given the word.

import { Refused, newKey, sendOnce } from "/static/api.js"
import { setHidden } from "/static/display/text.js"
import { Voice } from "/static/voice.js"

const REPORT_MS = 400
// display/zone_voice.py gives the word to another after HELD_S = 1.8.
const SILENT_AFTER_MS = 1_200
const LOAD_AGAIN_MS = 10_000
// A screen that was revoked is loaded anew; whatever else is refused, asking often helps nobody.
const REFUSED_MS = 10_000

const keyOf = ({ label, at_ms }) => `${label} ${at_ms}`

export class Announcer {
  #root
  #path
  #page = newKey()
  #voice
  #offer
  #saying = null
  #said = new Map()
  #timer = null
  #fallsSilent = null
  #isReporting = false
  #hasWord = false
  #again = false

  constructor(root) {
    const { voice, volume, clips } = root.dataset
    this.#root = root
    this.#path = `/api/v1/screens/${voice}/report`
    this.#offer = root.querySelector("[data-sound]")
    this.#voice = new Voice({ clips: JSON.parse(clips), volume: Number(volume) / 100, onState: () => this.#showOffer() })
  }

  start() {
    addEventListener("pointerdown", () => this.#voice.turnOn())
    this.#showOffer()
    this.#load()
    this.report()
  }

  // Whether it can be heard, and if not, why: on, blocked or clips_missing.
  get sound() {
    if (!this.#voice.isOn) return "blocked"
    return this.#voice.isWhole ? "on" : "clips_missing"
  }

  // A call has come. Who has the word asks at once for its sentence; for the others the next report is soon enough.
  called() {
    if (this.#hasWord) this.report()
  }

  // Tells the server now.
  async report() {
    if (this.#isReporting) {
      this.#again = true
      return
    }
    this.#isReporting = true
    this.#again = false
    clearTimeout(this.#timer)
    const sentAt = performance.now()
    const told = this.#report()
    let pauseMs = REPORT_MS
    try {
      const order = await sendOnce("PUT", this.#path, told, SILENT_AFTER_MS)
      const leftMs = SILENT_AFTER_MS - (performance.now() - sentAt)
      this.#holdUp(leftMs)
      this.#takeOrder(order, told, leftMs)
      pauseMs = Math.max(0, leftMs + REPORT_MS - SILENT_AFTER_MS)
    } catch (error) {
      // What is being said goes on until it falls silent; the next report may come through before.
      if (error instanceof Refused) pauseMs = REFUSED_MS
    }
    this.#isReporting = false
    this.#timer = setTimeout(() => this.report(), this.#again ? 0 : pauseMs)
  }

  #report() {
    const said = [...this.#said.values()]
    const canSpeak = this.#voice.isOn && this.#voice.isWhole
    return { page: this.#page, can_speak: canSpeak, saying: this.#saying, said }
  }

  #holdUp(forMs) {
    this.#voice.holdUp(forMs)
    clearTimeout(this.#fallsSilent)
    this.#fallsSilent = setTimeout(() => this.#voice.stop(), forMs)
  }

  #takeOrder({ speaks, say, said }, told, leftMs) {
    this.#hasWord = speaks
    const known = new Map(said.map((one) => [keyOf(one), one]))
    const sent = new Map(told.said.map((one) => [keyOf(one), one.times]))
    // A sentence that has ended since the report was sent is not known there yet; what was told and is unknown is over.
    for (const [key, one] of this.#said) {
      if (one.times > (known.get(key)?.times ?? sent.get(key) ?? 0)) known.set(key, one)
    }
    this.#said = known
    // With no time left for the next answer it would break off in its chime.
    if (say && !this.#saying && leftMs > REPORT_MS) this.#say(say)
  }

  async #say({ label, at_ms, nth, is_louder, clips }) {
    this.#saying = { label, at_ms }
    this.#root.dataset.saying = label
    const isWhole = await this.#voice.say(clips, { chime: nth === 1, louder: is_louder })
    this.#saying = null
    delete this.#root.dataset.saying
    if (isWhole) this.#said.set(keyOf({ label, at_ms }), { label, at_ms, times: nth })
    this.report()
  }

  async #load() {
    await this.#voice.load()
    if (!this.#voice.isWhole) setTimeout(() => this.#load(), LOAD_AGAIN_MS)
  }

  #showOffer() {
    setHidden(this.#offer, this.#voice.isOn)
  }
}
