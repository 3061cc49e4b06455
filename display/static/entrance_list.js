// For who comes in: what is open, how long it takes and at which counters.

import { setHidden, setMark, setText, waitText } from "/static/display/text.js"
import { words } from "/words/display.js"

export class EntranceList {
  #lines
  #hint
  #invitation
  #closedText

  // closedText(fields) says when those fields give numbers again, "" while one does.
  constructor(list, closedText) {
    this.#lines = [...list.children]
    this.#hint = list.parentElement.querySelector("[data-entrance-hint]")
    this.#invitation = words("display-take-number")
    this.#closedText = closedText
  }

  snapshot({ fields, counters }) {
    setText(this.#hint, this.#closedText(fields) || this.#invitation)
    for (const line of this.#lines) {
      const field = fields.find((one) => one.code === line.dataset.code)
      setHidden(line, !field)
      if (field) this.#draw(line, field, counters)
    }
  }

  #draw(line, field, counters) {
    const closed = this.#closedText([field])
    const open = counters.filter((counter) => counter.state === "open" && counter.fields.includes(field.code))
    const numbers = open.map((counter) => counter.number).join(", ")
    setMark(line.querySelector("[data-mark]"), field.mark)
    line.classList.toggle("entry--closed", Boolean(closed))
    setText(line.querySelector("[data-where]"), numbers && words("display-at-counters", { list: numbers }))
    setText(line.querySelector("[data-wait]"), closed || waitText(field.estimate))
    setText(line.querySelector("[data-count]"), field.waiting)
    setHidden(line.querySelector("[data-people]"), Boolean(closed))
  }
}
