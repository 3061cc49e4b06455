// The button by which a manager says that the server's clock is right, where the server doubts it.

import { words } from "/words/manager.js"

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"

export class AcceptClock {
  #showMessage
  #done

  constructor(root, { showMessage, done }) {
    this.#showMessage = showMessage
    this.#done = done
    onPress(root, "[data-accept-clock]", (button) => this.#accept(button))
  }

  async #accept(button) {
    const answer = await send(button, "/api/v1/manager/clock", undefined, (error, isUnreachable) => {
      this.#showMessage(isUnreachable ? words("manager-unreachable") : refusalWords(error))
    })
    if (answer !== null) this.#done()
  }
}
