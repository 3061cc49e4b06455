// When a page asks again. At most one time is planned: were there two, each failure would begin another row of them.
// After each failure in a row the pause is twice as long, and no two pages make the same, so that hundreds of phones
// that are refused together do not ask together for ever.

const FIRST_MS = 1_000
const LONGEST_MS = 15_000
const LEAST_SHARE = 0.5

export class NextTry {
  #timer = null
  #failures = 0

  get isPlanned() {
    return this.#timer !== null
  }

  // In place of what was planned before.
  plan(act, afterMs) {
    this.forget()
    this.#timer = setTimeout(() => {
      this.#timer = null
      act()
    }, afterMs)
  }

  // Counts one more failure. The pause after it is half of the whole to one and a half, by chance.
  planAfterFailure(act) {
    const wholeMs = Math.min(FIRST_MS * 2 ** this.#failures, LONGEST_MS)
    this.#failures += 1
    this.plan(act, wholeMs * (LEAST_SHARE + Math.random()))
  }

  forget() {
    clearTimeout(this.#timer)
    this.#timer = null
  }

  // The server answered, or the line to it is back: the next pause is short again.
  endFailures() {
    this.#failures = 0
  }
}
