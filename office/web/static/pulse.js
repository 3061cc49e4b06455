// How alive the line to the server is, and how old what the screen knows may be.

const HEALTH_MS = 1_000
// The server says every five seconds how far the journal is; silence for so long means a dead line.
const SILENCE_MS = 12_000

export class Pulse {
  #onHealth
  #onSilence
  #heardAt = performance.now()
  #knownAt = performance.now()
  #connected = false
  #lacking = true

  constructor({ onHealth, onSilence }) {
    this.#onHealth = onHealth
    this.#onSilence = onSilence
  }

  start() {
    this.#heardAt = performance.now()
    setInterval(() => this.#check(), HEALTH_MS)
  }

  joined() {
    this.#connected = true
    this.noteContact()
  }

  cut() {
    this.#connected = false
  }

  noteContact() {
    this.#heardAt = performance.now()
    if (!this.#lacking) this.#knownAt = this.#heardAt
  }

  // The screen has all there is.
  noteComplete() {
    this.#lacking = false
    this.#knownAt = performance.now()
  }

  // A snapshot failed, although the line may be alive: the screen can't say that it knows all.
  lacks() {
    this.#lacking = true
  }

  get isLacking() {
    return this.#lacking
  }

  #check() {
    const now = performance.now()
    if (now - this.#heardAt > SILENCE_MS) {
      this.#heardAt = now
      this.#connected = false
      this.#onSilence()
    }
    const connected = this.#connected && !this.#lacking
    this.#onHealth({ connected, ageMs: connected ? 0 : now - this.#knownAt })
  }
}
