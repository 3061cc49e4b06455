// For a keypad instead of a finger: the arrows go from button to button as Tab does, and what they come to is told.

const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }

export class KeyFocus {
  #root
  #onReached
  #isByKeys = false

  constructor(root, onReached) {
    this.#root = root
    this.#onReached = onReached
  }

  start() {
    addEventListener("pointerdown", () => {
      this.#isByKeys = false
    }, true)
    addEventListener("keydown", (event) => this.#press(event), true)
    this.#root.addEventListener("focusin", ({ target }) => {
      if (this.#isByKeys && target.matches("button")) this.#onReached(target)
    })
    // A switch that was pressed tells how it is now.
    this.#root.addEventListener("click", ({ target, detail }) => {
      const button = target.closest("button[aria-pressed]")
      if (button && detail === 0) this.#onReached(button)
    })
    return this
  }

  #press(event) {
    this.#isByKeys = true
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const buttons = [...this.#root.querySelectorAll("button")].filter((each) => each.getClientRects().length > 0)
    const at = buttons.indexOf(document.activeElement)
    const next = at < 0 ? (step > 0 ? 0 : buttons.length - 1) : (at + step + buttons.length) % buttons.length
    buttons[next]?.focus()
  }
}
