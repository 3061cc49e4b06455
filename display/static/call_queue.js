// Decides which call is shown huge, and for how long: every call gets its turn, in the order of calling.
// Where the room has a voice, a call that has to wait comes when the voice says it: what is heard is what is seen. One whose
// sentence this page missed comes while a later one is said, for as long as a turn lasts.
// Pure logic without a page or a clock of its own.
//
//   new CallQueue({ now, schedule, onShow, minShownMs })
//
// A call is { label, counter, at }. now() gives milliseconds of a clock that never steps back;
// schedule(act, delayMs) gives a function that calls it off. onShow(call) starts a turn, also when the shown
// call is recalled; onShow(null) says that the shown call is over and nobody waits for a turn.

// Long enough to find a number in the hall; a turn lasts longer while no other call waits behind it.
export const MIN_SHOWN_MS = 3_000
// A sentence of 6 s at most, after a chime of one, and the way of both messages.
export const SAID_MS = 8_000

export class CallQueue {
  #now
  #schedule
  #onShow
  #minShownMs
  // Label -> call, in order of turn. No longer than there are counters: each has one ticket in hand.
  #waiting = new Map()
  #shown = null
  #shownAt = 0
  // Labels that wait although the voice has gone on to later calls: this page missed their sentences.
  #passedOver = new Set()
  #said = null
  #saidUntil = 0
  #callOff = null

  constructor({ now, schedule, onShow, minShownMs = MIN_SHOWN_MS }) {
    this.#now = now
    this.#schedule = schedule
    this.#onShow = onShow
    this.#minShownMs = minShownMs
  }

  get shown() {
    return this.#shown
  }

  get waiting() {
    return [...this.#waiting.values()]
  }

  // Whether this label still waits for its turn.
  awaits(label) {
    return this.#waiting.has(label)
  }

  // A call or a recall. One that waits already keeps its turn; the shown one begins its turn again.
  call(call) {
    const isSaid = this.#said === call.label && this.#now() < this.#saidUntil
    if (isSaid || this.#shown?.label === call.label) {
      this.#take(call)
      return
    }
    this.#waiting.set(call.label, call)
    this.#advance()
  }

  // The voice begins to say that label: its call has its turn now, once more if need be, and until the sentence may be
  // over nobody else begins one. `call` undefined: it is of other counters, or will be told in a moment.
  say(label, call) {
    this.#said = label
    this.#saidUntil = this.#now() + SAID_MS
    if (call) this.#passOver(call)
    if (call && label !== this.#shown?.label) this.#take(call)
    else this.#advance()
  }

  // The visitor has come: one that still waits needs no turn; the shown call stays until the next.
  come(label) {
    this.#drop(label)
  }

  // The ticket is finished, missed, parked, transferred or cancelled: there is nobody to call any more.
  leave(label) {
    this.#drop(label)
    if (this.#shown?.label !== label) return
    this.#shown = null
    this.#advance()
    if (!this.#shown) this.#onShow(null)
  }

  // Keeps only these labels: what a snapshot says is still in hand.
  retain(labels) {
    const kept = new Set(labels)
    for (const label of [...this.#waiting.keys()]) if (!kept.has(label)) this.#drop(label)
    if (this.#shown && !kept.has(this.#shown.label)) this.leave(this.#shown.label)
  }

  // The voice says calls in their order: no sentence of an earlier one is still to come, so it waits for none.
  #passOver(said) {
    for (const one of this.#waiting.values()) if (one.at < said.at) this.#passedOver.add(one.label)
  }

  #advance() {
    this.#callOff?.()
    this.#callOff = null
    const passed = this.waiting.find((one) => this.#passedOver.has(one.label))
    const next = passed ?? this.#waiting.values().next().value
    if (!next) return
    const heldUntil = passed ? 0 : this.#saidUntil
    const leftMs = this.#shown ? Math.max(this.#shownAt + this.#minShownMs, heldUntil) - this.#now() : 0
    if (leftMs > 0) {
      this.#callOff = this.#schedule(() => this.#advance(), leftMs)
      return
    }
    this.#take(next)
  }

  #drop(label) {
    this.#waiting.delete(label)
    this.#passedOver.delete(label)
  }

  #take(call) {
    this.#drop(call.label)
    this.#show(call)
  }

  #show(call) {
    this.#shown = call
    this.#shownAt = this.#now()
    this.#onShow(call)
    this.#advance()
  }
}
