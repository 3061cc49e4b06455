// Asks one visitor after the other. What is answered belongs to the ticket that was shown, and to no other.

import { said } from "/words/rating.js"
import { Turn } from "/static/feedback/turn.js"

const THANKS_MS = 5_000
const REFUSED_MS = 9_000
// Whoever goes away without naming a reason has answered all the same.
const WHY_MS = 20_000
const LOOK_MS = 250
const ALREADY = ["rating-already", "rating-already-text"]
const OVER = ["rating-over", "rating-over-text"]

export class Question {
  #stages
  #kept
  #send
  #counter
  #turn = null
  #draft = null
  #draftEnds = null
  #label = ""
  #waitsFor = null
  #asked = new Set()

  constructor({ stages, kept, send, counter }) {
    this.#stages = stages
    this.#kept = kept
    this.#send = send
    this.#counter = counter
    setInterval(() => this.#endIfOver(), LOOK_MS)
  }

  get isFree() {
    return this.#stages.shown === "idle"
  }

  // What the server told, at that time of performance.now().
  takeTurn(found, heardMs) {
    const { ticket } = found
    if (ticket && ticket.id === this.#turn?.ticket.id) return this.#turn.update(found)
    if (ticket && ticket.id === this.#draft?.ticket) return
    this.#leave()
    if (!ticket || this.#asked.has(ticket.id) || this.#kept.has(ticket.id)) return
    const turn = new Turn(found, heardMs)
    if (turn.isOver) return
    this.#turn = turn
    this.#label = ticket.label
    this.#stages.fill("turn", said("rating-turn", { label: ticket.label, counter: this.#counter }))
    this.#stages.show("ask")
    this.#stages.speak(ticket.language)
  }

  touch() {
    this.#turn?.touch()
    if (this.#draft) this.#waitForReasons()
  }

  choose(code, { asksWhy }) {
    if (!this.#turn || this.#turn.isOver) return this.#leave()
    const answer = this.#turn.answer(code)
    this.#asked.add(answer.ticket)
    this.#turn = null
    if (!asksWhy) return this.#finish(answer)
    this.#draft = answer
    this.#kept.keep(answer, { isDraft: true })
    this.#stages.show("why")
    this.#waitForReasons()
  }

  give(reasons) {
    if (this.#draft) this.#finish({ ...this.#draft, reasons })
  }

  decline() {
    if (this.#turn) this.#asked.add(this.#turn.ticket.id)
    this.#leave()
  }

  // The office may come back with older data, in which other tickets have these numbers.
  forget() {
    this.#asked.clear()
  }

  // The server said of that ticket's answer that it is taken (`code` null), or why it is not.
  settled(ticket, code) {
    if (this.#waitsFor !== ticket) return
    this.#waitsFor = null
    if (this.#turn || this.#stages.shown === "idle") return
    if (code === null) return this.#thank()
    const [title, text] = code === "already_rated" ? ALREADY : OVER
    this.#stages.fill("refused", said(title, { label: this.#label }))
    this.#stages.fill("refused-text", said(text, { label: this.#label }))
    this.#stages.show("refused", { forMs: REFUSED_MS })
  }

  // Nobody is thanked before the answer is where it is not lost.
  #finish(answer) {
    clearTimeout(this.#draftEnds)
    this.#draft = null
    this.#waitsFor = answer.ticket
    if (this.#kept.keep(answer)) this.#thank()
    this.#send()
  }

  #thank() {
    this.#stages.fill("thanks", said("rating-thanks-text", { label: this.#label }))
    this.#stages.show("thanks", { forMs: THANKS_MS })
  }

  #waitForReasons() {
    clearTimeout(this.#draftEnds)
    this.#draftEnds = setTimeout(() => this.give([]), WHY_MS)
  }

  #endIfOver() {
    if (this.#turn?.isOver) this.#leave()
  }

  // The turn is another's or nobody's. What was chosen counts without reasons.
  #leave() {
    if (this.#draft) this.give([])
    this.#turn = null
    if (this.#stages.shown === "ask") this.#stages.show("idle")
  }
}
