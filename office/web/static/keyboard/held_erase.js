// Erases on and on while a finger stays on the key: slowly, so that it can be lifted in time.

import { Touches } from "/static/touches.js"

const AGAIN_MS = 400

export class HeldErase {
  #erase
  #timer = null

  constructor(erase) {
    this.#erase = erase
  }

  start() {
    new Touches({
      targetOf: (element) => element.closest('[data-key="erase"]'),
      onHold: () => this.#begin(),
      onLift: () => this.stop(),
      onSlide: () => this.stop(),
    }).start()
    return this
  }

  stop() {
    clearInterval(this.#timer)
  }

  #begin() {
    this.stop()
    this.#erase()
    this.#timer = setInterval(this.#erase, AGAIN_MS)
  }
}
