// Closes a day to bookings, which are listed below the button, and opens it again. Each is asked once more.

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"
import { words } from "/words/manager.js"

const SURE_MS = 8_000
const trouble = document.querySelector("[data-trouble]")
/** @type {HTMLSelectElement | null} */
const why = document.querySelector("[data-why]")

onPress(document, "[data-close-day]", (button) => {
  if (why.value === "") {
    why.focus()
    show(button.dataset.noReason)
    return
  }
  pressed(button, "/api/v1/booking-closings", { day: button.dataset.closeDay, reason: why.value })
})

onPress(document, "[data-open-day]", (button) => {
  pressed(button, "/api/v1/booking-openings", { day: button.dataset.openDay })
})

async function pressed(button, path, body) {
  trouble.hidden = true
  if (!("sure" in button.dataset)) {
    askOnceMore(button)
    return
  }
  if ((await send(button, path, body, showRefusal)) !== null) location.reload()
}

function askOnceMore(button) {
  const own = button.textContent
  button.dataset.sure = ""
  button.textContent = button.dataset.ask
  setTimeout(() => {
    delete button.dataset.sure
    button.textContent = own
  }, SURE_MS)
}

function showRefusal(error, isUnreachable) {
  show(isUnreachable ? words("manager-bookings-unreachable") : refusalWords(error, "bookings"))
}

function show(text) {
  trouble.textContent = text
  trouble.hidden = false
}
