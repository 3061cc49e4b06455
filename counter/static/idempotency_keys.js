// The keys of changes: one that may still be on its way is repeated under the same key, so it is never made twice.

import { newKey } from "/static/api.js"

const UNSURE_MS = 60_000

export class Keys {
  #unsure = null

  // Returns the key of a wish: that of its like which may still be on its way, or a new one.
  of(wish) {
    const last = this.#unsure
    return last && last.wish === wish && Date.now() - last.at < UNSURE_MS ? last.key : newKey()
  }

  keep(wish, key) {
    this.#unsure = { wish, key, at: Date.now() }
  }

  forget() {
    this.#unsure = null
  }
}
