// What a visitor chose before the field: language, priority, large print, and their card.

export class Choices {
  #priorities
  #large
  #notes
  #claim = null

  constructor(element) {
    this.#priorities = [...element.querySelectorAll("[data-priority]")]
    this.#large = element.querySelector("[data-large]")
    this.#large?.addEventListener("click", () => press(this.#large, !isPressed(this.#large)))
    this.#notes = [...element.querySelectorAll("[data-scan-note]")]
    for (const button of element.querySelectorAll("[data-language]")) {
      button.addEventListener("click", () => this.#setLanguage(button.dataset.language))
    }
    for (const button of this.#priorities) {
      button.addEventListener("click", () => this.#toggle(button))
    }
  }

  get language() {
    return document.documentElement.lang
  }

  // The priority class's code, null for an ordinary ticket.
  get priority() {
    return this.#priorities.find(isPressed)?.dataset.priority ?? null
  }

  // Whether this one ticket is printed large, null for ordinary print.
  get large() {
    return this.#large !== null && isPressed(this.#large) ? true : null
  }

  // What stands for the owner of a scanned card, null without one.
  get claim() {
    return this.#claim
  }

  // Whoever is old enough by their card finds priority chosen, and may touch it off.
  setCard({ claim, priority }) {
    this.#setClaim(claim)
    for (const button of this.#priorities) press(button, button.dataset.priority === priority)
  }

  // The next visitor starts afresh.
  reset() {
    this.resetVisitor()
    this.#setLanguage("vi")
  }

  resetVisitor() {
    this.#setClaim(null)
    for (const button of this.#priorities) press(button, false)
    if (this.#large) press(this.#large, false)
  }

  #setClaim(claim) {
    this.#claim = claim
    for (const note of this.#notes) note.hidden = (note.dataset.scanNote === "card") !== (claim !== null)
  }

  #toggle(chosen) {
    const isOn = !isPressed(chosen)
    for (const button of this.#priorities) press(button, isOn && button === chosen)
  }

  #setLanguage(language) {
    document.documentElement.lang = language
  }
}

function isPressed(button) {
  return button.getAttribute("aria-pressed") === "true"
}

function press(button, isOn) {
  button.setAttribute("aria-pressed", String(isOn))
}
