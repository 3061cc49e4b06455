// For who comes in: what is open, how long it takes and at which counters.

import { fitLines } from "/static/display/fit.js"
import { Pages } from "/static/display/pages.js"
import { numberRanges, setHidden, setMark, setText, waitEnglish, waitText } from "/static/display/text.js"
import { english, words } from "/words/display.js"

export class EntranceList {
  #lines
  #hint
  #hintEnglish
  #closedText
  #pages

  // closedText(fields) says when those fields give numbers again in the page's language and in English, "" while one does.
  constructor(list, mark, closedText) {
    this.#lines = [...list.children]
    this.#hint = list.parentElement.querySelector("[data-entrance-hint]")
    this.#hintEnglish = list.parentElement.querySelector("[data-entrance-hint-english]")
    this.#closedText = closedText
    this.#pages = new Pages(list, mark, fitLines)
  }

  snapshot({ fields, counters }) {
    const closed = this.#closedText(fields)
    setText(this.#hint, closed.own || words("display-take-number"))
    setText(this.#hintEnglish, closed.own ? closed.english : english("display-take-number"))
    for (const line of this.#lines) {
      const field = fields.find((one) => one.code === line.dataset.code)
      setHidden(line, !field)
      if (field) this.#draw(line, field, counters)
    }
    this.#pages.draw()
  }

  #draw(line, field, counters) {
    const closed = this.#closedText([field])
    const open = counters.filter((counter) => counter.state === "open" && counter.fields.includes(field.code))
    const numbers = numberRanges(open.map((counter) => counter.number))
    const where = line.querySelector("[data-where]")
    setMark(line.querySelector("[data-mark]"), field.mark)
    line.classList.toggle("entry--closed", Boolean(closed.own))
    setHidden(where, Boolean(closed.own) || !numbers)
    setText(where, numbers && words("display-at-counters", { list: numbers }))
    setText(line.querySelector("[data-wait]"), closed.own || waitText(field.estimate))
    setText(line.querySelector("[data-wait-english]"), closed.own ? closed.english : waitEnglish(field.estimate))
    setText(line.querySelector("[data-count]"), field.waiting)
    setHidden(line.querySelector("[data-people]"), Boolean(closed.own))
  }
}
