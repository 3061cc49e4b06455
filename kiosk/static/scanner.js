// Asks for the next scan for ever. The server holds the question until there is one, or a few seconds.

import { get } from "/static/api.js"

const AGAIN_MS = 2_000

export class Scanner {
  #onScan
  #seq = null

  constructor(onScan) {
    this.#onScan = onScan
  }

  async start() {
    for (;;) {
      try {
        const { seq, scan } = await get(this.#seq === null ? "/api/v1/scans" : `/api/v1/scans?after=${this.#seq}`)
        this.#seq = seq
        if (scan) this.#onScan(scan)
      } catch {
        // The server is away, which the connection tells; what is scanned meanwhile is scanned again.
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
    }
  }
}
