// The sign-out button: ends the session, then leads where [data-sign-out] says, or to the start page.

import { change } from "/static/api.js"
import { words } from "/words/web.js"

/** @type {HTMLButtonElement | null} */
const button = document.querySelector("[data-sign-out]")
const trouble = document.querySelector("[data-trouble]")

button?.addEventListener("click", async () => {
  button.disabled = true
  try {
    await change("DELETE", "/api/v1/session")
  } catch (error) {
    // Not signed in any more is what was wanted.
    if (error.code !== "not_signed_in") {
      trouble.textContent = words(error.code === "not_kept" ? "web-sign-out-not_kept" : "web-sign-out-failed")
      trouble.hidden = false
      button.disabled = false
      return
    }
  }
  location.assign(button.dataset.signOut || "/")
})
