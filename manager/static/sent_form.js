// Forms that ask the server for one change: what is typed is sent as JSON, a refusal is said in words, at its line where it has one.
//   data-send="/api/…"   where to; {name} in it is what was typed under that name
//   data-list="name"     typed in lines, sent as a list
//   data-instead-of      the revision that the page was drawn from
//   data-replaces        the version that a form of cells stands in place of (data-is-new: none)
//   data-sure="…?"       asked once more, on the button itself
//   data-then="/…"       where to go afterwards; the page itself without it

import { Unreachable, change } from "/static/api.js"
import { has, words } from "/words/manager.js"

import { refusalWords } from "./refusals.js"
import { isSure } from "./sure.js"
import { showTrouble } from "./trouble.js"

const SURE_MS = 6_000

/** @type {NodeListOf<HTMLFormElement>} */
const forms = document.querySelectorAll("form[data-send]")

for (const form of forms) {
  form.addEventListener("submit", (event) => {
    event.preventDefault()
    const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"))
    const { sure } = form.dataset
    if (!button.disabled && (!sure || isSure(button, sure, SURE_MS))) submit(form, button)
  })
}

async function submit(form, button) {
  button.disabled = true
  showTrouble("")
  showFaults(form, {})
  try {
    await change("POST", addressOf(form), bodyOf(form))
    if (form.dataset.then) location.assign(form.dataset.then)
    else location.reload()
  } catch (error) {
    button.disabled = false
    explain(form, error)
  }
}

function explain(form, error) {
  if (error instanceof Unreachable) return showTrouble(words("manager-unreachable"), { isFar: true })
  if (error.code === "version_refused") showFaults(form, error.details)
  showTrouble(refusalWords(error, "procedures"), { isFar: true })
}

function addressOf(form) {
  return form.dataset.send.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(form.elements[name].value.trim()))
}

function bodyOf(form) {
  const typed = Object.fromEntries(new FormData(form))
  const { list, insteadOf, pathFrom, replaces, isNew } = form.dataset
  if (pathFrom) delete typed[pathFrom]
  if (list) typed[list] = lines(typed[list])
  if (insteadOf === undefined) return typed
  const instead_of = Number(insteadOf)
  if (replaces === undefined) return { instead_of }
  return { instead_of, replaces: isNew === undefined ? replaces : null, cells: typed }
}

function lines(text) {
  return text.split(/[\n;]/).map((line) => line.trim()).filter((line) => line !== "")
}

// Beside each line what is wrong with it; the first of them has the focus.
function showFaults(form, faults) {
  let first = null
  for (const said of form.querySelectorAll("[data-fault]")) {
    const wrong = faults[said.dataset.fault]
    const typed = form.elements[said.dataset.fault]
    const name = `manager-fault-${wrong}`
    said.textContent = wrong && has(name) ? words(name, { found: typed.value.slice(0, 80) }) : ""
    said.hidden = !wrong
    typed.toggleAttribute("aria-invalid", false)
    if (!wrong) continue
    typed.setAttribute("aria-invalid", "true")
    first ??= typed
  }
  first?.focus()
}
