// The visit that was ended last at this console, for as long as the server would undo it.

// The server undoes for ten seconds from its entry, which comes after the key.
const UNDO_MS = 10_000

export class LastEnd {
  #ticket = null
  #until = 0

  // `at`: when it was ended, by the server's clock in ms. Whatever else is done, nothing is left to undo: no ticket.
  remember(ticket, at) {
    this.#ticket = ticket ?? null
    this.#until = at + UNDO_MS
  }

  // Returns { ticket, seconds } while it may be undone, else null.
  at(now) {
    const seconds = Math.ceil((this.#until - now) / 1_000)
    return this.#ticket && seconds > 0 && now <= this.#until ? { ticket: this.#ticket, seconds } : null
  }
}
