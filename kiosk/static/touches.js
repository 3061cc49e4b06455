// What a finger does to a button, old hands in mind: it counts when it is lifted over the button it came down on, even
// where it trembled, slid a little or rested. A browser's own taps end at 4 mm and half a second, without a word.

// On 21.5 inches 15 mm; the same of a screen of 15 inches is 18 mm, of a tablet of 10 inches 10 mm.
const SLIDE_PX = 60
// A finger that rests for longer is no tap: it asks what the button is.
const HELD_MS = 2_000

export class Touches {
  #targetOf
  #onHold
  #onLift
  #onSlide
  #fingers = new Map()
  #isAnswered = false

  // `targetOf(element)`: what is held when that element is touched, null for nothing. `onHold(target, y)` comes while
  // the finger is still down, `onLift(target)` when it leaves what it held, `onSlide()` when it slides away from it.
  constructor({ targetOf, onHold, onLift, onSlide }) {
    this.#targetOf = targetOf
    this.#onHold = onHold
    this.#onLift = onLift
    this.#onSlide = onSlide
  }

  start() {
    addEventListener("pointerdown", (event) => this.#begin(event), true)
    addEventListener("pointermove", (event) => this.#move(event), true)
    addEventListener("pointerup", (event) => this.#end(event), true)
    addEventListener("pointercancel", (event) => this.#leave(event), true)
    addEventListener("click", (event) => this.#click(event), true)
    return this
  }

  // Fingers are told apart: the other hand that leans on the glass takes nothing away from the one that points.
  #begin({ pointerId, pointerType, isPrimary, clientX, clientY, target }) {
    this.#forget(pointerId)
    this.#isAnswered = pointerType !== "mouse"
    const finger = { x: clientX, y: clientY, button: buttonOf(target), held: null, timer: null }
    const held = isPrimary ? this.#targetOf(target) : null
    if (held) finger.timer = setTimeout(() => this.#hold(finger, held), HELD_MS)
    this.#fingers.set(pointerId, finger)
  }

  #hold(finger, target) {
    finger.held = target
    this.#onHold(target, finger.y)
  }

  #move(event) {
    const finger = this.#fingers.get(event.pointerId)
    if (finger && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > SLIDE_PX) this.#leave(event)
  }

  #leave({ pointerId }) {
    const finger = this.#forget(pointerId)
    if (finger?.held) this.#onSlide()
  }

  #end({ pointerId, pointerType, clientX, clientY }) {
    const finger = this.#forget(pointerId)
    if (finger?.held) {
      this.#isAnswered = true
      this.#onLift(finger.held)
    } else if (finger?.button && pointerType !== "mouse") {
      // A touch's events go to where it began, so the page is asked what lies there now.
      if (buttonOf(document.elementFromPoint(clientX, clientY)) === finger.button) press(finger.button)
    }
  }

  #forget(pointerId) {
    const finger = this.#fingers.get(pointerId)
    clearTimeout(finger?.timer)
    this.#fingers.delete(pointerId)
    return finger
  }

  // The browser's own click comes after the finger is lifted, and before the next touch. A keyboard's has no detail.
  #click(event) {
    if (!this.#isAnswered || !event.isTrusted || event.detail === 0) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
}

// A click as a finger makes it; the page knows a keyboard's by its detail of 0.
export function press(button) {
  button.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }))
}

function buttonOf(element) {
  return element?.closest("button:not(:disabled)") ?? null
}
