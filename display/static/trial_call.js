// Says for a few seconds that this screen is tested. It holds no number, and a real call ends it at once.

const SHOWN_MS = 5_000

export class TrialCall {
  #element
  #timer = null

  constructor(element) {
    this.#element = element
  }

  show() {
    clearTimeout(this.#timer)
    this.#element.hidden = false
    this.#timer = setTimeout(() => this.end(), SHOWN_MS)
  }

  end() {
    clearTimeout(this.#timer)
    this.#element.hidden = true
  }
}
