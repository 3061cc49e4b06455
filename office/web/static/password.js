// Replaces the signed-in person's password, then goes where they wanted.

import { AccountForm } from "/static/account_form.js"
import { words } from "/words/web.js"

const form = document.querySelector("[data-password]")

new AccountForm(form, {
  refused: "web-refused-password",
  send: (values) => {
    if (values.new !== values.again) return words("web-password-differ")
    return ["PUT", "/api/v1/session/password", { old: values.old, new: values.new }]
  },
  done: () => location.assign(form.dataset.target),
})
