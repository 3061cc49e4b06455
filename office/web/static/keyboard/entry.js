// What keys do to the text of one input or text area: at its caret, over what is selected, no further than its maxlength.
// Each change is told by an `input` event, as a keyboard's own is. The input is of a type that has a caret: text, search, tel.

import { toned, typed } from "/static/keyboard/telex.js"

const WORD = /[\p{L}\p{M}\p{N}]*$/u
const LAST_LETTER = /\P{M}\p{M}*$/u

export class Entry {
  #input

  constructor(input) {
    this.#input = input
  }

  // The letter as it is.
  insert(text) {
    const { selectionStart, selectionEnd } = this.#input
    this.#replace(selectionStart, selectionEnd, text, "insertText", text)
  }

  // The letter as that method of typing takes it.
  type(key, method) {
    const word = this.#word
    if (word === null) return this.insert(key)
    const { selectionStart: caret } = this.#input
    this.#replace(caret - word.length, caret, typed(word, key, { method }), "insertText", key)
  }

  // Whether a letter of another keyboard is more than itself; if so it is done.
  compose(key, method) {
    const word = this.#word
    if (word === null || typed(word, key, { method }) === word + key) return false
    this.type(key, method)
    return true
  }

  tone(mark) {
    const word = this.#word
    if (!word) return
    const made = toned(word, mark)
    const { selectionStart: caret } = this.#input
    if (made !== word) this.#replace(caret - word.length, caret, made, "insertText", mark)
  }

  erase() {
    const { selectionStart, selectionEnd, value } = this.#input
    const last = LAST_LETTER.exec(value.slice(0, selectionStart))
    const from = selectionStart < selectionEnd ? selectionStart : (last?.index ?? selectionStart)
    if (from < selectionEnd) this.#replace(from, selectionEnd, "", "deleteContentBackward", null)
  }

  clear() {
    if (this.#input.value) this.#replace(0, this.#input.value.length, "", "deleteContent", null)
  }

  // What stands before the caret up to a space or a sign; null where something is selected, and so replaced.
  get #word() {
    const { selectionStart, selectionEnd, value } = this.#input
    return selectionStart === selectionEnd ? WORD.exec(value.slice(0, selectionStart))[0] : null
  }

  #replace(from, to, text, inputType, data) {
    const input = this.#input
    const { value, maxLength } = input
    const isFull = maxLength >= 0 && value.length - (to - from) + text.length > maxLength
    if (input.disabled || input.readOnly || (isFull && text.length > to - from)) return
    input.setRangeText(text, from, to, "end")
    // A script's caret is not scrolled into view by the browser.
    if (from + text.length === input.value.length) {
      input.scrollLeft = input.scrollWidth
      input.scrollTop = input.scrollHeight
    }
    input.dispatchEvent(new InputEvent("input", { bubbles: true, inputType, data }))
  }
}
