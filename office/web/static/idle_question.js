// What lies over a whole page that nobody has touched for a while. Nothing below it can be reached meanwhile, and it is read
// out where it comes.

import { words } from "/words/idle.js"

export class IdleQuestion {
  #dialog = document.createElement("dialog")
  #text = document.createElement("p")
  /** @type {HTMLElement} */
  #before = document.querySelector(":focus")

  // `name`: how its sentences are called, `name` and `name-text`. `onStay`: what its button does; without it there is none.
  constructor(name, onStay = null) {
    const heading = document.createElement("h2")
    heading.id = "idle-heading"
    heading.className = "idle__heading"
    heading.textContent = words(name)
    this.#text.id = "idle-text"
    this.#text.className = "idle__text"
    this.#dialog.className = "idle"
    this.#dialog.setAttribute("role", "alertdialog")
    this.#dialog.setAttribute("aria-labelledby", heading.id)
    this.#dialog.setAttribute("aria-describedby", this.#text.id)
    this.#dialog.append(heading, this.#text)
    if (onStay) this.#dialog.append(button(onStay))
    else heading.tabIndex = -1
    // It goes by itself, whatever key is pressed.
    this.#dialog.addEventListener("cancel", (event) => event.preventDefault())
  }

  show() {
    document.body.append(this.#dialog)
    this.#dialog.showModal()
    return this
  }

  setText(text) {
    if (this.#text.textContent !== text) this.#text.textContent = text
  }

  // What had the focus before has it again.
  remove() {
    this.#dialog.remove()
    if (this.#before?.isConnected) this.#before.focus({ preventScroll: true })
  }
}

function button(onPress) {
  const button = document.createElement("button")
  button.type = "button"
  button.autofocus = true
  button.className = "idle__stay"
  button.textContent = words("idle-stay")
  button.addEventListener("click", onPress)
  return button
}
