// What a visitor chose before the field: language, priority, what the paper is like, and their card.

import { settle } from "/static/kiosk/settle.js"

export class Choices {
  #priorities
  #large
  #documents
  #low
  #notes
  #onLook = (_isNext) => {}
  #claim = null
  #dossier = null
  #languages
  #firstLanguage = document.documentElement.lang

  constructor(element) {
    this.#priorities = [...element.querySelectorAll("[data-priority]")]
    this.#large = element.querySelector("[data-large]")
    this.#documents = element.querySelector("[data-documents]")
    this.#low = element.querySelector("[data-low]")
    for (const button of this.#switches) onTouched([button], () => this.#press(button))
    this.#notes = [...element.querySelectorAll("[data-scan-note]")]
    this.#languages = [...element.querySelectorAll("[data-language]")]
    onTouched(this.#languages, (button) => this.#setLanguage(button.dataset.language))
    for (const button of this.#priorities) onTouched([button], () => this.#toggle(button))
  }

  // Is called whenever the page is to look otherwise, in another language, larger or lower; with true once it is the
  // next visitor's.
  onLook(callback) {
    this.#onLook = callback
  }

  get language() {
    return document.documentElement.lang
  }

  // The priority class's code, null for an ordinary ticket.
  get priority() {
    return this.#priorities.find(isPressed)?.dataset.priority ?? null
  }

  // Whether this one ticket is printed large, and the page shown so until then; null for ordinary letters.
  get large() {
    return isPressed(this.#large) ? true : null
  }

  // Whether all that is touched lies in the lower part of the screen.
  get isLow() {
    return isPressed(this.#low)
  }

  // Whether this one ticket is to say what to bring, for which a procedure has to be chosen.
  get wantsDocuments() {
    return this.#documents !== null && isPressed(this.#documents)
  }

  // What stands for the owner of a scanned card, null without one.
  get claim() {
    return this.#claim
  }

  // What stands for the receipt that was scanned last, null without one: the number that is taken is for its dossier.
  get dossier() {
    return this.#dossier
  }

  setDossier(dossier) {
    this.#dossier = dossier
  }

  // Whoever is old enough by their card finds priority chosen, and may touch it off.
  setCard({ claim, priority }) {
    this.#setClaim(claim)
    for (const button of this.#priorities) press(button, button.dataset.priority === priority)
  }

  // Whether a visitor has chosen anything that the next one has not.
  get isTouched() {
    const isAnyPressed = [...this.#priorities, ...this.#switches].some(isPressed)
    return isAnyPressed || this.#claim !== null || this.#dossier !== null || this.language !== this.#firstLanguage
  }

  // The next visitor starts afresh.
  reset() {
    this.resetVisitor()
    this.#setLanguage(this.#firstLanguage)
  }

  resetVisitor() {
    this.#setClaim(null)
    this.#dossier = null
    for (const button of [...this.#priorities, ...this.#switches]) press(button, false)
    this.#onLook(true)
  }

  get #switches() {
    return [this.#large, this.#documents, this.#low].filter((button) => button !== null)
  }

  #press(button) {
    press(button, !isPressed(button))
    this.#onLook(false)
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
    // Each button leads to another language than the page's.
    for (const button of this.#languages) button.hidden = button.dataset.language === language
    this.#onLook(false)
  }
}

function isPressed(button) {
  return button.getAttribute("aria-pressed") === "true"
}

function press(button, isOn) {
  button.setAttribute("aria-pressed", String(isOn))
}

// A trembling finger touches twice; the second must not take back what the first did. Keys do not tremble.
function onTouched(buttons, act) {
  for (const button of buttons) {
    button.addEventListener("click", ({ detail }) => {
      act(button)
      if (detail !== 0) settle(buttons)
    })
  }
}
