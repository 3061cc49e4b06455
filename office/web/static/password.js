// Replaces the signed-in person's password, then goes where they wanted.

import { AccountForm } from "/static/account_form.js"

const form = document.querySelector("[data-password]")

new AccountForm(form, {
  words: {
    wrong_password: "Mật khẩu đang dùng không đúng.",
    invalid_request: "Mật khẩu mới phải khác mật khẩu cũ.",
    too_common: "Mật khẩu mới quá dễ đoán. Hãy chọn một câu dài mà chỉ bạn biết.",
  },
  send: (values) => {
    if (values.new !== values.again) return "Hai lần nhập mật khẩu mới không giống nhau."
    return ["PUT", "/api/v1/session/password", { old: values.old, new: values.new }]
  },
  done: () => location.assign(form.dataset.target),
})
