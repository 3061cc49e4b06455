// The whole screen flashes for a new call: for who cannot hear it, or looks elsewhere. Colour only, once a second.

export class Flash {
  #element

  constructor(element) {
    this.#element = element
    element.addEventListener("animationend", () => (element.hidden = true))
  }

  start() {
    this.#element.hidden = true
    // Reading the width makes the browser notice, so that the animation starts from its beginning.
    void this.#element.offsetWidth
    this.#element.hidden = false
  }
}
