// Loads a device's page anew once it is enrolled no more: the server then draws what it may still be, or how to enrol it.
//   const device = new OwnDevice({ isFree }).start() // isFree() says whether nobody is just using the page

import { Unreachable, get, whenSignedOut } from "/static/api.js"
import { soon } from "/static/rights.js"

// A live line that is cut tells of nothing.
const LOOK_AGAIN_MS = 60_000
const UNREACHED_MS = 5_000
const FREE_AGAIN_MS = 500
// Where the page comes back as it was, that must not happen again and again.
const LEAST_BETWEEN_MS = 60_000
const KEPT = "signedOutAt"

export class OwnDevice {
  #isFree
  #isOut = false
  #again

  constructor({ isFree = /** @type {() => boolean} */ (() => true) } = {}) {
    this.#isFree = isFree
  }

  start() {
    whenSignedOut(() => this.#leave())
    setInterval(() => this.#ask(), LOOK_AGAIN_MS)
    return this
  }

  // The server says that somebody's rights changed.
  look = soon(() => this.#ask())

  async #ask() {
    try {
      await get("/api/v1/device-session")
    } catch (error) {
      // Signed out is heard; not reached the page tells by itself.
      if (error instanceof Unreachable) this.#askAgain()
    }
  }

  // Each round would begin its own row of tries, and a night without the server leave hundreds of them.
  #askAgain() {
    clearTimeout(this.#again)
    this.#again = setTimeout(() => this.#ask(), UNREACHED_MS)
  }

  #leave() {
    if (this.#isOut || Math.abs(Date.now() - (history.state?.[KEPT] ?? 0)) < LEAST_BETWEEN_MS) return
    this.#isOut = true
    this.#reloadOnceFree()
  }

  #reloadOnceFree() {
    if (!this.#isFree()) {
      setTimeout(() => this.#reloadOnceFree(), FREE_AGAIN_MS)
      return
    }
    history.replaceState({ ...history.state, [KEPT]: Date.now() }, "")
    location.reload()
  }
}
