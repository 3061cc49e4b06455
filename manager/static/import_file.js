// Sends a file as it is, waits while the server reads it, and leads to the report of what it would change.

import { Refused, newKey } from "/static/api.js"
import { words } from "/words/manager.js"

import { refusalWords } from "./refusals.js"
import { showTrouble } from "./trouble.js"

// Sending 20 MB, and then the longest that a file may be read.
const TIMEOUT_MS = 180_000

/** @type {HTMLFormElement} */
const form = document.querySelector("[data-import]")
const progress = form.querySelector("[data-progress]")
const button = form.querySelector("button")

form.addEventListener("submit", async (event) => {
  event.preventDefault()
  const [file] = /** @type {HTMLInputElement} */ (form.elements.namedItem("file")).files
  if (!file || button.disabled) return
  button.disabled = true
  showTrouble("")
  progress.textContent = words("manager-import-reading")
  try {
    const read = await sent(file)
    location.assign(`/manager/procedures/imports/${read.id}`)
  } catch (error) {
    button.disabled = false
    progress.textContent = ""
    showTrouble(error instanceof Refused ? refusalWords(error, "procedures") : words("manager-import-unreachable"))
  }
})

async function sent(file) {
  if (file.size > Number(form.dataset.mostBytes)) {
    throw new Refused(422, { code: "file_refused", details: { reason: "file_too_large", most: form.dataset.mostBytes } })
  }
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  const headers = {
    "Content-Type": "application/octet-stream",
    "X-CSRF-Token": document.querySelector('meta[name="csrf-token"]').getAttribute("content"),
    "Idempotency-Key": newKey(),
  }
  try {
    const path = `/api/v1/catalogue/imports?file=${encodeURIComponent(file.name)}`
    const response = await fetch(path, { method: "POST", headers, body: file, cache: "no-store", signal: abort.signal })
    const answer = await response.json()
    if (!response.ok) throw new Refused(response.status, answer)
    return answer
  } finally {
    clearTimeout(timer)
  }
}
