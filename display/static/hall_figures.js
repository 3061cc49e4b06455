// What only a snapshot tells: how many wait for each field and how long, who was missed, when numbers are given.

import { setHidden, setText, waitText } from "/static/display/text.js"

const ROOMY_LINES = 3
const DENSE_LINES = 6

export class HallFigures {
  #waiting
  #lines
  #missed
  #hint
  #none

  constructor(root) {
    this.#waiting = root.querySelector("[data-waiting]").parentElement
    this.#lines = [...root.querySelector("[data-waiting]").children]
    this.#missed = [...root.querySelector("[data-missed]").children]
    this.#hint = root.querySelector("[data-missed-hint]")
    this.#none = root.querySelector("[data-missed-none]")
  }

  // The codes of the fields drawn here.
  get codes() {
    return this.#lines.map((line) => line.dataset.code)
  }

  // `own` has the codes of the fields that this screen's counters serve.
  draw({ fields, missed }, own) {
    this.#waiting.classList.toggle("waiting--roomy", own.size <= ROOMY_LINES)
    this.#waiting.classList.toggle("waiting--medium", own.size > ROOMY_LINES && own.size < DENSE_LINES)
    this.#waiting.classList.toggle("waiting--dense", own.size >= DENSE_LINES)
    for (const line of this.#lines) {
      const field = fields.find((one) => one.code === line.dataset.code)
      setHidden(line, !field || !own.has(field.code))
      if (!field) continue
      setText(line.querySelector("[data-count]"), field.waiting)
      setText(line.querySelector("[data-wait]"), waitText(field.estimate))
    }
    this.#missed.forEach((slot, index) => {
      setHidden(slot, index >= missed.length)
      setText(slot, missed[index])
    })
    setHidden(this.#hint, !missed.length)
    setHidden(this.#none, missed.length > 0)
  }
}
