// Tells when nobody has touched the page for a while.

const IDLE_MS = 30_000

export class Idle {
  #onIdle
  #timer = null

  constructor(onIdle) {
    this.#onIdle = onIdle
  }

  start() {
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => this.#restart(), true)
    this.#restart()
    return this
  }

  // Something else than a touch tells that somebody is there.
  touch() {
    this.#restart()
  }

  #restart() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#onIdle()
      this.#restart()
    }, IDLE_MS)
  }
}
