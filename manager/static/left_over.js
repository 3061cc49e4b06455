// The buttons for who is left over by a changed config.toml: send on, cancel, finish; papers: elsewhere, or never.

import { words } from "/words/manager.js"

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"
import { isSure } from "./sure.js"

const SURE_MS = 5_000

export class LeftOver {
  #showMessage
  #done

  constructor(root, { showMessage, done }) {
    this.#showMessage = showMessage
    this.#done = done
    onPress(root, "[data-left]", (button) => this.#press(button))
  }

  #press(button) {
    const { left } = button.dataset
    const chosen = button.closest("[data-key]").querySelector("select")?.value
    if (left === "transfer" && !chosen) return this.#showMessage(words("manager-left-choose-first"))
    if (left === "transfer") this.#send(button, "transfers", { field: chosen })
    if (left === "move") this.#send(button, "moves", { kiosk: chosen })
    if (left === "finish") this.#send(button, "finishes", {})
    const reason = words("manager-left-cancel-reason")
    if (left === "cancel" && isSure(button, button.dataset.ask, SURE_MS)) this.#send(button, "cancellations", { reason })
    if (left === "give-up" && isSure(button, button.dataset.ask, SURE_MS)) this.#send(button, "cancellations", {})
  }

  async #send(button, action, body) {
    const answer = await send(button, `/api/v1/${button.dataset.at}/${action}`, body, (error, isUnreachable) => {
      this.#showMessage(wordsOf(error, isUnreachable))
      if (!isUnreachable) this.#done()
    })
    if (answer !== null) this.#done()
  }
}

// A part that is empty is not shown.
export function hideEmpty(root) {
  for (const section of root.querySelectorAll("[data-hidden-when-empty]")) {
    section.hidden = section.querySelector("[data-key]") === null
  }
}

function wordsOf(error, isUnreachable) {
  if (isUnreachable) return words("manager-unreachable-left")
  return refusalWords(error, "left")
}
