// Looks at the devices every other second and has the page drawn anew when one of them changed: a printer
// without paper is no entry of the journal, and nobody should wait half a minute to learn of it.

import { get } from "/static/api.js"

const LOOK_MS = 2_000

export class HardwareWatch {
  #onChange
  #last = null

  constructor(onChange) {
    this.#onChange = onChange
  }

  start() {
    setTimeout(() => this.#poll(), LOOK_MS)
  }

  async #poll() {
    try {
      const { devices, screens } = await get("/api/v1/devices")
      const shown = devices.map(({ kind, name, state, what, test }) => [kind, name, state, what, test])
      // A screen that tells the same again is no news.
      const now = JSON.stringify([shown, screens.map((screen) => ({ ...screen, told_at: null }))])
      // The first time too: a device may have changed since the page was drawn.
      if (now !== this.#last) this.#onChange()
      this.#last = now
    } catch {
      // The page tells by itself that it is cut off.
    }
    this.start()
  }
}
