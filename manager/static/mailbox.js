// The mailbox's forms: a step of a message, and opening and closing the key. What was done is seen on the page drawn anew.

import { Unreachable, change } from "/static/api.js"
import { words } from "/words/manager.js"

import { refusalWords } from "./refusals.js"
import { showTrouble } from "./trouble.js"

const KEY = "/api/v1/manager/mailbox-key"

/** @param {HTMLFormElement} form */
function filled(form) {
  return Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
}

/** @param {HTMLFormElement} form */
function asked(form) {
  if ("openKey" in form.dataset) return change("POST", KEY, filled(form))
  if ("closeKey" in form.dataset) return change("DELETE", KEY)
  const path = `/api/v1/manager/messages/${form.dataset.message}/steps`
  return change("POST", path, { action: form.dataset.step, ...filled(form) })
}

/** @param {HTMLFormElement} form */
async function send(form) {
  /** @type {HTMLButtonElement} */
  const button = form.querySelector("button[type=submit]")
  button.disabled = true
  showTrouble("")
  try {
    await asked(form)
    location.reload()
  } catch (error) {
    showTrouble(error instanceof Unreachable ? words("manager-unreachable") : refusalWords(error, "mailbox"), { isFar: true })
    button.disabled = false
  }
}

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    send(form)
  })
}
