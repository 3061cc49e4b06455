// Closes a day to bookings, which are listed below the button, and opens it again. Each is asked once more.

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"
import { isSure } from "./sure.js"
import { showTrouble } from "./trouble.js"
import { words } from "/words/manager.js"

const SURE_MS = 8_000
/** @type {HTMLSelectElement | null} */
const why = document.querySelector("[data-why]")

onPress(document, "[data-close-day]", (button) => {
  if (why.value === "") {
    why.focus()
    showTrouble(button.dataset.noReason)
    return
  }
  pressed(button, "/api/v1/booking-closings", { day: button.dataset.closeDay, reason: why.value })
})

onPress(document, "[data-open-day]", (button) => {
  pressed(button, "/api/v1/booking-openings", { day: button.dataset.openDay })
})

async function pressed(button, path, body) {
  showTrouble("")
  if (!isSure(button, button.dataset.ask, SURE_MS)) return
  if ((await send(button, path, body, showRefusal)) !== null) location.reload()
}

function showRefusal(error, isUnreachable) {
  showTrouble(isUnreachable ? words("manager-bookings-unreachable") : refusalWords(error, "bookings"))
}
