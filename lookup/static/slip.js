// "In tờ này mang về": one touch, one slip of what to bring, from the printer nearby. If no paper comes, the page says so at
// once, and what to do: photograph its code.

import { Refused, Unreachable, change, get, newKey } from "/static/api.js"

const DUE = ["queued", "printing"]
const LOOK_MS = 500
const LATE_MS = 12_000
const WHY = { slips_full: "full", printer_in_trouble: "trouble" }

const button = document.querySelector("[data-slip]")
let isPrinting = false
// A slip whose answer was lost is asked for under its key again: it is the same wish.
let key = newKey()

button.addEventListener("click", () => print())
for (const one of document.querySelectorAll("[data-slip-back]")) one.addEventListener("click", () => show(null))

async function print() {
  if (isPrinting) return
  isPrinting = true
  show("wait")
  try {
    const { slip } = await change("POST", "/api/v1/slips", wish(), key)
    key = newKey()
    showEnd(await ended(slip))
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error
    if (error instanceof Refused) key = newKey()
    fail(error instanceof Unreachable ? "unreached" : WHY[error.code])
  } finally {
    isPrinting = false
  }
}

function wish() {
  const { slip: procedure, large } = button.dataset
  return { procedure, language: document.documentElement.lang, large: large !== undefined }
}

// How it ended, or how it stands once nobody should wait any longer.
async function ended({ id, state }) {
  const since = performance.now()
  let known = state
  while (DUE.includes(known) && performance.now() - since < LATE_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const before = known
    known = await get(`/api/v1/slips/${id}`).then(({ slip }) => slip.state, () => before)
  }
  return known
}

function showEnd(state) {
  if (state === "printed") show("ready")
  else fail(state === "failed" ? "trouble" : "unsure")
}

function fail(why) {
  for (const one of document.querySelectorAll("[data-slip-why]")) one.hidden = one.dataset.slipWhy !== why
  show("failed")
}

// What lies behind must not be reached by keys meanwhile.
function show(name) {
  for (const one of document.querySelectorAll("[data-slip-shows]")) one.hidden = one.dataset.slipShows !== name
  document.body.classList.toggle("lookup-page--taking", name !== null)
  const shown = name && document.querySelector(`[data-slip-shows="${name}"] h1`)
  if (shown) shown.focus()
  else button.focus()
}
