// The buttons that print a ticket once more, and what is said when that is refused.

import { Unreachable, change } from "/static/api.js"

const WORDS = {
  no_printer: "Không kiosk nào có máy in: hãy ghi số ra giấy cho người dân.",
  unknown_ticket: "Không còn tìm thấy số này.",
  not_signed_in: "Phiên đăng nhập đã hết. Hãy tải lại trang.",
  illegal_move: "Số này đã in đủ số phiếu: hãy ghi số ra giấy cho người dân.",
  not_allowed: "Bạn không còn quyền in lại. Hãy tải lại trang.",
}

export class PrintAgain {
  #tell
  #done

  constructor(root, { tell, done }) {
    this.#tell = tell
    this.#done = done
    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-print-again]")
      if (button && !button.disabled) this.#print(button)
    })
  }

  async #print(button) {
    button.disabled = true
    try {
      const { job } = await change("POST", `/api/v1/tickets/${button.dataset.printAgain}/prints`)
      button.textContent = `Đã gửi đến máy in của ${job.printer}`
      this.#done()
    } catch (error) {
      button.disabled = false
      this.#tell(this.#words(error))
    }
  }

  #words(error) {
    if (error instanceof Unreachable) return "Máy chủ không trả lời: chưa biết đã gửi lệnh in chưa. Hãy thử lại."
    return WORDS[error.code] ?? `Không in lại được: ${error.message}`
  }
}
