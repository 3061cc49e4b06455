// The office's own keyboard on the screen. A page that loads this module has it, and needs no more:
//
//   <input data-keyboard="words">   Vietnamese: letters, tones, Telex and VNI; a <textarea> as well
//   <input data-keyboard="code">    digits, "." "-" "H", and capital letters
//   <input data-keyboard="digits">  digits alone
//
// Keyboards that are plugged in type as well, with Telex in what is for words. While it is open <html> has the class
// has-keyboard, and --keyboard-height says how much of the page's foot it takes: keyboard.css keeps the page clear of it.

import { Entry } from "/static/keyboard/entry.js"
import { HeldErase } from "/static/keyboard/held_erase.js"
import { Panel } from "/static/keyboard/panel.js"
import { TONES } from "/static/keyboard/syllables.js"

const INPUTS = "[data-keyboard]"
const METHODS = ["telex", "vni", "off"]
const NEXT_LAYOUT = { signs: "signs", letters: "words", latin: "latin", pad: "code" }
// The rest of the touch that opened it.
const OPENING_MS = 500

class Keyboard {
  #panel = new Panel((key) => this.#press(key))
  #erase = new HeldErase(() => this.#entry?.erase()).start()
  #input = null
  #entry = null
  #layout = "words"
  #isCapital = false
  #method = METHODS[0]
  #openedAt = -OPENING_MS

  start() {
    for (const input of document.querySelectorAll(INPUTS)) prepare(input)
    // Before the focus comes, or the system's own keyboard comes with it.
    document.addEventListener("pointerdown", ({ target }) => prepare(inputOf(target)), true)
    document.addEventListener("focusin", ({ target }) => this.#open(inputOf(target)))
    document.addEventListener("click", ({ target }) => this.#click(target))
    document.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close())
    document.addEventListener("beforeinput", (event) => this.#compose(event))
    document.addEventListener("keyboardsize", () => this.#showInput())
    this.#open(inputOf(document.activeElement))
  }

  #open(input) {
    if (!input || input.disabled || input.readOnly) return
    prepare(input)
    if (input !== this.#input) {
      this.#layout = input.dataset.keyboard
      this.#isCapital = false
    }
    this.#input = input
    this.#entry = new Entry(input)
    this.#openedAt = performance.now()
    this.#draw()
    this.#showInput()
  }

  // What else was pressed has done its work by then: nothing moves away under a finger.
  #click(target) {
    const input = inputOf(target)
    if (input) return this.#open(input)
    const isElsewhere = target.isConnected && !this.#panel.has(target) && !target.closest("label")
    if (isElsewhere && performance.now() - this.#openedAt > OPENING_MS) this.#close()
  }

  #close() {
    this.#erase.stop()
    this.#panel.hide()
  }

  // Once the keys' room is known.
  #showInput() {
    if (document.documentElement.classList.contains("has-keyboard")) this.#input?.scrollIntoView({ block: "nearest" })
  }

  #draw() {
    this.#panel.show(this.#layout, { isCapital: this.#isCapital, method: this.#method })
  }

  #press({ text, tone, does }) {
    if (!this.#input?.isConnected) this.#close()
    else if (text) this.#type(text)
    else if (tone) this.#entry.tone(TONES[tone])
    else if (does in NEXT_LAYOUT) this.#turnTo(NEXT_LAYOUT[does])
    else this.#do(does)
  }

  #type(text) {
    const letter = this.#isCapital ? text.toUpperCase() : text
    if (this.#input.dataset.keyboard === "words") this.#entry.type(letter, this.#method)
    else this.#entry.insert(letter)
    if (this.#isCapital) this.#setCapital(false)
  }

  #turnTo(layout) {
    this.#layout = layout
    this.#draw()
  }

  #do(act) {
    if (act === "erase") this.#entry.erase()
    else if (act === "clear") this.#entry.clear()
    else if (act === "capitals") this.#setCapital(!this.#isCapital)
    else if (act === "method") this.#nextMethod()
    else if (act === "done") this.#finish()
  }

  #setCapital(isCapital) {
    this.#isCapital = isCapital
    this.#draw()
  }

  // For this page only: nothing of it is kept.
  #nextMethod() {
    this.#method = METHODS[(METHODS.indexOf(this.#method) + 1) % METHODS.length]
    this.#draw()
  }

  // A browser tells nobody of a change that a script made.
  #finish() {
    const input = this.#input
    this.#close()
    input.dispatchEvent(new Event("change", { bubbles: true }))
    input.blur()
  }

  // What a keyboard types that is plugged in; its own composing, and what is pasted, stay as they are.
  #compose(event) {
    const { data, inputType, isComposing, target } = event
    if (target.dataset?.keyboard !== "words" || inputType !== "insertText" || isComposing) return
    if (data?.length === 1 && new Entry(target).compose(data, this.#method)) event.preventDefault()
  }
}

function inputOf(element) {
  return element?.closest?.(INPUTS) ?? null
}

// Neither another keyboard nor what others typed before: a screen that many use offers nothing of it.
function prepare(input) {
  if (!input) return
  input.inputMode = "none"
  input.autocomplete = "off"
  input.spellcheck = false
}

const styles = document.createElement("link")
styles.rel = "stylesheet"
styles.href = "/static/keyboard/keyboard.css"
document.head.append(styles)
new Keyboard().start()
