// Keeps the screen on while its holder waits for the call. Browsers allow it by https only, while the page is seen and the
// battery is not low; elsewhere the phone goes to sleep as ever.

export class Awake {
  #lock = null
  #isWanted = false
  #isAsked = false

  constructor() {
    // A lock ends by itself once the page is not seen.
    document.addEventListener("visibilitychange", () => this.keep(this.#isWanted))
  }

  async keep(isWanted) {
    this.#isWanted = isWanted
    if (!navigator.wakeLock) return
    if (!isWanted) return this.#release()
    if (document.hidden || this.#isAsked || (this.#lock && !this.#lock.released)) return
    this.#isAsked = true
    try {
      this.#lock = await navigator.wakeLock.request("screen")
      // The visit may have ended while the browser was asked.
      if (!this.#isWanted) this.#release()
    } catch {
      // Refused: the battery is low.
    }
    this.#isAsked = false
  }

  #release() {
    this.#lock?.release()
    this.#lock = null
  }
}
