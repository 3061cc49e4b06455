// The rating on a ticket's page: reasons are asked for once somebody is not satisfied. Sent twice it counts once.

import { Refused, Unreachable, change } from "/static/api.js"
import { say } from "/static/words.js"
import { has, said } from "/words/rating.js"

export class Rating {
  #form
  #why
  #path
  #done

  // `done` is told that the page no longer tells the truth.
  constructor(form, { key, done }) {
    this.#form = form
    this.#path = `/api/v1/t/${encodeURIComponent(key)}/rating`
    this.#done = done
    this.#why = form.querySelector("[data-rating-why]")
    if (this.#why) this.#why.hidden = true
    form.addEventListener("submit", (event) => this.#answer(event))
  }

  #answer(event) {
    event.preventDefault()
    const button = event.submitter
    if ("asksWhy" in button.dataset && this.#why.hidden) this.#askWhy(button.value)
    else this.#send(button.value)
  }

  #askWhy(answer) {
    const send = this.#form.querySelector("[data-rating-send]")
    send.value = answer
    send.hidden = send.disabled = false
    this.#why.hidden = false
    this.#form.querySelector("[data-rating-answers]").hidden = true
    this.#why.querySelector("input").focus()
  }

  async #send(answer) {
    const isUnhappy = this.#why && !this.#why.hidden
    const reasons = isUnhappy ? new FormData(this.#form).getAll("reasons") : []
    try {
      await change("POST", this.#path, { answer, reasons })
    } catch (error) {
      this.#showRefusal(error)
    } finally {
      this.#done()
    }
  }

  #showRefusal(error) {
    if (!(error instanceof Unreachable) && !(error instanceof Refused)) throw error
    const sentence = `rating-refused-${error instanceof Unreachable ? "unreached" : error.code}`
    const told = this.#form.querySelector("[data-rating-told]")
    say(told, said(has(sentence) ? sentence : "rating-refused-other"))
    told.hidden = false
  }
}
