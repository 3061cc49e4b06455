// The sign-out button: ends the session, then leads to where the next officer signs in.

import { change } from "/static/api.js"
import { words } from "/words/counter.js"

import { refusalWords } from "./words.js"

export function signOutWith(desk) {
  document.querySelector("[data-sign-out]").addEventListener("click", async () => {
    try {
      await change("DELETE", "/api/v1/session")
    } catch (error) {
      if (error.code !== "not_signed_in") return desk.showMessage(error.code ? refusalWords(error) : words("counter-unsure"), "bad")
    }
    desk.signInAgain()
  })
}
