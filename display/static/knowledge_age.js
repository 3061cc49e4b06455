// Says since when the screen knows nothing new. A blink of the network is not worth alarming a hall for.

import { setHidden, setText } from "/static/display/text.js"
import { words } from "/words/display.js"

const PATIENCE_MS = 3_000
const MINUTE_MS = 60_000

export class KnowledgeAge {
  #badge
  #clock
  #hasHeard = false

  constructor(badge, clock) {
    this.#badge = badge
    this.#clock = clock
  }

  get isOld() {
    return !this.#badge.hidden
  }

  // What the feed says of itself, every second.
  draw({ connected, ageMs }) {
    this.#hasHeard ||= connected
    // Before its first connection the feed counts from 1970: what is shown is as old as the page.
    const ageKnownMs = this.#hasHeard ? ageMs : Math.min(ageMs, performance.now())
    const isOld = !connected && ageKnownMs > PATIENCE_MS
    setHidden(this.#badge, !isOld)
    if (isOld) setText(this.#badge, this.#words(ageKnownMs))
  }

  #words(ageMs) {
    const since = this.#clock.time(this.#clock.now() - ageMs)
    const minutes = Math.floor(ageMs / MINUTE_MS)
    return words("display-old", { since, minutes })
  }
}
