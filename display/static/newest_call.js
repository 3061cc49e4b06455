// The huge call. It flashes for three seconds when its turn begins; what flashes is colour only, so nothing moves.

import { lasting } from "/static/lasting.js"
import { isLong, setHidden, setText } from "/static/display/text.js"
import { english, words } from "/words/display.js"

const FLASHES_MS = 3_000

export class NewestCall {
  #element
  #timer = null
  #parts

  constructor(element) {
    this.#element = element
    const part = (name) => element.querySelector(`[data-newest-${name}]`)
    this.#parts = Object.fromEntries(
      ["call", "verb", "verb-english", "label", "where", "counter", "idle", "closed", "closed-english"].map((name) => [name, part(name)]),
    )
  }

  // `call` undefined: nobody is in hand. `waiting` is what to say then, { own, english }. `agedMin`: how many minutes ago it was
  // called, 0 while that is young. `booked` is the time that its visitor had booked, "" for none.
  draw(call, waiting, { agedMin, booked }) {
    const parts = this.#parts
    setHidden(parts.call, !call)
    setHidden(parts.idle, Boolean(call))
    setText(parts.closed, waiting.own)
    if (parts["closed-english"]) setText(parts["closed-english"], waiting.english)
    const isCalled = call?.state === "called"
    const look = isCalled ? (agedMin ? "aged" : "called") : "there"
    this.#setLook(call ? look : "idle")
    if (!call) return
    this.#element.classList.toggle("newest--long", isLong(call.label))
    const { name, filled } = verbOf(look, agedMin, booked)
    setText(parts.verb, words(name, filled))
    if (parts["verb-english"]) setText(parts["verb-english"], english(name, filled))
    setText(parts.where, words(`display-where-${isCalled ? "called" : "there"}`))
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
    for (const one of ["called", "aged", "there", "idle"]) {
      this.#element.classList.toggle(`newest--${one}`, one === look)
    }
  }
}

function verbOf(look, agedMin, booked) {
  if (look === "aged") return lasting("display-verb-aged-", agedMin)
  if (look === "called" && booked) return { name: "display-verb-booked", filled: { time: booked } }
  return { name: `display-verb-${look}`, filled: {} }
}
