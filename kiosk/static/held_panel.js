// What a finger holds, in large letters, and once it is lifted one large button that does what a tap would have done:
// whoever rested a finger too long for a tap is not left without an answer.

import { piecesOf } from "/static/kiosk/readable.js"
import { press } from "/static/touches.js"
import { say } from "/static/words.js"
import { said } from "/words/kiosk.js"

const OFFERED_MS = 10_000

export class HeldPanel {
  #panel
  #text
  #button
  #onEnd
  #offered = null
  #timer = null

  // `onEnd` is called when the visitor has touched the button, or has had the time to.
  constructor(panel, onEnd) {
    this.#panel = panel
    this.#onEnd = onEnd
    this.#text = panel.querySelector("[data-read-aloud-text]")
    this.#button = panel.querySelector("[data-read-aloud-do]")
    this.#button.addEventListener("click", () => this.#do())
  }

  get isOffering() {
    return this.#offered !== null
  }

  has(element) {
    return this.#panel.contains(element)
  }

  // On the half of the screen where the finger is not.
  show(element, y) {
    this.hide()
    this.#text.textContent = piecesOf(element).map(({ text }) => text).join("\n")
    this.#panel.classList.toggle("read-aloud--low", y < innerHeight / 2)
    this.#panel.hidden = false
  }

  offer(element) {
    const words = offerOf(element)
    if (!words || this.#panel.hidden) return
    say(this.#button, words)
    this.#offered = element
    this.#button.hidden = false
    this.#timer = setTimeout(() => this.#onEnd(), OFFERED_MS)
  }

  hide() {
    clearTimeout(this.#timer)
    this.#offered = null
    this.#button.hidden = true
    this.#panel.hidden = true
  }

  #do() {
    const button = this.#offered
    this.#onEnd()
    // The page may have gone on by itself.
    if (button && !button.disabled && button.getClientRects().length > 0) press(button)
  }
}

// What the one button says for what was held; null for what no tap does anything to.
function offerOf(element) {
  if (!element.matches("button") || "closed" in element.dataset) return null
  const isTaking = "field" in element.dataset || "procedure" in element.dataset
  return said(isTaking ? "kiosk-held-take" : "kiosk-held-choose")
}
