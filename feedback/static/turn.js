// One ticket's turn at the tablet, by the tablet's own counter of time, which nobody sets. office/ratings/window.py knows
// the same, and judges each answer by it: nobody is to be thanked for one that is refused then.

// Touches that follow another so soon are not told, so they prolong nothing.
const TOUCHES_APART_MS = 1_000
// The server knows microseconds, a page milliseconds.
const MARGIN_MS = 50
// The server takes no more.
const MOST_TOUCHES = 400

export class Turn {
  #aheadMs
  #shownMs
  #untilMs
  #knownMs
  #graceMs
  #scale
  #touches = []

  // `found` is what GET /api/v1/ratings/next answered, `heardMs` when, by performance.now().
  constructor(found, heardMs) {
    this.ticket = found.ticket
    this.#aheadMs = Date.parse(found.now) - heardMs
    this.#shownMs = this.#nowMs
    this.#scale = found.scale.version
    this.update(found)
  }

  update(found) {
    this.#untilMs = Date.parse(found.until)
    this.#knownMs = Date.parse(found.now)
    this.#graceMs = found.grace_s * 1_000
  }

  touch() {
    const now = this.#nowMs
    if (!this.isOver && now - (this.#touches.at(-1) ?? 0) >= TOUCHES_APART_MS) this.#touches.push(now)
  }

  // Cut off from the server it can't know whether the next visitor was called, who is at the counter after the grace.
  get isOver() {
    const known = Math.min(this.#untilMs, this.#knownMs + this.#graceMs)
    const touched = (this.#touches.at(-1) ?? 0) + this.#graceMs
    return this.#nowMs > Math.max(known, touched) - MARGIN_MS
  }

  // What POST /api/v1/ratings takes.
  answer(code) {
    return {
      ticket: this.ticket.id,
      answer: code,
      reasons: [],
      scale: this.#scale,
      shown_at: written(this.#shownMs),
      answered_at: written(this.#nowMs),
      touches: this.#touches.slice(-MOST_TOUCHES).map(written),
    }
  }

  get #nowMs() {
    return performance.now() + this.#aheadMs
  }
}

function written(ms) {
  return new Date(ms).toISOString()
}
