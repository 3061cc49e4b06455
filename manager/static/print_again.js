// The buttons that print a ticket once more, and what is said when that is refused.

import { ask, onPress } from "./action_button.js"
import { refusalWords } from "./refusals.js"

const WORDS = {
  no_printer: "Không kiosk nào có máy in: hãy ghi số ra giấy cho người dân.",
  unknown_ticket: "Không còn tìm thấy số này.",
  illegal_move: "Số này đã in đủ số phiếu: hãy ghi số ra giấy cho người dân.",
  not_allowed: "Bạn không còn quyền in lại. Hãy tải lại trang.",
}

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
    button.textContent = `Đã gửi đến máy in của ${answer.job.printer}`
    this.#done()
  }
}

function wordsOf(error, isUnreachable) {
  if (isUnreachable) return "Máy chủ không trả lời: chưa biết đã gửi lệnh in chưa. Hãy thử lại."
  return refusalWords(error, WORDS)
}
