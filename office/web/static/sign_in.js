// Signs a person in, then goes where they wanted; a one-time password is replaced first.

import { AccountForm } from "/static/account_form.js"

const form = document.querySelector("[data-sign-in]")
const target = form.dataset.target

new AccountForm(form, {
  send: ({ login, password }) => ["POST", "/api/v1/session", { login: login.trim().toLowerCase(), password }],
  done: ({ officer }) => {
    location.assign(officer.must_change_password ? `/password?next=${encodeURIComponent(target)}` : target)
  },
})
