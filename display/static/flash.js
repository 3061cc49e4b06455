// The whole screen flashes twice for a new call, once a second: for who cannot hear it, or looks elsewhere.

const LASTS_MS = 2_000

export class Flash {
  #element
  #timer = null

  constructor(element) {
    this.#element = element
  }

  start() {
    clearTimeout(this.#timer)
    this.#element.hidden = false
    this.#timer = setTimeout(() => (this.#element.hidden = true), LASTS_MS)
  }
}
