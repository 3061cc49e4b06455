// A part of the page whose words may be many, such as a number that has no paper: where it would run over its edge, all
// of it is drawn that much smaller. Its buttons stay as large as a finger wants (ticket.css).

const STEP = 0.04
// A squat screen that stands, lowered, has half its height for all of it.
const LEAST = 0.28
const EDGE_PX = 8

export class Fit {
  #section

  constructor(section) {
    this.#section = section
  }

  start() {
    const watch = new MutationObserver(() => this.#fit())
    const words = { subtree: true, childList: true, characterData: true }
    watch.observe(this.#section, { ...words, attributes: true, attributeFilter: ["hidden", "class"] })
    // Another language, larger, or lower.
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] })
    watch.observe(this.#section.closest("[data-kiosk]"), { attributes: true, attributeFilter: ["class"] })
    addEventListener("resize", () => this.#fit())
    document.fonts.addEventListener("loadingdone", () => this.#fit())
    return this
  }

  #fit() {
    if (this.#section.hidden) return
    let scale = 1
    do {
      this.#section.style.setProperty("--fit", scale.toFixed(2))
      scale -= STEP
    } while (scale >= LEAST && this.#isOver)
  }

  // What is centred runs over both edges, of which a browser counts only one.
  get #isOver() {
    const { top, bottom } = this.#section.getBoundingClientRect()
    const shown = [...this.#section.children].filter((part) => part.getClientRects().length > 0)
    const boxes = shown.map((part) => part.getBoundingClientRect())
    return boxes.some((box) => box.top < top + EDGE_PX || box.bottom > bottom - EDGE_PX)
  }
}
