// How long each ticket has been in hand, by the server's clock: the PC's own may be wrong.

const TICK_MS = 1_000

export class Stopwatches {
  #root
  #aheadMs = 0

  constructor(root) {
    this.#root = root
    this.set(root.dataset.now)
    setInterval(() => this.#tick(), TICK_MS)
  }

  // Takes the server's time as it is now.
  set(now) {
    this.#aheadMs = Date.now() - Date.parse(now)
    this.#tick()
  }

  #tick() {
    const now = Date.now() - this.#aheadMs
    for (const element of this.#root.querySelectorAll("[data-since]")) {
      element.textContent = elapsed(Math.max(0, Math.floor((now - Date.parse(element.dataset.since)) / 1_000)))
    }
  }
}

function elapsed(seconds) {
  const two = (number) => String(number).padStart(2, "0")
  const minutes = Math.floor(seconds / 60) % 60
  const hours = Math.floor(seconds / 3_600)
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}
