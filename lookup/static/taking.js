// "Lấy số làm việc này": one touch, one number, shown large; its paper comes out of the kiosk beside this screen. Whatever is
// touched meanwhile gives no second one.

import { Refused, Unreachable, change, get, newKey } from "/static/api.js"
import { patiently } from "/static/patiently.js"
import { words } from "/words/lookup.js"

const DUE = ["queued", "printing"]
const LOOK_MS = 700
const LATE_MS = 10_000

const button = document.querySelector("[data-take]")
const { lang: language } = document.documentElement
let isTaking = false
// A number whose answer was lost is asked for under its key again: it is the same wish.
let key = newKey()

button.addEventListener("click", () => take())
part("back").addEventListener("click", () => show(null))

async function take() {
  if (isTaking) return
  isTaking = true
  show("wait")
  try {
    const { ticket } = await patiently(() => change("POST", "/api/v1/tickets", wish(), key))
    key = newKey()
    await paint(ticket)
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error
    if (error instanceof Refused) key = newKey()
    refuse(error)
  } finally {
    isTaking = false
  }
}

function wish() {
  const { field, procedure, large } = button.dataset
  const procedures = procedure ? { procedures: [procedure] } : {}
  return { field, language, ...procedures, ...(large === undefined ? {} : { large: true }) }
}

async function paint(ticket) {
  part("label").textContent = ticket.label
  tellPaper(DUE.includes(ticket.print))
  show("number")
  if (DUE.includes(ticket.print)) watchPaper(ticket.id)
  try {
    part("picture").setAttribute("src", (await get(`/api/v1/t/${ticket.key}/code`)).picture)
    part("code").hidden = false
  } catch {
    // The number can still be written down.
  }
}

function tellPaper(comes) {
  for (const one of document.querySelectorAll("[data-taking-paper]")) {
    one.hidden = one.dataset.takingPaper !== (comes ? "comes" : "none")
  }
}

// Paper that does not come must not be waited for: the number is good without it.
async function watchPaper(id) {
  const since = performance.now()
  let print = DUE[0]
  while (DUE.includes(print) && performance.now() - since < LATE_MS) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    const now = print
    print = await get(`/api/v1/tickets/${id}`).then(({ ticket }) => ticket.print, () => now)
  }
  tellPaper(print === "printed")
}

function refuse(error) {
  part("title").textContent = words("lookup-no-number")
  part("text").textContent = whyNot(error)
  show("refused")
}

function whyNot(error) {
  if (error instanceof Unreachable) return words("lookup-unreached")
  if (error.code === "slow_down") return words("lookup-slow", { seconds: error.details.retry_after_s ?? "2" })
  return words(error.code === "field_closed" ? "lookup-closed" : "lookup-fault")
}

// What lies behind must not be reached by keys meanwhile.
function show(name) {
  for (const one of document.querySelectorAll("[data-taking]")) one.hidden = one.dataset.taking !== name
  document.body.classList.toggle("lookup-page--taking", name !== null)
  const shown = name && document.querySelector(`[data-taking="${name}"] h1`)
  if (shown) shown.focus()
  else button.focus()
}

function part(name) {
  return document.querySelector(`[data-taking-${name}]`)
}
