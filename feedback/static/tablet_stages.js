// One part of the tablet's page is seen at a time: idle, ask, why, thanks or refused. All words are there in each language.

import { say } from "/static/words.js"

const OWN = "vi"

export class TabletStages {
  #tablet
  #sections
  #buttons
  #back = null

  constructor(tablet) {
    this.#tablet = tablet
    this.#sections = [...tablet.querySelectorAll("[data-stage]")]
    this.#buttons = [...tablet.querySelectorAll("[data-language]")]
    this.shown = "idle"
    for (const button of this.#buttons) button.addEventListener("click", () => this.speak(button.dataset.language))
  }

  // `forMs` later the page is calm again.
  show(name, { forMs = null } = {}) {
    clearTimeout(this.#back)
    if (forMs !== null) this.#back = setTimeout(() => this.show("idle"), forMs)
    if (name === "idle") this.speak(OWN)
    if (name === this.shown) return
    this.shown = name
    for (const section of this.#sections) section.hidden = section.dataset.stage !== name
    // Whoever hears the page begins with the words that are new on it.
    this.#sections.find((section) => !section.hidden).querySelector(".stage__heading").focus()
  }

  speak(language) {
    const chosen = this.#buttons.some((button) => button.dataset.language === language) ? language : OWN
    document.documentElement.lang = chosen
    for (const button of this.#buttons) button.setAttribute("aria-pressed", String(button.dataset.language === chosen))
  }

  // Says a sentence wherever the page has `data-name` for it.
  fill(name, said) {
    for (const element of this.#tablet.querySelectorAll(`[data-${name}]`)) say(element, said)
  }
}
