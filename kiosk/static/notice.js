// Tells a visitor in words why there is no number and what to do, then gives the list back.

import { Refused } from "/static/api.js"
import { refusalSaid, unreachedSaid } from "/static/kiosk/phrases.js"
import { notChangedSaid, unansweredSaid } from "/static/kiosk/scan_phrases.js"
import { say } from "/static/words.js"
import { said } from "/words/kiosk.js"

const NOTICE_MS = 8_000
const UNREACHED_MS = 12_000
const RELOAD_MS = 4_000
// This page knows something else than the server: another CSRF token, a device revoked, a new config.
const STALE_CODES = ["not_signed_in", "not_allowed", "unknown_field", "invalid_request"]

export class Notice {
  #stages
  #timeZone
  #title
  #text
  #end = () => {}

  constructor(element, stages, timeZone) {
    this.#stages = stages
    this.#timeZone = timeZone
    this.#title = element.querySelector("[data-refused-title]")
    this.#text = element.querySelector("[data-refused-text]")
    element.querySelector("[data-refused-back]").addEventListener("click", () => this.#end())
  }

  // A closed field was touched.
  async showClosed({ name, reason, opens }) {
    await this.#show({ title: name, text: said("kiosk-why-closed", { reason, opens }) }, NOTICE_MS)
    this.#stages.show("choose")
  }

  // A wish was refused, or never answered. Resolves when the visitor has had time to read it.
  async showError(error, prints) {
    if (!(error instanceof Refused)) return this.#show(unreachedSaid(prints), UNREACHED_MS)
    return this.#showRefused(error, refusalSaid(error, this.#timeZone))
  }

  // Something else is to be told than why there is no number.
  async showTold(told) {
    return this.#show(told, NOTICE_MS)
  }

  // A scanned ticket could not be changed, or nobody knows whether it was.
  async showChangeError(error) {
    if (!(error instanceof Refused)) return this.#show(unansweredSaid(), UNREACHED_MS)
    return this.#showRefused(error, notChangedSaid())
  }

  async #showRefused(error, told) {
    const isStale = STALE_CODES.includes(error.code)
    await this.#show(told, isStale ? RELOAD_MS : NOTICE_MS)
    if (isStale) location.reload()
  }

  #show({ title, text }, forMs) {
    say(this.#title, title)
    say(this.#text, text)
    this.#stages.show("refused")
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, forMs)
      this.#end = () => {
        clearTimeout(timer)
        resolve(null)
      }
    })
  }
}
