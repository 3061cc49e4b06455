// The button by which a manager says that the server's clock is right, where the server doubts it.

import { Unreachable, change } from "/static/api.js"

export class AcceptClock {
  #tell
  #done

  constructor(root, { tell, done }) {
    this.#tell = tell
    this.#done = done
    root.addEventListener("click", (event) => {
      const button = event.target.closest("[data-accept-clock]")
      if (button && !button.disabled) this.#accept(button)
    })
  }

  async #accept(button) {
    button.disabled = true
    try {
      await change("POST", "/api/v1/manager/clock")
      this.#done()
    } catch (error) {
      button.disabled = false
      this.#tell(error instanceof Unreachable ? "Máy chủ không trả lời: hãy thử lại." : `Chưa xác nhận được: ${error.message}`)
    }
  }
}
