// The sign-out button: ends the session, then leads where [data-sign-out] says, or to the start page.

import { change } from "/static/api.js"

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
      trouble.textContent =
        error.code === "not_kept"
          ? "Đã đăng xuất ở đây, nhưng đĩa của máy chủ đã đầy nên chưa ghi lại được. Hãy báo kỹ thuật."
          : "Chưa đăng xuất được: máy chủ không trả lời. Hãy thử lại."
      trouble.hidden = false
      button.disabled = false
      return
    }
  }
  location.assign(button.dataset.signOut || "/")
})
