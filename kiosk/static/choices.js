// What a visitor chose before the field: the language, and whether the ticket has priority.

export class Choices {
  #priorities

  constructor(element) {
    this.#priorities = [...element.querySelectorAll("[data-priority]")]
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

  // The next visitor starts afresh.
  reset() {
    this.resetPriority()
    this.#setLanguage("vi")
  }

  resetPriority() {
    for (const button of this.#priorities) press(button, false)
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
