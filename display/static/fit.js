// The largest type at which nothing of an element is cut. Measured, for no rule knows how words break.

import { sizeIn } from "/static/display/pages.js"

// Below the least size of the style sheet only where texts are longer than it knew.
const LAST_RESORT = 0.6
// What names of a tile may be, in dots: the last is the smallest that is read from near.
const TEXTS = [44, 40, 36, 32, 28, 25, 22, 20]

// Sets --dots on a list of fields.
export function fitLines(list) {
  const [least, most] = [sizeIn(list, "least"), sizeIn(list, "most")]
  const fits = (dots) => {
    list.style.setProperty("--dots", dots)
    return !overflows(list)
  }
  let [low, high] = fits(least) ? [least, most] : [Math.floor(least * LAST_RESORT), least]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(middle)) low = middle
    else high = middle - 1
  }
  fits(low)
}

// Sets --text-dots on a list of counters; where names have no room even so, what their numbers begin with stands.
export function fitTiles(list) {
  const texts = [...list.querySelectorAll("[data-text]")].filter((text) => text.getClientRects().length)
  for (const text of texts) text.classList.remove("tile__text--short")
  for (const dots of TEXTS) {
    list.style.setProperty("--text-dots", dots)
    const tooLong = texts.filter(isCut)
    if (!tooLong.length) return
    if (dots === TEXTS[TEXTS.length - 1]) tooLong.forEach(shorten)
  }
}

// As many of them as have room, and how many more there are: something stands there always.
function shorten(text) {
  text.classList.add("tile__text--short")
  const element = text.querySelector("[data-letters]")
  const letters = element.dataset.letters.split(" ")
  for (let shown = letters.length; shown > 0; shown -= 1) {
    const more = letters.length - shown
    element.textContent = letters.slice(0, shown).join(", ") + (more ? ` +${more}` : "")
    if (!isCut(text)) return
  }
}

function isCut(text) {
  const words = text.firstElementChild
  return words.offsetHeight > text.clientHeight || words.scrollWidth > text.clientWidth + 1
}

function overflows(element) {
  return element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1
}
