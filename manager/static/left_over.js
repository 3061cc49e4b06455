// The buttons for who is left over by a changed config.toml: send on, cancel, finish; papers: elsewhere, or never.

import { ask, onPress } from "./action_button.js"
import { refusalWords } from "./refusals.js"

const SURE_MS = 5_000
const REASON = "Không còn trong cấu hình (config.toml)"
const WORDS = {
  illegal_move: "Số hoặc phiếu này vừa được người khác xử lý. Trang sẽ tự cập nhật.",
  unknown_field: "Lĩnh vực này không còn. Hãy tải lại trang.",
}

export class LeftOver {
  #tell
  #done

  constructor(root, { tell, done }) {
    this.#tell = tell
    this.#done = done
    onPress(root, "[data-left]", (button) => this.#press(button))
  }

  #press(button) {
    const { left } = button.dataset
    const chosen = button.closest("[data-key]").querySelector("select")?.value
    if (left === "transfer" && !chosen) return this.#tell("Hãy chọn lĩnh vực rồi bấm “Chuyển”.")
    if (left === "transfer") this.#send(button, "transfers", { field: chosen })
    if (left === "move") this.#send(button, "moves", { kiosk: chosen })
    if (left === "finish") this.#send(button, "finishes", {})
    if (left === "cancel" && this.#isSure(button)) this.#send(button, "cancellations", { reason: REASON })
    if (left === "give-up" && this.#isSure(button)) this.#send(button, "cancellations", {})
  }

  // What cannot be undone from here is asked once more, on the button itself.
  #isSure(button) {
    if ("sure" in button.dataset) return true
    const words = button.textContent
    button.dataset.sure = ""
    button.textContent = button.dataset.ask
    setTimeout(() => {
      delete button.dataset.sure
      button.textContent = words
    }, SURE_MS)
    return false
  }

  async #send(button, action, body) {
    const answer = await ask(button, `/api/v1/${button.dataset.at}/${action}`, body, (error, isUnreachable) => {
      this.#tell(wordsOf(error, isUnreachable))
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
  if (isUnreachable) return "Máy chủ không trả lời: chưa biết đã làm chưa. Hãy thử lại."
  return refusalWords(error, WORDS)
}
