// Fits a list to its place: pages of it take turns where it has more items than have room, and type is as large as
// nothing is cut. How many items a page holds, and between which sizes type may be, says the screen's style sheet
// (display/fitting.py). A page without scripts has the same pages, turned by the server.

import { setText } from "/static/display/text.js"

// display/fitting.py has the same, for a page without scripts.
const TURN_MS = 5_000
const AWAY = "away"

export class Pages {
  #list
  #mark
  #fit
  #page = 0
  #timer = null
  #fitted = ""

  // `mark` says which page it is; fit(list) sizes what the page holds.
  constructor(list, mark, fit) {
    this.#list = list
    this.#mark = mark
    this.#fit = fit
    for (const item of list.children) item.classList.remove("away-lying", "away-upright")
    // The picture's size, a notice that leaves the list its place again: whatever gives it another size.
    new ResizeObserver(() => this.draw()).observe(list)
    document.fonts.ready.then(() => this.draw(true))
  }

  // Shows the page whose turn it is. `isAnew`: sizes are looked for although no text has changed.
  draw(isAnew = false) {
    const items = this.#shown
    const pages = pagesOf(this.#list, items.length)
    this.#page %= pages
    const size = Math.ceil(items.length / pages)
    items.forEach((item, index) => setAway(item, Math.floor(index / size) !== this.#page))
    setText(this.#mark, pages > 1 ? `${this.#page + 1}/${pages}` : "")
    this.#wind(pages)
    const looks = `${innerWidth} ${innerHeight} ${this.#list.clientWidth} ${this.#list.clientHeight} ${this.#page} ${lengths(items)}`
    // While it is hidden nothing can be measured.
    if ((!isAnew && looks === this.#fitted) || !this.#list.clientHeight) return
    this.#fitted = looks
    this.#fit(this.#list)
  }

  // Turns to the page of that item, for a whole turn.
  reveal(item) {
    const items = this.#shown
    const index = items.indexOf(item)
    if (index < 0) return
    const page = Math.floor(index / Math.ceil(items.length / pagesOf(this.#list, items.length)))
    clearTimeout(this.#timer)
    this.#timer = null
    this.#page = page
    this.draw()
  }

  get #shown() {
    return [...this.#list.children].filter((item) => !item.hidden)
  }

  #wind(pages) {
    if (pages === 1) {
      clearTimeout(this.#timer)
      this.#timer = null
      return
    }
    this.#timer ??= setTimeout(() => {
      this.#timer = null
      // Behind a notice the page waits: were it turned there, some might never be seen.
      if (this.#list.clientHeight) this.#page += 1
      this.draw()
    }, TURN_MS)
  }
}

// A number of the screen's style sheet.
export function sizeIn(element, name) {
  return Number(getComputedStyle(element).getPropertyValue(`--${name}`)) || 0
}

function pagesOf(list, many) {
  return Math.max(1, Math.ceil(many / (sizeIn(list, "per-page") || many || 1)))
}

function setAway(item, isAway) {
  if (item.classList.contains(AWAY) !== isAway) item.classList.toggle(AWAY, isAway)
}

// Changes where a text needs more or less room: a count that goes from 5 to 6 does not.
function lengths(items) {
  return items.map((item) => item.textContent.replace(/[0-9]/g, "0")).join()
}
