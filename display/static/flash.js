// The whole screen flashes for a new call: for who cannot hear it, or looks elsewhere. Colour only, once a second.

// The number itself is painted first: covering a whole large screen takes an old box longer than all else.
const AFTER_MS = 250

export class Flash {
  #element
  #timer = null

  constructor(element) {
    this.#element = element
    element.addEventListener("animationend", () => (element.hidden = true))
  }

  start() {
    clearTimeout(this.#timer)
    this.#element.hidden = true
    this.#timer = setTimeout(() => (this.#element.hidden = false), AFTER_MS)
  }
}
