// Tells of a finger that stays on a button, and keeps the button from taking that for a tap. An ordinary tap goes its
// own way, at once.

const HELD_MS = 600
// A hand that trembles stays within it; a finger that swipes does not.
const SLIDE_PX = 40

export class Hold {
  #targetOf
  #onHold
  #onSlide
  #timer = null
  #begun = null
  #isHeld = false

  // `targetOf(element)`: what is held when that element is touched, null for nothing.
  constructor({ targetOf, onHold, onSlide }) {
    this.#targetOf = targetOf
    this.#onHold = onHold
    this.#onSlide = onSlide
  }

  start() {
    addEventListener("pointerdown", (event) => this.#begin(event), true)
    addEventListener("pointermove", (event) => this.#move(event), true)
    addEventListener("pointerup", (event) => this.#end(event), true)
    addEventListener("pointercancel", (event) => this.#slide(event), true)
    addEventListener("click", (event) => this.#click(event), true)
    return this
  }

  #begin({ isPrimary, pointerId, clientX, clientY, target }) {
    if (!isPrimary) return
    clearTimeout(this.#timer)
    this.#isHeld = false
    const held = this.#targetOf(target)
    this.#begun = held && { pointerId, clientX, clientY }
    if (!held) return
    this.#timer = setTimeout(() => {
      this.#isHeld = true
      this.#onHold(held, clientY)
    }, HELD_MS)
  }

  #move({ pointerId, clientX, clientY }) {
    if (this.#begun?.pointerId !== pointerId) return
    const awayPx = Math.hypot(clientX - this.#begun.clientX, clientY - this.#begun.clientY)
    if (awayPx > SLIDE_PX) this.#slide({ pointerId })
  }

  #end({ pointerId }) {
    if (this.#begun?.pointerId !== pointerId) return
    clearTimeout(this.#timer)
    this.#begun = null
  }

  #slide({ pointerId }) {
    if (this.#begun?.pointerId !== pointerId) return
    this.#end({ pointerId })
    if (this.#isHeld) this.#onSlide()
  }

  // The click of a held finger comes after it is lifted, and before the next touch. A keyboard's has no detail.
  #click(event) {
    if (!this.#isHeld || event.detail === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}
