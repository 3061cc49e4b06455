// Asks whoever scanned a waiting ticket once more, then gives its place up. Without an answer the place is kept.

import { change } from "/static/api.js"
import { lostSaid } from "/static/kiosk/scan_phrases.js"
import { settle } from "/static/kiosk/settle.js"
import { say } from "/static/words.js"

export const GIVEN_UP = "given up"
export const KEPT = "kept"
export const UNANSWERED = "unanswered"

const ASKED_MS = 20_000
const LOOK_MS = 700

export class GiveUp {
  #root
  #stages
  #part
  #timer = null
  #isSending = false
  #answer = (_isWished) => {}

  constructor(root, stages) {
    const section = root.querySelector('[data-stage="give_up"]')
    this.#root = root
    this.#stages = stages
    this.#part = (name) => section.querySelector(`[data-give-up-${name}]`)
    this.#part("no").addEventListener("click", () => this.#answer(false))
    this.#part("yes").addEventListener("click", () => this.#answer(true))
  }

  // Whether a place is being given up just now: nothing may take the screen before it is said how that ended.
  get isSending() {
    return this.#isSending
  }

  // Resolves to one of the above; rejects where the server refused or was not reached. The key is kept no longer.
  async ask({ label, field, key }) {
    this.#part("label").textContent = label
    say(this.#part("field"), field)
    say(this.#part("lost"), lostSaid(label))
    this.#stages.show("give_up")
    settle(this.#buttons)
    const isWished = await this.#answered()
    if (isWished === null) return UNANSWERED
    if (!isWished) return KEPT
    await this.#send(key)
    return GIVEN_UP
  }

  // Another paper was scanned: nobody answers any more, and what was asked never resolves.
  forget() {
    clearTimeout(this.#timer)
    this.#answer = (_isWished) => {}
  }

  get #buttons() {
    return [this.#part("no"), this.#part("yes")]
  }

  async #answered() {
    const answer = new Promise((resolve) => {
      this.#answer = resolve
    })
    this.#stay(ASKED_MS)
    const isWished = await answer
    clearTimeout(this.#timer)
    return isWished
  }

  // Who is being read to hears the question to its end.
  #stay(forMs) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => ("saying" in this.#root.dataset ? this.#stay(LOOK_MS) : this.#answer(null)), forMs)
  }

  async #send(key) {
    this.#setSending(true)
    try {
      await change("POST", `/api/v1/t/${encodeURIComponent(key)}/cancellations`)
    } finally {
      this.#setSending(false)
    }
  }

  #setSending(isSending) {
    this.#isSending = isSending
    this.#part("sending").hidden = !isSending
    for (const button of this.#buttons) button.hidden = isSending
  }
}
