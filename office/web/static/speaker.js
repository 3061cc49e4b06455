// Says one thing at a time to one person, with only the clips it needs. For a phone and a kiosk; a hall's screen
// is told by the server what to say.

import { Voice } from "/static/voice.js"

const LONGEST_MS = 60_000

export class Speaker {
  #voice
  #turn = 0

  // `volume` is 0 to 1.
  constructor({ volume = 1 } = {}) {
    this.#voice = new Voice({ volume, onState: () => this.#voice.isOn || this.#voice.stop() })
  }

  // Browsers allow it within a touch or a press of a key.
  turnOn() {
    return this.#voice.turnOn()
  }

  // Fetches clips before they are needed.
  load(names) {
    return this.#voice.load(names)
  }

  // Whatever was being said falls silent; true when this was heard to its end. Without all its clips there is
  // only the chime. Where the browser is not yet allowed to make a sound, it waits for that.
  async say(groups, { chime = false, times = 1 } = {}) {
    this.stop()
    const turn = this.#turn
    await Promise.all([this.#voice.turnOn(), this.#voice.load(groups.flat())])
    const isWhole = this.#voice.has(groups.flat())
    for (let nth = 0; nth < (isWhole ? times : 1); nth++) {
      if (turn !== this.#turn) return false
      this.#voice.holdUp(LONGEST_MS)
      if (!(await this.#voice.say(isWhole ? groups : [], { chime: chime && nth === 0 }))) return false
    }
    return isWhole
  }

  stop() {
    this.#turn++
    this.#voice.stop()
  }
}
