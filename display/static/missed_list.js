// The numbers that were called to this screen's counters and nobody came: as many as have room, and how many more there are.

import { setHidden, setText } from "/static/display/text.js"

const NEAR_PX = 0.5

export class MissedList {
  #list
  #slots
  #counters
  #hint
  #none
  #more
  #many = 0
  #drawn = ""

  constructor(list, counters) {
    this.#list = list
    this.#counters = new Set(counters)
    this.#slots = [...list.children]
    const part = (name) => list.parentElement.querySelector(`[data-missed-${name}]`)
    this.#hint = part("hint")
    this.#none = part("none")
    this.#more = part("more")
    this.#many = this.#slots.filter((slot) => !slot.hidden).length
    for (const slot of this.#slots) slot.classList.remove("missed__call--more")
    addEventListener("resize", () => this.#measure())
    document.fonts.ready.then(() => this.#measure())
  }

  snapshot({ missed_calls: calls }) {
    const own = calls.filter(({ counter }) => this.#counters.has(counter))
    const drawn = own.map(({ label, counter }) => `${label} ${counter}`).join()
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    this.#many = own.length
    this.#slots.forEach((slot, index) => {
      setText(slot.querySelector("[data-label]"), own[index]?.label)
      setText(slot.querySelector("[data-counter]"), own[index]?.counter)
    })
    setHidden(this.#hint, !own.length)
    setHidden(this.#none, own.length > 0)
    this.#measure()
  }

  #measure() {
    this.#show(this.#many)
    for (let shown = Math.min(this.#many, this.#slots.length); shown > 0 && this.#overflows(); shown -= 1) {
      this.#show(shown - 1)
    }
  }

  #show(shown) {
    this.#slots.forEach((slot, index) => setHidden(slot, index >= Math.min(shown, this.#many)))
    const left = this.#many - Math.min(shown, this.#slots.length)
    setHidden(this.#more, left <= 0)
    setText(this.#more, `+${left}`)
  }

  // By fractions of a px: widths that are rounded let the last counter be cut.
  #overflows() {
    const last = this.#slots.filter((slot) => !slot.hidden).pop()
    if (!last) return false
    return last.getBoundingClientRect().right > this.#list.getBoundingClientRect().right + NEAR_PX
  }
}
