// Keeps the list true: by the live feed, and while that is cut by asking, which also tells whether the
// server can be reached at all. It goes on for ever.

import { get } from "/static/api.js"
import { Feed } from "/static/feed.js"

const REFRESH_MS = 1_500
const PROBE_MS = 2_000
// Opening hours turn and expected waits shrink without an entry.
const LOOK_AGAIN_MS = 30_000

export class Connection {
  #onHall
  #onReachable
  #hints
  #feed
  #refresh = null
  #isAsking = false
  #askedAt = 0
  #day = null

  constructor({ onHall, onReachable, hints }) {
    this.#onHall = (hall) => {
      this.#renew(hall.office_day)
      onHall(hall)
      onReachable(true)
    }
    this.#onReachable = onReachable
    this.#hints = hints
  }

  start() {
    this.#feed = new Feed({
      fetchSnapshot: () => get("/api/v1/hall"),
      onSnapshot: this.#onHall,
      onEntry: () => this.refresh(),
      onHealth: (health) => this.#followHealth(health),
      hints: this.#hints,
    }).start()
    setInterval(() => this.#feed.refresh(), LOOK_AGAIN_MS)
    return this
  }

  // Fetches the hall soon; many wishes are one fetch.
  refresh() {
    this.#refresh ??= setTimeout(() => {
      this.#refresh = null
      this.#feed.refresh()
    }, REFRESH_MS)
  }

  #followHealth({ connected }) {
    if (connected || this.#isAsking || performance.now() - this.#askedAt < PROBE_MS) return
    this.#poll()
  }

  async #poll() {
    this.#isAsking = true
    try {
      this.#onHall(await get("/api/v1/hall"))
    } catch {
      this.#onReachable(false)
    } finally {
      this.#askedAt = performance.now()
      this.#isAsking = false
    }
  }

  // A new day begins with a new page: the clock is set, and what was changed overnight is seen.
  #renew(day) {
    if (this.#day !== null && day !== this.#day) location.reload()
    this.#day = day
  }
}
