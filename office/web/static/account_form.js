// A form that proves who one is: sends once at a time, says what went wrong, and waits when told to.

import { Refused, change } from "/static/api.js"
import { has, words } from "/words/web.js"

const SECOND_MS = 1_000

export class AccountForm {
  #form
  #trouble
  #button
  #refused
  #send

  // `send(values)` gives [method, path, body], or a sentence that says what to correct first;
  // `refused` begins the names of sentences that replace the common ones by reason or code; `done(answer)` goes on.
  constructor(form, { send, done, refused = "web-refused" }) {
    this.#form = form
    this.#trouble = form.querySelector("[data-trouble]")
    this.#button = form.querySelector("button[type=submit]")
    this.#refused = refused
    this.#send = async (wish) => done(await change(...wish))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      if (this.#button.disabled) return
      const wish = send(Object.fromEntries(new FormData(form)))
      if (typeof wish === "string") this.#showMessage(wish)
      else this.#submit(wish)
    })
  }

  async #submit(wish) {
    this.#button.disabled = true
    this.#showMessage("")
    try {
      await this.#send(wish)
    } catch (error) {
      this.#explain(error)
    }
  }

  #explain(error) {
    if (error instanceof Refused && error.code === "slow_down") {
      this.#wait(Number(error.details.retry_after_s) || 1)
      return
    }
    this.#button.disabled = false
    this.#showMessage(error instanceof Refused ? this.#refusalWords(error) : words("web-unreachable"))
    const secret = this.#form.querySelector("input[type=password]")
    secret.focus()
    secret.select()
  }

  #refusalWords({ code, details, message }) {
    const names = [details.reason, code].flatMap((why) => [`${this.#refused}-${why}`, `web-refused-${why}`])
    const known = names.find(has)
    return known ? words(known, details) : message
  }

  #wait(seconds) {
    this.#button.disabled = seconds > 0
    this.#showMessage(seconds > 0 ? words("web-wait", { seconds }) : words("web-wait-over"))
    if (seconds > 0) setTimeout(() => this.#wait(seconds - 1), SECOND_MS)
  }

  #showMessage(text) {
    this.#trouble.textContent = text
  }
}
