// The button that begins or ends a trial hour. The server begins anew then, and the page loads itself anew after it.

import { words } from "/words/manager.js"

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"

export class TrialHour {
  #told

  constructor(root) {
    this.#told = root.querySelector("[data-trial-told]")
    onPress(root, "[data-trial-hour]", (button) => this.#turn(button))
  }

  async #turn(button) {
    this.#told.textContent = words("manager-trial-turning")
    await send(button, button.dataset.trialHour, undefined, (error, isUnreachable) => {
      this.#told.textContent = isUnreachable ? words("manager-unreachable") : refusalWords(error)
    })
  }
}
