// From the tap to the number. One at a time: whatever is touched meanwhile gives no second ticket.

import { Refused, Unreachable, change, newKey } from "/static/api.js"
import { patiently } from "/static/patiently.js"

const SLOW_MS = 4_000
const UNSEEN_MS = 120_000

export class Taking {
  #stages
  #notice
  #choices
  #ticketView
  #slow
  #prints
  #isTaking = false
  #unseen = null

  constructor({ stages, notice, choices, ticketView, slow, prints }) {
    this.#stages = stages
    this.#notice = notice
    this.#choices = choices
    this.#ticketView = ticketView
    this.#slow = slow
    this.#prints = prints
  }

  // `procedure` is the code of what the paper says what to bring for, null for none.
  async take(field, procedure = null) {
    if (this.#isTaking) return
    this.#isTaking = true
    this.#stages.show("wait")
    const slow = this.#tellWhenSlow()
    const wish = this.#wishFor(field, procedure)
    try {
      const ticket = await this.#issued(wish)
      clearTimeout(slow)
      await this.#ticketView.show(ticket)
    } catch (error) {
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error
      clearTimeout(slow)
      await this.#notice.showError(error, this.#prints)
    } finally {
      this.#choices.resetVisitor()
      this.#isTaking = false
      this.#stages.show("choose")
    }
  }

  #wishFor(field, procedure) {
    const { language, priority, claim, dossier, large } = this.#choices
    const procedures = procedure === null ? null : [procedure]
    const chosen = Object.entries({ priority, claim, dossier, large, procedures }).filter(([, value]) => value !== null)
    return { field, language, ...Object.fromEntries(chosen) }
  }

  async #issued(wish) {
    const key = this.#keyFor(wish)
    try {
      const { ticket } = await patiently(() => change("POST", "/api/v1/tickets", wish, key))
      this.#unseen = null
      return ticket
    } catch (error) {
      this.#unseen = error instanceof Unreachable ? { key, wish: JSON.stringify(wish), at: performance.now() } : null
      throw error
    }
  }

  // The server may have given a number and only its answer was lost. On a kiosk without paper nobody has
  // seen that number, so the same wish soon after asks under the same key and gets it, instead of leaving
  // a number that nobody holds. With a printer the paper may be in somebody's hand: then it is a new wish.
  #keyFor(wish) {
    const last = this.#unseen
    const isSame = last !== null && last.wish === JSON.stringify(wish)
    if (!this.#prints && isSame && performance.now() - last.at < UNSEEN_MS) return last.key
    return newKey()
  }

  #tellWhenSlow() {
    this.#slow.hidden = true
    return setTimeout(() => {
      this.#slow.hidden = false
    }, SLOW_MS)
  }
}
