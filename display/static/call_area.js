// The calls of some counters: which one is huge, and the list of those before it. A screen has one area or two.

import { CallList } from "/static/display/call_list.js"
import { CallQueue } from "/static/display/call_queue.js"
import { HallCalls } from "/static/display/hall_calls.js"
import { NewestCall } from "/static/display/newest_call.js"

// A call this young has perhaps not been seen by anybody when a screen is switched on.
const UNSEEN_MS = 30_000
// Nobody who was called so long ago is on the way any more; display/call_area.py knows the same.
const AGED_FROM_MIN = 3
const MINUTE_MS = 60_000

export class CallArea {
  #clock
  #onTurn
  #newest
  #list
  #recent

  #queue = new CallQueue({
    now: () => performance.now(),
    schedule: (act, delayMs) => {
      const timer = setTimeout(act, delayMs)
      return () => clearTimeout(timer)
    },
    onShow: (call) => this.#turn(call),
  })

  #calls

  // onTurn(call) is told when a call's turn begins, onTurn(null) when the shown call is over.
  constructor(element, { clock, onTurn }) {
    const { counters, recent } = element.dataset
    this.#clock = clock
    this.#onTurn = onTurn
    this.#newest = new NewestCall(element.querySelector("[data-newest]"))
    const list = element.querySelector("[data-calls]")
    this.#list = list && new CallList(list)
    this.#recent = JSON.parse(recent)
    this.#calls = new HallCalls({
      counters: counters.split(",").map(Number),
      recent: this.#recent,
      onCall: (call) => this.#queue.call(call),
      onCome: (label) => this.#queue.come(label),
      onEnd: (label) => this.#queue.leave(label),
      onRetain: (labels) => this.#queue.retain(labels),
    })
  }

  start() {
    const isUnseen = (call) => call.state === "called" && this.#clock.now() - call.at < UNSEEN_MS
    for (const call of [...this.#recent].reverse()) if (isUnseen(call)) this.#queue.call(call)
  }

  // The call in hand at a counter, or undefined.
  at(counter) {
    return this.#calls.at(counter)
  }

  // Whether a call still waits for its turn or has it.
  isFresh(call) {
    const isTurn = call.label === this.#queue.shown?.label
    return call.state === "called" && (isTurn || this.#queue.awaits(call.label))
  }

  // Minutes since a call for which nobody has come, 0 while it is young.
  agedMin(call) {
    const minutes = Math.floor((this.#clock.now() - call.at) / MINUTE_MS)
    return call.state === "called" && minutes >= AGED_FROM_MIN ? minutes : 0
  }

  // How a call looks in a list.
  lookOf(call) {
    return this.agedMin(call) ? "aged" : call.state
  }

  // The voice of the room begins to say that label, which may be another area's.
  say(label) {
    const call = this.#calls.of(label)
    this.#queue.say(label, call?.state === "called" ? call : undefined)
  }

  // A new day has begun.
  forget() {
    this.#calls.forget()
    this.#queue.retain([])
  }

  snapshot(snapshot) {
    this.#calls.snapshot(snapshot)
  }

  entry(entry) {
    this.#calls.entry(entry)
  }

  // `waiting` is what to say while nobody is in hand.
  draw(waiting) {
    const shown = this.#queue.shown
    const huge = (shown && this.#calls.of(shown.label)) ?? shown ?? this.#calls.newest
    const booked = huge?.booked ? this.#clock.time(huge.booked).replace(/^0/, "") : ""
    this.#newest.draw(huge, waiting, { agedMin: huge ? this.agedMin(huge) : 0, booked })
    const before = this.#calls.before(huge?.label, this.#list?.length ?? 0)
    this.#list?.draw(before, (call) => this.isFresh(call), (call) => this.lookOf(call))
  }

  #turn(call) {
    if (call) this.#newest.flash()
    this.#onTurn(call)
  }
}
