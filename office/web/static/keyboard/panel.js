// The keys as they lie on the screen, in the page's language: rows of buttons, drawn anew for each layout.

import { LAYOUTS, PADS } from "/static/keyboard/layouts.js"
import { TONES } from "/static/keyboard/syllables.js"
import { words } from "/words/keyboard.js"

// What stands on a key of few letters, which leads to those it names.
const SHORT = { signs: "123", pad: "123", letters: "ABC", latin: "ABC" }
const FOREIGN = /(?=\P{ASCII})\p{Script=Latin}/u

export class Panel {
  #element = document.createElement("section")
  #keys = new WeakMap()
  #onKey

  // `onKey(key)` gets a key of LAYOUTS that was pressed.
  constructor(onKey) {
    this.#onKey = onKey
    this.#element.className = "keyboard"
    this.#element.hidden = true
    this.#element.setAttribute("role", "group")
    // The input keeps its focus and its caret, whatever is pressed.
    this.#element.addEventListener("mousedown", (event) => event.preventDefault())
    this.#element.addEventListener("click", ({ target }) => this.#press(target))
    new ResizeObserver(() => this.#measure()).observe(this.#element)
    document.body.append(this.#element)
  }

  // `look`: { isCapital, method }.
  show(layout, look) {
    const focused = this.has(document.activeElement) ? nameOf(this.#keys.get(document.activeElement)) : null
    this.#element.setAttribute("aria-label", words("keyboard-name"))
    this.#element.classList.toggle("keyboard--pad", PADS.has(layout))
    this.#element.replaceChildren(...LAYOUTS[layout].map((row) => this.#row(row, look)))
    this.#element.hidden = false
    if (focused !== null) this.#focus(focused)
  }

  hide() {
    this.#element.hidden = true
  }

  has(element) {
    return this.#element.contains(element)
  }

  #row({ columns, keys }, look) {
    const row = document.createElement("div")
    row.className = "keyboard__row"
    row.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`
    row.append(...keys.map((key) => this.#button(key, look)))
    return row
  }

  #button(key, look) {
    const button = document.createElement("button")
    button.type = "button"
    button.className = `keyboard__key${classOf(key)}`
    button.dataset.key = nameOf(key)
    if (key.span) button.style.gridColumn = `span ${key.span}`
    paint(button, key, look)
    this.#keys.set(button, key)
    return button
  }

  #press(element) {
    const key = this.#keys.get(element.closest("button"))
    if (key) this.#onKey(key)
  }

  // The layout changes under who goes from key to key; the same key has the focus, or the first.
  #focus(name) {
    const buttons = [...this.#element.querySelectorAll("button")]
    const same = buttons.find((button) => button.dataset.key === name)
    ;(same ?? buttons[0]).focus()
  }

  // The page makes room: what it shows ends where the keys begin.
  #measure() {
    const root = document.documentElement
    root.classList.toggle("has-keyboard", !this.#element.hidden)
    root.style.setProperty("--keyboard-height", `${this.#element.offsetHeight}px`)
    this.#element.dispatchEvent(new CustomEvent("keyboardsize", { bubbles: true }))
  }
}

function nameOf(key) {
  return key?.does ?? key?.tone ?? key?.text ?? ""
}

function classOf({ text, tone, does, span }) {
  if (tone) return " keyboard__key--tone"
  if (does === "done") return " keyboard__key--done keyboard__key--word"
  if (does) return ` keyboard__key--other${span ? " keyboard__key--word" : " keyboard__key--short"}`
  return text === " " ? " keyboard__key--word" : ""
}

function paint(button, { text, tone, does }, { isCapital, method }) {
  if (tone) return paintTone(button, tone)
  if (text === " ") button.textContent = words("keyboard-key-space")
  else if (text) paintLetter(button, isCapital ? text.toUpperCase() : text)
  else if (does === "method") button.textContent = words(`keyboard-method-${method}`)
  else if (does in SHORT) {
    button.textContent = SHORT[does]
    button.setAttribute("aria-label", words(`keyboard-to-${does}`))
  } else button.textContent = words(`keyboard-key-${does}`)
  if (does === "capitals") button.setAttribute("aria-pressed", String(isCapital))
}

function paintLetter(button, letter) {
  button.textContent = letter
  if (FOREIGN.test(letter)) button.lang = "vi"
}

// The mark over a letter, and below it what Vietnamese calls it.
function paintTone(button, tone) {
  const mark = document.createElement("span")
  const small = document.createElement("small")
  mark.className = "keyboard__mark"
  mark.setAttribute("aria-hidden", "true")
  mark.textContent = ["a", TONES[tone]].join("").normalize("NFC")
  small.className = "keyboard__name"
  small.textContent = words(`keyboard-tone-${tone}`)
  for (const part of [mark, small]) part.lang = "vi"
  button.append(mark, small)
}
