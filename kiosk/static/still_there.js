// Asks whether somebody is still there before a half-made choice is forgotten. Any touch and any key says yes.

import { say } from "/static/words.js"
import { said } from "/words/kiosk.js"

const ASKED_S = 20
const SECOND_MS = 1_000

export class StillThere {
  #stages
  #text
  #answer = null

  constructor(root, stages) {
    this.#stages = stages
    this.#text = root.querySelector("[data-still-there-text]")
    root.querySelector("[data-still-there-yes]").addEventListener("click", () => this.stay())
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => this.stay(), true)
  }

  // Resolves to whether somebody is, with the page as it was; to false after a while, with the list of fields.
  async ask() {
    const before = this.#stages.wanted
    const answer = new Promise((resolve) => {
      this.#answer = resolve
    })
    this.#showLeft(ASKED_S)
    this.#stages.show("still_there")
    const isThere = await answer
    this.#answer = null
    this.#stages.show(isThere ? before : "choose")
    return isThere
  }

  // Somebody is there; nothing happens where nobody was asked.
  stay() {
    this.#answer?.(true)
  }

  #showLeft(seconds) {
    const answer = this.#answer
    if (seconds === 0) answer(false)
    if (seconds === 0 || answer === null) return
    say(this.#text, said("kiosk-still-there-text", { seconds }))
    setTimeout(() => this.#answer === answer && this.#showLeft(seconds - 1), SECOND_MS)
  }
}
