// Ends a day's bookings, which are listed above the button. It is asked once more, on the button itself.

import { onPress, send } from "./action_button.js"
import { refusalWords } from "./refusals.js"
import { words } from "/words/manager.js"

const SURE_MS = 8_000
const trouble = document.querySelector("[data-trouble]")

onPress(document, "[data-close-day]", async (button) => {
  if (!("sure" in button.dataset)) {
    askOnceMore(button)
    return
  }
  const answer = await send(button, "/api/v1/booking-closings", { day: button.dataset.closeDay }, showRefusal)
  if (answer !== null) location.reload()
})

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
  trouble.textContent = isUnreachable ? words("manager-bookings-unreachable") : refusalWords(error)
  trouble.hidden = false
}
