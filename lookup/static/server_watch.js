// Asks now and then whether the server can be reached, and whether its pages are still those of this screen.

import { Unreachable, get } from "/static/api.js"
import { Edition } from "/static/edition.js"

const ASK_MS = 10_000
const ASK_AGAIN_MS = 2_000

export class ServerWatch {
  #edition
  #onReachable

  constructor({ isFree, onReachable }) {
    this.#edition = new Edition({ isFree })
    this.#onReachable = onReachable
  }

  start() {
    setTimeout(() => this.#ask(), ASK_MS)
    return this
  }

  async #ask() {
    let isReachable = true
    try {
      this.#edition.reloadIfOther((await get("/api/v1/hall")).edition)
    } catch (error) {
      // A refusal is an answer, too.
      isReachable = !(error instanceof Unreachable)
    }
    this.#onReachable(isReachable)
    setTimeout(() => this.#ask(), isReachable ? ASK_MS : ASK_AGAIN_MS)
  }
}
