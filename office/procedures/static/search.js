// Searches as one types: the server draws what it finds, and what was found is exchanged. An answer to other words than
// stand in the box by then is dropped. Without this script the form is sent as forms are.

import { NotDrawn, drawnPage } from "/static/drawn_page.js"
import { exchange } from "/static/exchange.js"

// Slower than a word is typed, faster than a person waits for.
const PAUSE_MS = 200
// Who reads so long means these words: only then are they asked for as a whole, and not as the half of a word.
const SETTLED_MS = 2_000
const AGAIN_MS = 1_500
const TOO_MANY = 429

const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-search]"))
const input = /** @type {HTMLInputElement} */ (form.querySelector("[name=q]"))
let timer

input.addEventListener("input", () => askIn(PAUSE_MS, true))
// What was typed before this script ran.
if (input.value !== input.defaultValue) askIn(PAUSE_MS, true)

function askIn(ms, isTyping) {
  clearTimeout(timer)
  timer = setTimeout(() => ask(isTyping), ms)
}

async function ask(isTyping) {
  const words = input.value
  const address = new URL(form.action)
  address.search = String(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])))
  const asked = new URL(address)
  if (isTyping) asked.searchParams.set("typing", "1")
  try {
    const drawn = await drawnPage(asked.href)
    if (input.value !== words) return
    exchange(document, drawn)
    // Back from a procedure, and in another language, the same words stand here.
    history.replaceState(history.state, "", address.href)
    if (isTyping) askIn(SETTLED_MS, false)
  } catch (error) {
    // Not reached, or too fast: the words still stand there.
    const isToCome = !(error instanceof NotDrawn) || error.status === TOO_MANY || error.status >= 500
    if (isToCome && input.value === words) askIn(AGAIN_MS, isTyping)
  }
}
