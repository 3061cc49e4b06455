// Tells when nobody has touched the page for a while.

const IDLE_MS = 30_000

export class Idle {
  #onIdle
  #timer = null
  #isIdle = false

  constructor(onIdle) {
    this.#onIdle = onIdle
  }

  start() {
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => this.#restart(), true)
    this.#restart()
    return this
  }

  // Whether the page has not been touched for that long.
  get isIdle() {
    return this.#isIdle
  }

  // Something else than a touch tells that somebody is there.
  touch() {
    this.#restart()
  }

  #restart(isIdle = false) {
    this.#isIdle = isIdle
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#onIdle()
      this.#restart(true)
    }, IDLE_MS)
  }
}
