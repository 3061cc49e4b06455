// What a finger does to a button or a link, old hands in mind: it counts when it is lifted over the one it came down on,
// even where it trembled, slid a little or rested. A browser's own taps end at 4 mm and half a second, without a word.

// On 21.5 inches 15 mm; the same of a screen of 15 inches is 18 mm, of a tablet of 10 inches 10 mm.
const SLIDE_PX = 60
// A finger that rests for longer is no tap: it asks what the button is.
const HELD_MS = 2_000
// What is answered here. A text to type into, or a list to choose from, keeps the browser's own ways.
const TOUCHED = "button:not(:disabled), a[href], summary, label"

const watchers = []
const fingers = new Map()
let isAnswered = false

export class Touches {
  #watcher

  // `targetOf(element)`: what is held when that element is touched, null for nothing. `onHold(target, y)` comes while
  // the finger is still down, `onLift(target)` when it leaves what it held, `onSlide()` when it slides away from it.
  constructor(watcher = {}) {
    this.#watcher = watcher
  }

  // However many parts of a page watch, a touch is answered once.
  start() {
    watchers.push(this.#watcher)
    if (watchers.length > 1) return this
    addEventListener("pointerdown", begin, true)
    addEventListener("pointermove", move, true)
    addEventListener("pointerup", end, true)
    addEventListener("pointercancel", leave, true)
    addEventListener("click", click, true)
    return this
  }
}

// A click as a finger makes it; the page knows a keyboard's by its detail of 0.
export function press(element) {
  element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }))
}

// Fingers are told apart: the other hand that leans on the glass takes nothing away from the one that points.
function begin({ pointerId, pointerType, isPrimary, clientX, clientY, target }) {
  forget(pointerId)
  const touched = touchedAt(target)
  isAnswered = pointerType !== "mouse" && touched !== null
  const finger = { x: clientX, y: clientY, touched, held: [], timer: null }
  const held = isPrimary ? heldAt(target) : []
  if (held.length > 0) finger.timer = setTimeout(() => hold(finger, held), HELD_MS)
  fingers.set(pointerId, finger)
}

function heldAt(element) {
  const all = watchers.map((watcher) => ({ watcher, target: watcher.targetOf?.(element) ?? null }))
  return all.filter(({ target }) => target !== null)
}

function hold(finger, held) {
  finger.held = held
  for (const { watcher, target } of held) watcher.onHold(target, finger.y)
}

function move(event) {
  const finger = fingers.get(event.pointerId)
  if (finger && Math.hypot(event.clientX - finger.x, event.clientY - finger.y) > SLIDE_PX) leave(event)
}

function leave({ pointerId }) {
  for (const { watcher } of forget(pointerId)?.held ?? []) watcher.onSlide()
}

function end({ pointerId, pointerType, clientX, clientY }) {
  const finger = forget(pointerId)
  if (finger?.held.length > 0) {
    isAnswered = true
    for (const { watcher, target } of finger.held) watcher.onLift(target)
  } else if (finger?.touched && pointerType !== "mouse") {
    // A touch's events go to where it began, so the page is asked what lies there now.
    if (touchedAt(document.elementFromPoint(clientX, clientY)) === finger.touched) press(finger.touched)
  }
}

function forget(pointerId) {
  const finger = fingers.get(pointerId)
  clearTimeout(finger?.timer)
  fingers.delete(pointerId)
  return finger
}

// The browser's own click comes after the finger is lifted, and before the next touch. A keyboard's has no detail.
function click(event) {
  if (!isAnswered || !event.isTrusted || event.detail === 0) return
  event.preventDefault()
  event.stopImmediatePropagation()
}

function touchedAt(element) {
  return element?.closest(TOUCHED) ?? null
}
