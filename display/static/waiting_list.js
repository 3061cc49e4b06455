// Who waits for each field that this screen's counters serve, and how long.

import { setHidden, setMark, setText, waitText } from "/static/display/text.js"

const ROOMY_LINES = 3
const DENSE_LINES = 6

export class WaitingList {
  #section
  #counters
  #lines

  constructor(list, counters) {
    this.#section = list.parentElement
    this.#counters = new Set(counters)
    this.#lines = [...list.children]
  }

  snapshot({ fields, counters }) {
    const here = counters.filter((counter) => this.#counters.has(counter.number))
    const own = new Set(here.flatMap((counter) => counter.fields))
    this.#section.classList.toggle("waiting--roomy", own.size <= ROOMY_LINES)
    this.#section.classList.toggle("waiting--medium", own.size > ROOMY_LINES && own.size < DENSE_LINES)
    this.#section.classList.toggle("waiting--dense", own.size >= DENSE_LINES)
    for (const line of this.#lines) {
      const field = fields.find((one) => one.code === line.dataset.code)
      setHidden(line, !field || !own.has(field.code))
      if (!field) continue
      setMark(line.querySelector("[data-mark]"), field.mark)
      setText(line.querySelector("[data-count]"), field.waiting)
      setText(line.querySelector("[data-wait]"), waitText(field.estimate))
    }
  }
}
