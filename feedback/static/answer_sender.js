// Sends kept answers, the oldest first, until the server has said of each that it is taken or never will be.

import { Refused, Unreachable, change } from "/static/api.js"
import { NextTry } from "/static/next_try.js"

const FINAL = new Set(["already_rated", "invalid_request", "not_rated", "rating_over", "unknown_ticket"])

export class AnswerSender {
  #kept
  #onSettled
  #isSending = false
  #next = new NextTry()

  // onSettled(ticket, code): `code` says why it was refused, null when it was taken.
  constructor(kept, onSettled) {
    this.#kept = kept
    this.#onSettled = onSettled
  }

  async send() {
    if (this.#isSending) return
    this.#isSending = true
    this.#next.forget()
    try {
      for (let answer = this.#kept.oldest; answer; answer = this.#kept.oldest) await this.#settle(answer)
      this.#next.endFailures()
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error
      this.#next.planAfterFailure(() => this.send())
    } finally {
      this.#isSending = false
    }
  }

  async #settle({ isDraft: _, ...answer }) {
    let code = null
    try {
      await change("POST", "/api/v1/ratings", answer, `rating-${answer.ticket}`)
    } catch (error) {
      if (!(error instanceof Refused && FINAL.has(error.code))) throw error
      code = error.code
    }
    this.#kept.remove(answer.ticket)
    this.#onSettled(answer.ticket, code)
  }
}
