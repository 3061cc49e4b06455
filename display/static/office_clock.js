// The office's own time. The television's clock is not trusted: the server said what time it is when it drew
// the page, a clock that never steps carries on from there, and the server is asked again now and then.

import { setText } from "/static/display/text.js"
import { ASK_AGAIN_MS, WHOLE_SECONDS_MS, aheadOfCounter } from "/static/server_time.js"
import { words } from "/words/display.js"

const TICK_MS = 1_000

export class OfficeClock {
  #zone
  #ahead
  #clock
  #date
  #formats = new Map()

  // `nowMs` is the server's time when it drew the page, `zone` the office's, such as Asia/Ho_Chi_Minh.
  constructor(root, { nowMs, zone }) {
    this.#clock = root.querySelector("[data-clock]")
    this.#date = root.querySelector("[data-date]")
    this.#zone = zone
    // The page began to load when the server had drawn it, give or take a moment.
    const [loading] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"))
    const since = loading?.responseStart ?? 0
    this.#ahead = nowMs - since
  }

  start() {
    this.#draw()
    setInterval(() => this.#draw(), TICK_MS)
    setInterval(() => this.synchronize(), ASK_AGAIN_MS)
    return this
  }

  // Milliseconds since 1970, as the server counts them.
  now() {
    return this.#ahead + performance.now()
  }

  // "09:41" at that moment.
  time(ms) {
    return this.#format(ms, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  }

  // The weekday's name at that moment.
  weekday(ms) {
    return words("display-weekday", { day: this.weekdayCode(ms) })
  }

  // The weekday at that moment, such as "mon".
  weekdayCode(ms) {
    return this.#format(ms, { weekday: "short" }).toLowerCase()
  }

  // "23/11" at that moment, with the year if wanted.
  dayAndMonth(ms, year = {}) {
    return this.#format(ms, { day: "2-digit", month: "2-digit", ...year })
  }

  // Sets the clock anew by the server's; where that can't be reached it goes on by itself, and the age badge says so.
  async synchronize() {
    const ahead = await aheadOfCounter()
    if (ahead !== null && Math.abs(ahead - this.#ahead) > WHOLE_SECONDS_MS) this.#ahead = ahead
  }

  #draw() {
    const now = this.now()
    setText(this.#clock, this.time(now))
    setText(this.#date, words("display-date", { weekday: this.weekday(now), date: this.dayAndMonth(now, { year: "numeric" }) }))
  }

  #format(ms, options) {
    // Made once each: a screen asks every second, for weeks.
    const key = Object.keys(options).join()
    if (!this.#formats.has(key)) {
      this.#formats.set(key, new Intl.DateTimeFormat("en-GB", { timeZone: this.#zone, ...options }))
    }
    return this.#formats.get(key).format(new Date(ms))
  }
}
