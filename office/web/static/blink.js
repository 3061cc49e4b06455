// What blinks is lit in the second half of each second, by the attribute `data-lit` of the page's root; style rules say
// what that looks like. Not by CSS animations: even for one of two steps the browser draws sixty frames a second.
//
//   const blink = new Blink(root, ".call--fresh")
//   blink.start()    // something may blink now; it ends by itself when nothing matches any more
//   blink.restart() // the same, and what is new is seen unlit first

const HALF_MS = 500

export class Blink {
  #root
  #selector
  #timer = null
  #isStill = matchMedia("(prefers-reduced-motion: reduce)").matches

  constructor(root, selector) {
    this.#root = root
    this.#selector = selector
  }

  start() {
    if (!this.#timer && !this.#isStill && this.#blinks) this.#timer = setInterval(() => this.#turn(), HALF_MS)
  }

  restart() {
    this.#end()
    this.start()
  }

  get #blinks() {
    return this.#root.matches(this.#selector) || this.#root.querySelector(this.#selector) !== null
  }

  #turn() {
    if (this.#blinks) this.#root.toggleAttribute("data-lit")
    else this.#end()
  }

  #end() {
    clearInterval(this.#timer)
    this.#timer = null
    this.#root.removeAttribute("data-lit")
  }
}
