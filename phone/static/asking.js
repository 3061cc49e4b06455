// What a visitor changes about the own place, to let others pass or to give it up: sent after asking once more.

import { Refused, Unreachable, change, newKey } from "/static/api.js"
import { say } from "/static/words.js"
import { has, said } from "/words/phone.js"

// What was refused is of then: the page above it goes on.
const TOLD_MS = 30_000

export class Asking {
  #part
  #path
  #sentence
  #done
  #telling
  // One wish is one key, however often it is sent. Once it was answered, the next touch is another wish: staff may have
  // given the place back, or called and missed whoever was refused then.
  #wish = newKey()

  // Its parts of the page begin with `name`, as `data-late-open`; `posts` is what follows the ticket's address, and
  // sentence() names what is said of a refusal by its reason, or by the ticket's state. `done` is told that it was done,
  // or that the page no longer tells the truth.
  constructor(element, { name, key, posts, sentence, done }) {
    this.#part = (part) => element.querySelector(`[data-${name}${part}]`)
    this.#path = `/api/v1/t/${encodeURIComponent(key)}/${posts}`
    this.#sentence = sentence
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
      this.#wish = newKey()
      this.#showQuestion(false)
    } catch (error) {
      if (error instanceof Refused) this.#wish = newKey()
      this.#showQuestion(false)
      this.#showRefusal(error)
    } finally {
      this.#part("-yes").disabled = false
      this.#done()
    }
  }

  #showRefusal(error) {
    if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error
    const why = error instanceof Unreachable ? "unreached" : error.details.reason ?? error.details.state
    const sentence = this.#sentence(why)
    const told = this.#part("-told")
    say(told, said(has(sentence) ? sentence : this.#sentence("refused")))
    told.hidden = false
    clearTimeout(this.#telling)
    this.#telling = setTimeout(() => (told.hidden = true), TOLD_MS)
  }
}
