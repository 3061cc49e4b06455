// Asks for ever whose turn it is. The server holds the question until that changes, or a few seconds.

import { get } from "/static/api.js"

const AGAIN_MS = 2_000

export class TurnWatch {
  #onTurn
  #onReachable
  #seq = null

  // onTurn(found, heardMs): what was told, and when by performance.now().
  constructor({ onTurn, onReachable }) {
    this.#onTurn = onTurn
    this.#onReachable = onReachable
  }

  async start() {
    for (;;) {
      try {
        const found = await get(`/api/v1/ratings/next${this.#seq === null ? "" : `?after=${this.#seq}`}`)
        this.#seq = found.seq
        this.#onTurn(found, performance.now())
        this.#onReachable(true)
      } catch {
        this.#onReachable(false)
        await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
      }
    }
  }
}
