// Keeps the page of devices true, and has a device tested or a new roll counted at a press: the page is fetched as the server
// draws it, when a device changed and every ten seconds, and what differs is exchanged.

import { Unreachable, change, whenSignedOut } from "/static/api.js"
import { EditionNote, editionOf } from "/static/edition_note.js"
import { words } from "/words/manager.js"

import { exchange } from "./exchange.js"
import { HardwareWatch } from "./hardware_watch.js"
import { leadOn } from "./lead_on.js"
import { refusalWords } from "./refusals.js"

const TIMEOUT_MS = 8_000
const REFRESH_MS = 10_000

const page = document.querySelector("[data-devices]")
const health = document.querySelector("[data-health]")
const editionNote = new EditionNote()
const trouble = document.querySelector("[data-trouble]")

async function refresh() {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  try {
    /** @type {RequestInit} */
    const options = { headers: { Accept: "text/html" }, cache: "no-store", signal: abort.signal }
    const response = await fetch("/manager/devices", options)
    if (response.redirected) leadOn(response.url)
    if (response.redirected || !response.ok) throw new Error(`/manager/devices answered ${response.status}`)
    const drawn = new DOMParser().parseFromString(await response.text(), "text/html")
    exchange(page, drawn.querySelector("[data-devices]"))
    editionNote.showIfOther(editionOf(drawn))
    health.textContent = drawn.querySelector("[data-health]").textContent
    health.classList.remove("bar__health--cut")
  } catch {
    health.textContent = words("manager-devices-cut")
    health.classList.add("bar__health--cut")
  } finally {
    clearTimeout(timer)
  }
}

async function press(button, ...steps) {
  button.disabled = true
  try {
    await change("POST", ["/api/v1/devices", ...steps.map(encodeURIComponent)].join("/"))
    showMessage("")
    await refresh()
  } catch (error) {
    button.disabled = false
    showMessage(wordsOf(error))
  }
}

function wordsOf(error) {
  if (error instanceof Unreachable) return words("manager-unreachable-devices")
  return refusalWords(error, "devices")
}

function showMessage(said) {
  trouble.textContent = said
  trouble.hidden = said === ""
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
