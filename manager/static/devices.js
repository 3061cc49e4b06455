// Keeps the page of devices true, and has a device tested or a new roll counted at a press: the page is fetched as the server
// draws it, when a device changed and every ten seconds, and what differs is exchanged.

import { Unreachable, change, whenSignedOut } from "/static/api.js"
import { NotDrawn, drawnPage } from "/static/drawn_page.js"
import { editionOf } from "/static/edition.js"
import { EditionNote } from "/static/edition_note.js"
import { exchange } from "/static/exchange.js"
import { words } from "/words/manager.js"

import { HardwareWatch } from "./hardware_watch.js"
import { reloadIfOtherLanguage } from "./language_watch.js"
import { leadOn } from "./lead_on.js"
import { refusalWords } from "./refusals.js"
import { showTrouble } from "./trouble.js"

const REFRESH_MS = 10_000

const page = document.querySelector("[data-devices]")
const health = document.querySelector("[data-health]")
const editionNote = new EditionNote()

async function refresh() {
  try {
    const drawn = await drawnPage("/manager/devices")
    if (reloadIfOtherLanguage(drawn)) return
    exchange(page, drawn.querySelector("[data-devices]"))
    editionNote.showIfOther(editionOf(drawn))
    health.textContent = drawn.querySelector("[data-health]").textContent
    health.classList.remove("bar__health--cut")
  } catch (error) {
    if (error instanceof NotDrawn && error.ledTo) leadOn(error.ledTo)
    health.textContent = words("manager-devices-cut")
    health.classList.add("bar__health--cut")
  }
}

async function press(button, ...steps) {
  button.disabled = true
  try {
    await change("POST", ["/api/v1/devices", ...steps.map(encodeURIComponent)].join("/"))
    showTrouble("")
    await refresh()
  } catch (error) {
    button.disabled = false
    showTrouble(wordsOf(error))
  }
}

function wordsOf(error) {
  if (error instanceof Unreachable) return words("manager-unreachable-devices")
  return refusalWords(error, "devices")
}

page.addEventListener("click", (event) => {
  /** @type {HTMLButtonElement | null} */
  const button = /** @type {Element} */ (event.target).closest("[data-test], [data-roll]")
  if (!button || button.disabled) return
  if (button.dataset.test) press(button, button.dataset.kind, button.dataset.test, "tests")
  else press(button, button.dataset.roll, "rolls")
})
whenSignedOut(refresh)
new HardwareWatch(refresh).start()
setInterval(refresh, REFRESH_MS)
