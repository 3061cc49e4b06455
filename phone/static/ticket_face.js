// Shows the one part of the page that is true now, and fills in place, wait and counter.

import { waitSaid } from "/static/wait.js"
import { say } from "/static/words.js"
import { said } from "/words/phone.js"

export class TicketFace {
  #element
  #ticket = null
  #ahead = null
  #name

  constructor(element) {
    this.#element = element
    this.#name = element.dataset.face
  }

  // What the page tells: the ticket's state, "soon", "past" or "held". The server says it (phone/page_state.py): a phone
  // knows neither the office's day nor whether the server's clock is right.
  get name() {
    return this.#name
  }

  get isWaiting() {
    return this.#ticket?.group === "in_line"
  }

  get ahead() {
    return this.#ahead
  }

  get field() {
    return this.#ticket?.field ?? null
  }

  get counter() {
    return this.#ticket?.counter ?? null
  }

  get label() {
    return this.#ticket?.label ?? ""
  }

  // Takes a snapshot: { ticket, ahead, estimate, face }.
  show({ ticket, ahead, estimate, face }) {
    this.#ticket = ticket
    this.#ahead = ahead
    say(this.#part("[data-ahead]"), aheadSaid(ahead))
    say(this.#part("[data-wait]"), waitSaid(estimate))
    this.#paint(face)
  }

  // Takes what just happened to this ticket, before the snapshot that follows.
  applyEntry({ ticket, counter }) {
    if (this.#ticket === null) return
    this.#ticket = { ...this.#ticket, state: ticket.state, group: ticket.group, field: ticket.field, counter }
    // Back in line after a call: how many are ahead is not known before the snapshot.
    if (ticket.group !== "in_line") this.#paint(ticket.state)
  }

  #paint(name) {
    const { field, counter } = this.#ticket
    this.#name = name
    this.#element.className = `ticket ticket--${this.#name}`
    for (const part of this.#all("[data-when]")) {
      part.hidden = !part.dataset.when.split(" ").includes(this.#name)
    }
    for (const part of this.#all("[data-counter]")) part.textContent = counter ?? ""
    for (const part of this.#all("[data-field]")) part.hidden = part.dataset.field !== field
    this.#part("[data-own-counter]").hidden = counter === null
    for (const part of this.#all("[data-field-counters]")) {
      part.hidden = counter !== null || part.dataset.fieldCounters !== field
    }
  }

  #part(hook) {
    return this.#element.querySelector(hook)
  }

  #all(hook) {
    return this.#element.querySelectorAll(hook)
  }
}

export function aheadSaid(ahead) {
  return said("phone-ahead", { count: ahead })
}
