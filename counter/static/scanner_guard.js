// Tells a person's keys from those of a scanner that types. What a key writes acts only when it is clear that a person
// pressed it: a scanner's keys come faster than any hand, Enter included, and a key of its own meaning comes after.

// A person's next key comes after 80 ms and more; two fingers may fall together, three do not.
const FAST_MS = 50
const SCANNED_KEYS = 3
// A timer that is so late was held up, and keys that were pressed meanwhile may still wait behind it.
const LATE_MS = 15
const TEXT = "input[type=text], textarea"

export class ScannerGuard {
  #keys = []
  #text = ""
  #last = { at: -Infinity, count: 0 }
  #before = ""
  #timer = null
  #replayed = new WeakSet()
  #options
  #view

  // `onScan` gets what a scanner typed; `onPending` is told whether a key waits; `isTaken` says of a key, once it is
  // clear that a person pressed it, whether it may act.
  constructor(document, options) {
    this.#options = options
    // A floating window's own clock runs on while its page is hidden behind others.
    this.#view = document.defaultView
    document.addEventListener("keydown", this.#take, true)
    this.stop = () => {
      this.#view.clearTimeout(this.#timer)
      document.removeEventListener("keydown", this.#take, true)
    }
  }

  #take = (event) => {
    if (this.#replayed.has(event) || !isTyped(event)) return
    if (event.repeat) return this.#dropRepeat(event)
    const isNext = event.timeStamp - this.#last.at <= FAST_MS
    if (!isNext) this.#settle()
    this.#last = { at: event.timeStamp, count: isNext ? this.#last.count + 1 : 1 }
    if (event.target.matches?.(TEXT)) return this.#takeInText(event, isNext)
    halt(event)
    this.#text += event.key.length === 1 ? event.key : ""
    this.#keys.push(event)
    this.#wait()
  }

  // Letters go where they belong; only an Enter right behind them would send what nobody wrote.
  #takeInText(event, isNext) {
    const input = event.target
    if (!isNext) [this.#before, this.#text] = [input.value, ""]
    if (event.key.length === 1) this.#text += event.key
    if (event.key !== "Enter" || this.#last.count <= SCANNED_KEYS) return
    halt(event)
    input.value = this.#before
    const text = this.#text
    this.#text = ""
    this.#options.onScan(text)
  }

  // Enter held down would click what a dialog shows next; a digit held down acts once.
  #dropRepeat(event) {
    if (event.target.matches?.(TEXT) && event.key !== "Enter") return
    halt(event)
  }

  #wait() {
    const { performance } = this.#view
    this.#options.onPending(true)
    this.#view.clearTimeout(this.#timer)
    const due = performance.now() + FAST_MS
    this.#timer = this.#view.setTimeout(() => {
      if (performance.now() - due > LATE_MS) this.#wait()
      else this.#settle()
    }, FAST_MS)
  }

  #settle() {
    this.#view.clearTimeout(this.#timer)
    const [keys, text] = [this.#keys, this.#text]
    this.#keys = []
    this.#text = ""
    if (keys.length >= SCANNED_KEYS) this.#options.onScan(text)
    else keys.forEach((event, index) => (index ? setTimeout(() => this.#replay(event)) : this.#replay(event)))
    this.#options.onPending(false)
  }

  #replay(event) {
    if (!this.#options.isTaken(event)) return
    const { ownerDocument } = event.target
    const target = ownerDocument.activeElement ?? ownerDocument.body
    const { key, code, shiftKey } = event
    const again = new KeyboardEvent("keydown", { key, code, shiftKey, bubbles: true, cancelable: true })
    this.#replayed.add(again)
    if (target.dispatchEvent(again)) useKey(target, key)
  }
}

// Whether a key writes something, or ends what was written. What an IME holds back has its place on the keyboard only.
function isTyped({ key, code, ctrlKey, altKey, metaKey, isComposing }) {
  if (isComposing || ctrlKey || altKey || metaKey) return false
  return key.length === 1 || key === "Enter" || (key === "Process" && /^(Digit|Key|Numpad)/.test(code))
}

function halt(event) {
  event.preventDefault()
  event.stopImmediatePropagation()
}

// What a browser does with Enter and Space by itself, for a key that it was not let have.
function useKey(target, key) {
  if (key === "Enter" && target.matches("input")) target.form?.requestSubmit()
  else if (key === "Enter" && target.matches("button, a[href]")) target.click()
  else if (key === " " && target.matches("button, input")) target.click()
}
