// The calls before the huge one, newest first, in slots that the server drew: none is ever added.

import { isLong, setHidden, setModifiers, setText } from "/static/display/text.js"

export class CallList {
  #slots

  constructor(element) {
    this.#slots = [...element.children]
  }

  get length() {
    return this.#slots.length
  }

  draw(calls, isFresh, lookOf) {
    this.#slots.forEach((slot, index) => {
      const call = calls[index]
      setHidden(slot, !call)
      if (!call) return
      setModifiers(slot, "calls__call", [lookOf(call), isFresh(call) && "fresh", isLong(call.label) && "long"])
      setText(slot.querySelector("[data-label]"), call.label)
      setText(slot.querySelector("[data-counter]"), call.counter)
      setHidden(slot.querySelector("[data-over]"), call.state !== "finished")
    })
  }
}
