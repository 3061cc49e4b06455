// The numbers that were called and nobody came, in slots that the server drew.

import { setHidden, setText } from "/static/display/text.js"

export class MissedList {
  #slots
  #hint
  #none

  constructor(list) {
    this.#slots = [...list.children]
    this.#hint = list.parentElement.querySelector("[data-missed-hint]")
    this.#none = list.parentElement.querySelector("[data-missed-none]")
  }

  snapshot({ missed }) {
    this.#slots.forEach((slot, index) => {
      setHidden(slot, index >= missed.length)
      setText(slot, missed[index])
    })
    setHidden(this.#hint, !missed.length)
    setHidden(this.#none, missed.length > 0)
  }
}
