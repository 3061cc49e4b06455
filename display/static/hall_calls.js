// Knows the calls of one screen's counters: who is in hand where, and the calls before. Pure: no page.
//
// onCall(call) tells a call or recall that was not known before, oldest first; onCome(label) that its visitor
// came; onEnd(label) that the ticket left its counter; onRetain(labels) which ones a snapshot says are in hand. A call is
// { label, counter, at, state, booked }: `at` in ms since 1970, `state` called, serving or finished, `booked` the time its
// visitor had booked, in ms as well, 0 for none.

// How many calls are kept once they are over; those in hand are as many as there are counters.
const OVER_MOST = 8
// Nobody walks to a counter faster: an earlier start is an officer's habit, and the call is still unseen.
const WALK_MS = 5_000
const CALLS = new Set(["called", "recalled"])

export class HallCalls {
  #counters
  #onCall
  #onCome
  #onEnd
  #onRetain
  // Newest first, each label once.
  #recent
  #inHand = new Map()
  // What those who wait had booked, by label: their calls come without it.
  #booked = new Map()

  constructor({ counters, recent = [], onCall, onCome, onEnd, onRetain }) {
    this.#counters = new Set(counters)
    this.#onCall = onCall
    this.#onCome = onCome
    this.#onEnd = onEnd
    this.#onRetain = onRetain
    this.#recent = recent
    for (const call of recent) if (call.state !== "finished") this.#inHand.set(call.counter, call)
  }

  // The call in hand at a counter, or undefined.
  at(counter) {
    return this.#inHand.get(counter)
  }

  // The newest call whose ticket is still at its counter or on the way there, or undefined.
  get newest() {
    return this.#recent.find((call) => call.state !== "finished")
  }

  // The latest calls but the one of that label, newest first.
  before(label, most) {
    return this.#recent.filter((call) => call.label !== label).slice(0, most)
  }

  // The call of that label, or undefined when it is long past.
  of(label) {
    return this.#recent.find((call) => call.label === label)
  }

  // Knows of no call any more.
  forget() {
    this.#recent = []
    this.#inHand.clear()
  }

  snapshot({ now_serving, missed, booked = [] }) {
    this.#booked = new Map(booked.map(({ label, at }) => [label, Date.parse(at)]))
    const calls = now_serving.filter((one) => this.#counters.has(one.counter)).map(callOf)
    const known = new Map(this.#recent.map((call) => [call.label, call.at]))
    this.#inHand = new Map(calls.map((call) => [call.counter, call]))
    const labels = new Set(calls.map((call) => call.label))
    const gone = new Set(missed)
    const past = this.#recent.filter((call) => !labels.has(call.label) && !gone.has(call.label))
    this.#recent = trimmed([...calls, ...past.map((call) => ({ ...call, state: "finished" }))])
    this.#onRetain([...labels])
    for (const call of calls.reverse()) {
      if (call.state === "called" && known.get(call.label) !== call.at) this.#onCall(call)
    }
  }

  entry({ kind, at, ticket, counter }) {
    if (!ticket || kind === "corrected") return // Another outcome: where it stands in the list stays as it is.
    if (CALLS.has(kind)) this.#called({ label: ticket.label, counter, at: Date.parse(at), state: "called", booked: this.#bookedBy(ticket.label) })
    else if (ticket.group !== "in_hand") this.#left(ticket.label, ticket.state === "finished")
    else this.#atCounter(ticket, counter, at)
  }

  #called(call) {
    this.#forget(call.label)
    if (!this.#counters.has(call.counter)) return
    this.#inHand.set(call.counter, call)
    this.#recent = trimmed([call, ...this.#recent])
    this.#onCall(call)
  }

  // Started or resumed; or its end was undone, and it may be called only: nobody is called anew by that.
  #atCounter({ label, state }, counter, at) {
    if (!this.#counters.has(counter)) return
    const shown = state === "called" ? state : "serving"
    const call = { label, counter, at: this.of(label)?.at ?? Date.parse(at), state: shown, booked: this.#bookedBy(label) }
    this.#forget(label)
    this.#inHand.set(counter, call)
    this.#recent = trimmed([call, ...this.#recent])
    if (state !== "called" && Date.parse(at) - call.at >= WALK_MS) this.#onCome(label)
  }

  #bookedBy(label) {
    return this.#booked.get(label) ?? this.of(label)?.booked ?? 0
  }

  #left(label, isFinished) {
    const call = this.of(label)
    this.#forget(label)
    if (call && isFinished) this.#recent = trimmed([{ ...call, state: "finished" }, ...this.#recent])
    this.#onEnd(label)
  }

  #forget(label) {
    this.#recent = this.#recent.filter((call) => call.label !== label)
    for (const [counter, call] of this.#inHand) if (call.label === label) this.#inHand.delete(counter)
  }
}

function callOf({ label, counter, state, at, booked_for }) {
  return { label, counter, at: Date.parse(at), state, booked: booked_for ? Date.parse(booked_for) : 0 }
}

function trimmed(calls) {
  let over = 0
  return calls
    .sort((one, other) => other.at - one.at)
    .filter((call) => call.state !== "finished" || ++over <= OVER_MOST)
}
