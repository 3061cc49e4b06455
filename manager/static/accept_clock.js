// The button by which a manager says that the server's clock is right, where the server doubts it.

import { words } from "/words/manager.js"

import { ask, onPress } from "./action_button.js"
import { refusalWords } from "./refusals.js"

export class AcceptClock {
  #tell
  #done

  constructor(root, { tell, done }) {
    this.#tell = tell
    this.#done = done
    onPress(root, "[data-accept-clock]", (button) => this.#accept(button))
  }

  async #accept(button) {
    const answer = await ask(button, "/api/v1/manager/clock", undefined, (error, isUnreachable) => {
      this.#tell(isUnreachable ? words("manager-unreachable") : refusalWords(error))
    })
    if (answer !== null) this.#done()
  }
}
