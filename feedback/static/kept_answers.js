// Answers that the server does not have yet. They outlive a tablet that is switched off; nothing in them names anybody.

const KEPT = "rating/"

export class KeptAnswers {
  #begin
  // Where the browser keeps nothing: gone with the page.
  #unkept = new Map()
  // Where it keeps all for ever: none of these is sent again.
  #removed = new Set()

  // A trial hour's answers are kept apart: its tickets are not the office's.
  constructor(device, isTrial) {
    this.#begin = `${KEPT}${isTrial ? "trial/" : ""}${device}/`
    for (const answer of this.#all()) if (answer.isDraft) this.keep(answer)
  }

  // Returns whether it would outlive the page. One `isDraft` waits for its reasons, as long as the page is there.
  keep(answer, { isDraft = false } = {}) {
    try {
      localStorage.setItem(this.#begin + answer.ticket, JSON.stringify({ ...answer, isDraft }))
      return true
    } catch {
      this.#unkept.set(answer.ticket, { ...answer, isDraft })
      return false
    }
  }

  remove(ticket) {
    this.#removed.add(ticket)
    this.#unkept.delete(ticket)
    try {
      localStorage.removeItem(this.#begin + ticket)
    } catch {
      // It is left out from now on.
    }
  }

  has(ticket) {
    return this.#all().some((answer) => answer.ticket === ticket)
  }

  // The answer that was given first and waits for nothing, or undefined.
  get oldest() {
    const ready = this.#all().filter((answer) => !answer.isDraft)
    return ready.sort((one, other) => Date.parse(one.answered_at) - Date.parse(other.answered_at))[0]
  }

  #all() {
    return [...this.#kept(), ...this.#unkept.values()].filter(({ ticket }) => !this.#removed.has(ticket))
  }

  #kept() {
    try {
      const names = Object.keys(localStorage).filter((name) => this.#isOwn(name))
      return names.map((name) => JSON.parse(localStorage.getItem(name)))
    } catch {
      return []
    }
  }

  #isOwn(name) {
    return name.startsWith(this.#begin) && /^[0-9]+$/.test(name.slice(this.#begin.length))
  }
}
