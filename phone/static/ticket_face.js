// What the page shows of its ticket. The server draws it, and this exchanges what changed; only the call is shown
// before the server is asked, since whoever is called is to see it at once.

import { exchange } from "/static/exchange.js"

export class TicketFace {
  #element
  #called

  // `called` is the template of a call, in which only the counter is missing.
  constructor(element, called) {
    this.#element = element
    this.#called = called
  }

  // What the page tells: the ticket's state, or a notice (phone/page_state.py).
  get name() {
    return this.#element.dataset.face
  }

  get isInLine() {
    return this.#element.dataset.inLine === "true"
  }

  get field() {
    return this.#element.dataset.field
  }

  get counter() {
    return this.#element.dataset.counter
  }

  get label() {
    return this.#element.dataset.label
  }

  // Takes the live part as the server has drawn it.
  show(drawn) {
    exchange(this.#element, drawn)
    Object.assign(this.#element.dataset, drawn.dataset)
  }

  // Also at a recall, so that it catches the eye and is read out anew.
  showCall(counter) {
    const call = this.#called.content.cloneNode(true)
    for (const place of call.querySelectorAll("[data-called-to]")) place.textContent = counter
    this.#element.querySelector("[data-live=face]").replaceChildren(call)
    this.#element.querySelector("[data-live=line]").replaceChildren()
    Object.assign(this.#element.dataset, { face: "called", inLine: "false", counter })
  }
}
