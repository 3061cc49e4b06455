// Gives the visitor's own place up, after asking once more.

import { Refused, Unreachable, change, newKey } from "/static/api.js"
import { say } from "/static/words.js"
import { said } from "/words/phone.js"

export class GiveUp {
  #part
  #path
  #done
  // One wish is one key, however often it is sent.
  #wish = newKey()

  // `done` is told that it was given up, or that the page no longer tells the truth.
  constructor(element, { key, done }) {
    this.#part = (name) => element.querySelector(`[data-give-up${name}]`)
    this.#path = `/api/v1/t/${encodeURIComponent(key)}/cancellations`
    this.#done = done
    this.#part("-open").addEventListener("click", () => this.#showQuestion(this.#part("-ask").hidden))
    this.#part("-no").addEventListener("click", () => this.#showQuestion(false))
    this.#part("-yes").addEventListener("click", () => this.#send())
  }

  #showQuestion(isAsking) {
    this.#part("-ask").hidden = !isAsking
    this.#part("-open").setAttribute("aria-expanded", String(isAsking))
    this.#part("-told").hidden = true
    this.#part(isAsking ? "-no" : "-open").focus()
  }

  async #send() {
    this.#part("-yes").disabled = true
    try {
      await change("POST", this.#path, {}, this.#wish)
      this.#showQuestion(false)
    } catch (error) {
      this.#showQuestion(false)
      this.#showRefusal(error)
    } finally {
      this.#part("-yes").disabled = false
      this.#done()
    }
  }

  #showRefusal(error) {
    if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error
    const why = error instanceof Unreachable ? "unreached" : "refused"
    say(this.#part("-told"), said(`phone-give-up-${why}`))
    this.#part("-told").hidden = false
  }
}
