// How a page's buttons stand: in so many columns, and in the largest type in which all words lie within their buttons.

// Sizes of a name, in hundredths of the screen's shorter side.
const TYPES = [9, 8, 7, 6.2, 5.6, 5, 4.5, 4.1, 3.7, 3.4, 3.2, 3, 2.8, 2.6]
// On 10.1 inches of 1024x600, where a name of 20 px is 4.3 mm large, capitals 3.2 mm.
const LEAST_PX = 20
// With "Chữ to" no name is smaller than the first, or than the second where that would take many pages.
const LEAST_LARGE = 5.6
const LEAST_LARGE_OF_MANY = 4.5
const MOST_COLUMNS = 5
// 20 mm on 21.5 inches, in the same hundredths; and no button is so tall that its words are lost in it.
const LEAST_CELL = 8
const MOST_CELL = 36
const EDGE = 0.8
// Few columns are easier to read down: one more has to give that much larger letters.
const WORTH = 1.15
// Between buttons, as the styles have it.
const GAP = 1.5
const EXAMPLES = "field--examples"
// Capitals of 8 mm on 21.5 inches, read from 2 m: from there on a name makes way for its examples.
const LARGE_ENOUGH = 4.5

export class Arrangement {
  #list
  #buttons

  // Whether the list takes many pages: hands that tremble had rather turn less than read a little larger.
  isOfMany = false

  constructor(list) {
    this.#list = list
    this.#buttons = [...list.children].map((item) => item.firstElementChild)
  }

  // Whether all words lie within their buttons; those of other pages, which are hidden, aside.
  get fits() {
    const edge = EDGE * this.#unit
    return this.#buttons.every((button) => holds(button, edge))
  }

  // Whether "Chữ to" is on.
  get isLarge() {
    return this.#list.closest(".kiosk--large") !== null
  }

  // Arranges pages of so many buttons, all of which have to be shown meanwhile. False: there is no room for that many.
  arrange(count) {
    const unit = this.#unit
    for (const button of this.#buttons) button.classList.remove(EXAMPLES)
    // Where large badges take the names' room they stand small, before who waits.
    const hasBadges = this.#list.querySelector(".field-badge") !== null
    let best = this.#best(count, unit, false)
    if (!best && hasBadges) best = this.#best(count, unit, true)
    this.#set(best ?? { columns: 1, cell: this.#room(count), type: this.#types(unit).at(-1) })
    if (best) this.#showExamples(best, unit)
    return best !== null
  }

  // Leaves out the examples that have no room any more; nothing else moves.
  dropExamples() {
    const edge = EDGE * this.#unit
    const full = this.#buttons.filter((button) => button.classList.contains(EXAMPLES) && !holds(button, edge))
    for (const button of full) button.classList.remove(EXAMPLES)
  }

  // Names larger than any eye needs become a little smaller for their examples; else these take what room is left, as on
  // short names beside long ones.
  #showExamples(best, unit) {
    if (this.#list.querySelector(".field__examples") === null) return
    for (const button of this.#buttons) button.classList.add(EXAMPLES)
    const types = this.isLarge ? [] : this.#types(unit).filter((type) => type <= best.type && type >= LARGE_ENOUGH * unit)
    this.#set({ ...best, type: this.#largest(types, best) ?? best.type })
    this.dropExamples()
  }

  #best(count, unit, isTight) {
    this.#list.classList.toggle("fields--tight", isTight)
    const types = this.#types(unit)
    let best = null
    for (let columns = 1; columns <= Math.min(count, MOST_COLUMNS); columns++) {
      const cell = Math.min(this.#room(Math.ceil(count / columns)), MOST_CELL * unit)
      if (cell < LEAST_CELL * unit) continue
      const larger = types.filter((type) => !best || type >= best.type * WORTH)
      const type = this.#largest(larger, { columns, cell })
      if (type) best = { columns, cell, type }
    }
    return best
  }

  // The first of these types, which go down, in which all words lie within their buttons; undefined: in none. Found in few
  // steps, for each takes a browser as long as drawing the page.
  #largest(types, look) {
    let [from, until] = [0, types.length]
    while (from < until) {
      const middle = Math.floor((from + until) / 2)
      this.#set({ ...look, type: types[middle] })
      if (this.fits) until = middle
      else from = middle + 1
    }
    return types[from]
  }

  // A hundredth of the screen's shorter side in px, as the styles have it for this shape of screen.
  get #unit() {
    return Number.parseFloat(getComputedStyle(this.#list).rowGap) / GAP
  }

  #types(unit) {
    const leastLarge = this.isOfMany ? LEAST_LARGE_OF_MANY : LEAST_LARGE
    const least = Math.max(LEAST_PX, (this.isLarge ? leastLarge : TYPES.at(-1)) * unit)
    return [...new Set(TYPES.map((type) => Math.max(type * unit, least)))]
  }

  // The height of one of so many rows, in px.
  #room(rows) {
    const { paddingTop, paddingBottom, rowGap } = getComputedStyle(this.#list)
    const [top, bottom, gap] = [paddingTop, paddingBottom, rowGap].map(Number.parseFloat)
    return Math.floor((this.#list.clientHeight - top - bottom - (rows - 1) * gap) / rows)
  }

  #set({ columns, cell, type }) {
    this.#list.style.setProperty("--columns", String(columns))
    this.#list.style.setProperty("--cell", `${cell}px`)
    this.#list.style.setProperty("--type", `${type}px`)
  }
}

// Whether all words of a button lie within it; one that is hidden holds them.
function holds(button, edge) {
  const box = button.getBoundingClientRect()
  if (box.height === 0) return true
  const isIn = partsOf(button).every(({ top, bottom }) => top >= box.top + edge && bottom <= box.bottom - edge)
  return isIn && button.scrollWidth <= button.clientWidth
}

// The boxes of what has to lie within a button.
function partsOf(button) {
  const isGroup = (part) => part.matches(".field-badge, .field__words")
  const parts = [...button.children].flatMap((part) => (isGroup(part) ? [...part.children] : [part]))
  return parts.map((part) => part.getBoundingClientRect()).filter((box) => box.height > 0)
}
