// A form that proves who one is: sends once at a time, says what went wrong, and waits when told to.

import { Refused, change } from "/static/api.js"

const SECOND_MS = 1_000
const WORDS = {
  wrong_password: "Tên đăng nhập hoặc mật khẩu không đúng.",
  too_old: "Mật khẩu dùng một lần này đã quá một tuần. Hãy xin kỹ thuật viên cấp lại.",
  not_signed_in: "Phiên đăng nhập đã hết. Hãy đăng nhập lại.",
  not_allowed: "Trang đã mở quá lâu. Hãy tải lại trang rồi thử lại.",
  invalid_request: "Thông tin chưa đúng. Hãy kiểm tra lại từng ô.",
}
const UNREACHABLE = "Máy chủ không trả lời. Hãy kiểm tra mạng rồi thử lại."

export class AccountForm {
  #form
  #trouble
  #button
  #words
  #send

  // `send(values)` gives [method, path, body], or a sentence that says what to correct first;
  // `words` replace the common ones by reason or code; `done(answer)` goes on.
  constructor(form, { send, done, words = {} }) {
    this.#form = form
    this.#trouble = form.querySelector("[data-trouble]")
    this.#button = form.querySelector("button[type=submit]")
    this.#words = { ...WORDS, ...words }
    this.#send = async (wish) => done(await change(...wish))
    form.addEventListener("submit", (event) => {
      event.preventDefault()
      if (this.#button.disabled) return
      const wish = send(Object.fromEntries(new FormData(form)))
      if (typeof wish === "string") this.#say(wish)
      else this.#submit(wish)
    })
  }

  async #submit(wish) {
    this.#button.disabled = true
    this.#say("")
    try {
      await this.#send(wish)
    } catch (error) {
      this.#explain(error)
    }
  }

  #explain(error) {
    if (error instanceof Refused && error.code === "slow_down") {
      this.#wait(Number(error.details.retry_after_s) || 1)
      return
    }
    this.#button.disabled = false
    const known = error instanceof Refused
    this.#say(known ? this.#words[error.details.reason] ?? this.#words[error.code] ?? error.message : UNREACHABLE)
    const secret = this.#form.querySelector("input[type=password]")
    secret.focus()
    secret.select()
  }

  #wait(seconds) {
    this.#button.disabled = seconds > 0
    this.#say(seconds > 0 ? `Sai quá nhiều lần. Hãy chờ ${seconds} giây rồi thử lại.` : "Bạn có thể thử lại.")
    if (seconds > 0) setTimeout(() => this.#wait(seconds - 1), SECOND_MS)
  }

  #say(text) {
    this.#trouble.textContent = text
  }
}
