// The buttons that print a ticket once more, and what is said when that is refused.

import { words } from "/words/manager.js"

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"

export class PrintAgain {
  #showMessage
  #done

  constructor(root, { showMessage, done }) {
    this.#showMessage = showMessage
    this.#done = done
    onPress(root, "[data-print-again]", (button) => this.#print(button))
  }

  async #print(button) {
    const path = `/api/v1/tickets/${button.dataset.printAgain}/prints`
    const answer = await send(button, path, undefined, (...failure) => this.#showMessage(wordsOf(...failure)))
    if (answer === null) return
    button.textContent = words("manager-print-sent", { printer: answer.job.printer })
    this.#done()
  }
}

function wordsOf(error, isUnreachable) {
  if (isUnreachable) return words("manager-unreachable-print")
  return refusalWords(error, "print")
}
