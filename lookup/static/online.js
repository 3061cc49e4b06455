// "Tôi sẽ nộp trực tuyến": a visit that needs no number is counted once, its visitor is thanked, and the screen begins anew
// for the next one. Without this script the link itself begins anew.

import { newKey } from "/static/api.js"
import { countDiversion } from "/static/procedures/diversion.js"

// Long enough to take a telephone out and scan the code.
const THANKS_MS = 20_000

const key = newKey()
const link = document.querySelector("[data-online]")
const thanks = document.querySelector('[data-taking="online"]')

link.addEventListener("click", (event) => {
  event.preventDefault()
  countDiversion(link.dataset.online, "taken", key)
  thanks.hidden = false
  document.body.classList.add("lookup-page--taking")
  thanks.querySelector("h1").focus()
  setTimeout(() => thanks.querySelector("[data-online-done]").click(), THANKS_MS)
})
