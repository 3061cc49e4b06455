// A field's procedures as buttons, for a visitor who wants to know what to bring: one of them, or just the number.

import { Pages } from "/static/kiosk/pages.js"
import { settle } from "/static/kiosk/settle.js"
import { say } from "/static/words.js"

export class Procedures {
  #stages
  #fields
  #lists
  #pages
  #buttons
  #fieldName
  #field = null

  constructor(section, { stages, fields }) {
    this.#stages = stages
    this.#fields = fields
    this.#lists = [...section.querySelectorAll("[data-procedures-of]")]
    const arrows = section.querySelector("[data-arrows]")
    this.#pages = this.#lists.map((list) => new Pages(list, { arrows, restWords: "kiosk-pages-procedures" }).start())
    this.#buttons = [...section.querySelectorAll("button")]
    this.#fieldName = section.querySelector("[data-procedures-field]")
    section.querySelector("[data-procedures-back]").addEventListener("click", () => this.#goBack())
  }

  // Calls back with the field and the procedure's code, null for a number without one.
  onChosen(callback) {
    for (const button of this.#buttons.filter(isChoice)) {
      button.addEventListener("click", () => callback(this.#field, button.dataset.procedure ?? null))
    }
  }

  has(field) {
    return this.#lists.some((list) => list.dataset.proceduresOf === field)
  }

  show(field) {
    this.#field = field
    say(this.#fieldName, this.#fields.nameOf(field))
    for (const list of this.#lists) list.hidden = list.dataset.proceduresOf !== field
    settle(this.#buttons)
    this.#stages.show("procedures")
    for (const pages of this.#pages) pages.showFirst()
    this.arrange()
  }

  // The page is shown in another language, larger or lower.
  arrange() {
    for (const pages of this.#pages) pages.arrange()
  }

  #goBack() {
    this.#fields.settle()
    this.#stages.show("choose")
  }
}

function isChoice(button) {
  return "procedure" in button.dataset || "proceduresOther" in button.dataset
}
