// Shows what the virtual devices show, asked for again and again, and does to them what is pressed.

import { Refused, Unreachable, change, get } from "/static/api.js"
import { has, words } from "/words/demo.js"

const LOOK_MS = 300

const trouble = document.querySelector("[data-trouble]")

function show(twin, shown) {
  const set = (name, text) => {
    const place = twin.querySelector(`[data-${name}]`)
    if (place && place.textContent !== text) place.textContent = text
  }
  set("plug", words(shown.is_plugged ? "demo-cable-in" : "demo-cable-out"))
  set("led", shown.text ?? "")
  set("paper", words(shown.has_paper ? "demo-paper-left" : "demo-paper-out"))
  set("cover", words(shown.is_cover_open ? "demo-cover-open" : "demo-cover-closed"))
  const picture = twin.querySelector("[data-picture]")
  if (picture && shown.tickets && picture.dataset.shown !== String(shown.tickets)) {
    picture.dataset.shown = shown.tickets
    picture.src = `/demo/devices/picture?ticket=${shown.tickets}`
    picture.hidden = false
  }
}

async function poll() {
  try {
    const state = await get("/demo/devices/state")
    for (const twin of document.querySelectorAll("[data-twin]")) show(twin, state[twin.dataset.twin])
    if (trouble.dataset.cut) showMessage("")
  } catch (error) {
    showMessage(wordsOf(error), true)
  }
  setTimeout(poll, LOOK_MS)
}

/** @param {DOMStringMap} hooks */
async function act({ device, act: name, text }) {
  /** @type {HTMLInputElement} */
  const label = document.querySelector("[data-label]")
  try {
    await change("POST", "/demo/devices/acts", { device, act: name, text: name === "scan_ticket" ? label.value : text })
    showMessage("")
  } catch (error) {
    showMessage(wordsOf(error))
  }
}

function wordsOf(error) {
  if (error instanceof Unreachable) return words("demo-unreachable")
  if (error instanceof Refused && error.status === 401) return words("demo-signed-out")
  const refused = `demo-refused-${error.code}`
  return has(refused) ? words(refused) : words("demo-refused-other", { reason: error.message })
}

function showMessage(said, isCut = false) {
  trouble.textContent = said
  trouble.hidden = said === ""
  if (isCut) trouble.dataset.cut = "yes"
  else delete trouble.dataset.cut
}

document.addEventListener("click", (event) => {
  /** @type {HTMLButtonElement | null} */
  const button = /** @type {Element} */ (event.target).closest("[data-act]")
  if (button) act(button.dataset)
})
poll()
