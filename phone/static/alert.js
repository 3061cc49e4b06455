// Tells a visitor who looks elsewhere: once when three are ahead, again at the call and at every recall.

import { words } from "/words/phone.js"

const SOON_MS = [150, 100, 150]
const CALL_MS = [400, 150, 400, 150, 800]
const BLINK_MS = 1_000

export class Alert {
  #last
  #title = document.title
  #blinking = null

  // `name` is the face the server painted: what one reads while opening the page needs no alert.
  constructor(name) {
    this.#last = name
  }

  notify(face, { again = false } = {}) {
    if (face.name === this.#last && !again) return
    this.#last = face.name
    this.#blink(null)
    if (face.name === "soon") this.#alert(SOON_MS, words("phone-title-soon", { label: face.label }))
    if (face.name === "called") {
      this.#alert(CALL_MS, words("phone-title-called", { counter: face.counter, label: face.label }))
    }
  }

  #alert(pattern, title) {
    // Browsers allow it only after the page was touched once; some phones have none.
    navigator.vibrate?.(pattern)
    this.#blink(title)
  }

  // The title stands in the tab and in the list of open apps.
  #blink(title) {
    clearInterval(this.#blinking)
    document.title = title ?? this.#title
    if (title === null) return
    this.#blinking = setInterval(() => {
      document.title = document.title === title ? this.#title : title
    }, BLINK_MS)
  }
}
