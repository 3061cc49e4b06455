// Says since when the screen knows nothing new. A blink of the network is not worth alarming a hall for.

import { lasting } from "/static/lasting.js"
import { setHidden, setText } from "/static/display/text.js"
import { english, words } from "/words/display.js"

const PATIENCE_MS = 3_000
// From then on calls may be lacking that somebody waits for.
const DEAD_MS = 15_000
const MINUTE_MS = 60_000

export class KnowledgeAge {
  #badge
  #clock
  #own
  #english
  #ageMs = 0
  #hasHeard = false

  constructor(badge, clock) {
    this.#badge = badge
    this.#own = badge.querySelector("[data-age-own]")
    this.#english = badge.querySelector("[data-age-english]")
    this.#clock = clock
  }

  get isOld() {
    return !this.#badge.hidden
  }

  // Whether nobody should rely on the newest call any more.
  get isDead() {
    return this.isOld && this.#ageMs >= DEAD_MS
  }

  // What the feed says of itself, every second.
  draw({ connected, ageMs }) {
    this.#hasHeard ||= connected
    // Before its first connection the feed counts from 1970: what is shown is as old as the page.
    const ageKnownMs = this.#hasHeard ? ageMs : Math.min(ageMs, performance.now())
    const isOld = !connected && ageKnownMs > PATIENCE_MS
    setHidden(this.#badge, !isOld)
    this.#ageMs = ageKnownMs
    if (isOld) this.#draw(ageKnownMs)
  }

  #draw(ageMs) {
    const since = this.#clock.time(this.#clock.now() - ageMs)
    const { name, filled } = lasting("display-old-", Math.floor(ageMs / MINUTE_MS))
    setText(this.#own, words(name, { since, ...filled }))
    setText(this.#english, english(name, { since, ...filled }))
  }
}
