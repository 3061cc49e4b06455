// The office's time: the server's at page load, carried on by a counter that a wrong PC clock can't move. The
// server is asked again now and then: its own clock may have been set.

import { ASK_AGAIN_MS, WHOLE_SECONDS_MS, aheadOfCounter } from "/static/server_time.js"

const TICK_MS = 1_000
const ROUND_MS = 300_000

export class Clock {
  #element
  #ahead
  #format

  constructor(element, timeZone) {
    this.#element = element
    this.#ahead = Date.parse(element.dataset.clock) - performance.now()
    this.#format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  }

  start() {
    setInterval(() => this.#tick(), TICK_MS)
    setInterval(() => this.#synchronize(), ASK_AGAIN_MS)
    return this
  }

  // The time of day in so many seconds, rounded down to five minutes, such as "9:40".
  timeIn(seconds) {
    const at = this.#ahead + performance.now() + seconds * 1_000
    return this.#format.format(Math.floor(at / ROUND_MS) * ROUND_MS).replace(/^0/, "")
  }

  async #synchronize() {
    const ahead = await aheadOfCounter()
    if (ahead !== null && Math.abs(ahead - this.#ahead) > WHOLE_SECONDS_MS) this.#ahead = ahead
  }

  #tick() {
    const text = this.#format.format(this.#ahead + performance.now())
    if (this.#element.textContent !== text) this.#element.textContent = text
  }
}
