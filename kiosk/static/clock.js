// The office's time: the server's at page load, carried on by a counter that a wrong PC clock can't move.

const TICK_MS = 1_000

export class Clock {
  #element
  #base
  #loadedAt = performance.now()
  #format

  constructor(element, timeZone) {
    this.#element = element
    this.#base = Date.parse(element.dataset.clock)
    this.#format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  }

  start() {
    setInterval(() => this.#tick(), TICK_MS)
    return this
  }

  #tick() {
    const text = this.#format.format(this.#base + performance.now() - this.#loadedAt)
    if (this.#element.textContent !== text) this.#element.textContent = text
  }
}
