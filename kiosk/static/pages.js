// A list of buttons that never scrolls: what one page cannot hold stands on the next, and the arrows under it say how
// much that is.

import { Arrangement } from "/static/kiosk/arrangement.js"
import { say } from "/static/words.js"
import { said } from "/words/kiosk.js"

// As many as one turns with patience; with more of them large letters are a little smaller.
const MANY_PAGES = 4
// Both arrows stand there, and leave less room beside them (booked.css).
const LATER = "arrows--later"

export class Pages {
  #list
  #items
  #arrangement
  #arrows
  #restWords
  #perPage
  #page = 0
  // The first item of the page that was turned to: where pages hold more or fewer, it stays in view.
  #first = 0

  // `arrows` is the element of the list's two arrows, `restWords` the sentence with what stands on later pages.
  constructor(list, { arrows, restWords }) {
    this.#list = list
    this.#items = [...list.children]
    this.#arrangement = new Arrangement(list)
    this.#perPage = this.#items.length
    this.#arrows = arrows
    this.#restWords = restWords
  }

  start() {
    this.#part("back").addEventListener("click", () => this.#isShown && this.#turn(-1))
    this.#part("next").addEventListener("click", () => this.#isShown && this.#turn(1))
    addEventListener("resize", () => this.arrange())
    // Words are as wide as their letters, which come after the page.
    document.fonts.addEventListener("loadingdone", () => this.arrange())
    this.arrange()
    return this
  }

  get isAtFirst() {
    return this.#page === 0
  }

  showFirst() {
    this.#page = this.#first = 0
    if (this.#isShown) this.#show()
  }

  // Words have changed: as long as they fit, nothing moves under a finger that aims.
  keep() {
    if (!this.#isShown) return
    this.#arrangement.dropExamples()
    if (!this.#arrangement.fits) this.arrange()
  }

  // Finds the fewest pages, and for them the largest type. Does nothing while the list is not to be seen.
  arrange() {
    if (!this.#isShown) return
    for (const item of this.#items) item.hidden = false
    this.#arrangement.isOfMany = false
    this.#arrangeOn(1)
    this.#page = Math.floor(this.#first / this.#perPage)
    this.#show()
  }

  #arrangeOn(pages) {
    if (pages > MANY_PAGES && this.#arrangement.isLarge && !this.#arrangement.isOfMany) {
      this.#arrangement.isOfMany = true
      this.#arrangeOn(2)
      return
    }
    this.#perPage = Math.ceil(this.#items.length / pages)
    this.#showArrows(pages > 1)
    if (this.#arrangement.arrange(this.#perPage) || this.#perPage === 1) return
    this.#arrangeOn(pages + 1)
  }

  // Both with their longest words: what they take on any page the list must not.
  #showArrows(isWanted) {
    this.#arrows.hidden = !isWanted
    this.#arrows.classList.add(LATER)
    for (const name of ["back", "next"]) this.#part(name).hidden = false
    say(this.#part("rest"), said(this.#restWords, { count: this.#items.length - this.#perPage }))
  }

  get #isShown() {
    return this.#list.clientHeight > 0
  }

  get #count() {
    return Math.ceil(this.#items.length / this.#perPage)
  }

  #part(name) {
    return this.#arrows.querySelector(`[data-page-${name}]`)
  }

  #turn(pages) {
    this.#page = Math.min(Math.max(this.#page + pages, 0), this.#count - 1)
    this.#first = this.#page * this.#perPage
    this.#show()
    // An arrow that leads nowhere any more is gone, and would take the keys' place on the page with it.
    if (document.activeElement === document.body) this.#part(pages > 0 ? "back" : "next").focus()
  }

  #show() {
    const from = this.#page * this.#perPage
    const until = from + this.#perPage
    for (const [at, item] of this.#items.entries()) item.hidden = at < from || at >= until
    const rest = this.#items.length - until
    this.#part("back").hidden = this.#page === 0
    this.#arrows.classList.toggle(LATER, this.#page > 0)
    this.#part("next").hidden = rest <= 0
    if (rest > 0) say(this.#part("rest"), said(this.#restWords, { count: rest }))
    this.#part("at").textContent = `${this.#page + 1}/${this.#count}`
    this.#arrangement.dropExamples()
  }
}
