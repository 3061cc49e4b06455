// Tells the server every half minute what this screen shows, read from the page itself and from no variable:
// a page that draws wrongly must not say that it is right.

import { Refused, Unreachable, sendOnce } from "/static/api.js"
import { keptKey } from "/static/kept_key.js"

const FIRST_MS = 5_000
const REPORT_MS = 30_000
const TIMEOUT_MS = 8_000
const MOST_COUNTER = 99
const MOST_LABEL = 16

export class StateReport {
  #root
  #path
  // The same after the page was loaded anew: it is the same box then, which may have healed.
  #page = keptKey("page")
  #seq
  #sound

  // seq() is the last entry the page has applied, null before the first snapshot; sound() as the server knows it.
  constructor(root, { name, seq, sound }) {
    this.#root = root
    this.#path = `/api/v1/screens/${encodeURIComponent(name)}/state`
    this.#seq = seq
    this.#sound = sound
  }

  start() {
    setTimeout(() => this.#report(), FIRST_MS)
    setInterval(() => this.#report(), REPORT_MS)
  }

  async #report() {
    const seq = this.#seq()
    if (seq === null) return
    const state = { page: this.#page, seq, sound: this.#sound(), huge: hugeOn(this.#root), board: boardOn(this.#root) }
    try {
      await sendOnce("PUT", this.#path, state, TIMEOUT_MS)
    } catch (error) {
      // Cut off, or enrolled no more: the server sees that nothing comes.
      if (!(error instanceof Refused || error instanceof Unreachable)) throw error
    }
  }
}

function hugeOn(root) {
  return [...root.querySelectorAll("[data-newest]")].filter(isSeen).map((newest) => {
    const label = textOf(newest.querySelector("[data-newest-label]"))
    const counter = Number(textOf(newest.querySelector("[data-newest-counter]")))
    const isCounter = Number.isInteger(counter) && counter > 0 && counter <= MOST_COUNTER
    const counters = newest.closest("[data-area]").dataset.counters.split(",").map(Number)
    return { label, counter: label && isCounter ? counter : null, counters }
  })
}

function boardOn(root) {
  return [...root.querySelectorAll("[data-board] [data-number]")].filter(isSeen).map((tile) => ({
    label: textOf(tile.querySelector("[data-label]")),
    counter: Number(tile.dataset.number),
  }))
}

// What can be read there, "" where nothing can.
function textOf(element) {
  return element && isSeen(element) ? element.textContent.trim().slice(0, MOST_LABEL) : ""
}

function isSeen(element) {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible"
}
