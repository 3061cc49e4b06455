// Who waits for each field that this screen's counters serve, and how long.

import { fitLines } from "/static/display/fit.js"
import { Pages } from "/static/display/pages.js"
import { setHidden, setMark, setText, waitEnglish, waitText } from "/static/display/text.js"

export class WaitingList {
  #counters
  #lines
  #pages

  constructor(list, counters, mark) {
    this.#counters = new Set(counters)
    this.#lines = [...list.children]
    this.#pages = new Pages(list, mark, fitLines)
  }

  // Its place has changed, or has come back.
  draw() {
    this.#pages.draw()
  }

  snapshot({ fields, counters }) {
    const here = counters.filter((counter) => this.#counters.has(counter.number))
    const own = new Set(here.flatMap((counter) => counter.fields))
    for (const line of this.#lines) {
      const field = fields.find((one) => one.code === line.dataset.code)
      setHidden(line, !field || !own.has(field.code))
      if (!field) continue
      setMark(line.querySelector("[data-mark]"), field.mark)
      setText(line.querySelector("[data-count]"), field.waiting)
      setText(line.querySelector("[data-wait]"), waitText(field.estimate))
      setText(line.querySelector("[data-wait-english]"), waitEnglish(field.estimate))
    }
    this.#pages.draw()
  }
}
