// Looks at the kiosks' printers every few seconds: a printer without paper is no entry of the journal, and whoever
// stands at a counter is nearest to it.

import { get } from "/static/api.js"

const LOOK_MS = 3_000

export class PrinterWatch {
  #onChange
  #last = "[]"

  // `onChange` gets the printers in trouble whenever they are others than before.
  constructor(onChange) {
    this.#onChange = onChange
  }

  start() {
    this.#poll()
  }

  async #poll() {
    try {
      const { printers } = await get("/api/v1/printers")
      const now = JSON.stringify(printers)
      if (now !== this.#last) this.#onChange(printers)
      this.#last = now
    } catch {
      // The console tells by itself that it is cut off; what was last known stands.
    }
    setTimeout(() => this.#poll(), LOOK_MS)
  }
}
