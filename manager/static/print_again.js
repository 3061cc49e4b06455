// The buttons that print a ticket once more, and what is said when that is refused.

import { words } from "/words/manager.js"

import { ask, onPress } from "./action_button.js"
import { refusalWords } from "./refusals.js"

export class PrintAgain {
  #tell
  #done

  constructor(root, { tell, done }) {
    this.#tell = tell
    this.#done = done
    onPress(root, "[data-print-again]", (button) => this.#print(button))
  }

  async #print(button) {
    const path = `/api/v1/tickets/${button.dataset.printAgain}/prints`
    const answer = await ask(button, path, undefined, (...failure) => this.#tell(wordsOf(...failure)))
    if (answer === null) return
    button.textContent = words("manager-print-sent", { printer: answer.job.printer })
    this.#done()
  }
}

function wordsOf(error, isUnreachable) {
  if (isUnreachable) return words("manager-unreachable-print")
  return refusalWords(error, "print")
}
