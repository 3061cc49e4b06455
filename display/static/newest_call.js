// The huge call. It flashes for three seconds when its turn begins; what flashes is colour only, so nothing moves.

import { isLong, setHidden, setText } from "/static/display/text.js"
import { words } from "/words/display.js"

const FLASHES_MS = 3_000

export class NewestCall {
  #element
  #timer = null
  #parts

  constructor(element) {
    this.#element = element
    const part = (name) => element.querySelector(`[data-newest-${name}]`)
    this.#parts = Object.fromEntries(
      ["call", "verb", "label", "where", "counter", "idle", "closed"].map((name) => [name, part(name)]),
    )
  }

  // `call` undefined: nobody is in hand. `waitingText` is what to say then.
  draw(call, waitingText) {
    const parts = this.#parts
    setHidden(parts.call, !call)
    setHidden(parts.idle, Boolean(call))
    setText(parts.closed, waitingText)
    const isCalled = call?.state === "called"
    this.#setLook(call ? (isCalled ? "called" : "there") : "idle")
    if (!call) return
    this.#element.classList.toggle("newest--long", isLong(call.label))
    const look = isCalled ? "called" : "there"
    setText(parts.verb, words(`display-verb-${look}`))
    setText(parts.where, words(`display-where-${look}`))
    setText(parts.label, call.label)
    setText(parts.counter, call.counter)
  }

  flash() {
    clearTimeout(this.#timer)
    this.#element.classList.remove("newest--flash")
    this.#element.classList.add("newest--flash")
    this.#timer = setTimeout(() => this.#element.classList.remove("newest--flash"), FLASHES_MS)
  }

  #setLook(look) {
    for (const one of ["called", "there", "idle"]) {
      this.#element.classList.toggle(`newest--${one}`, one === look)
    }
  }
}
