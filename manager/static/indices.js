// The form of the nine indices: what was changed in it is sent at once, all of it or nothing.

import { Unreachable, change } from "/static/api.js"
import { words } from "/words/manager.js"

import { refusalWords } from "./refusals.js"
import { showTrouble } from "./trouble.js"

/** @type {HTMLFormElement} */
const form = document.querySelector("form[data-indices]")

form.addEventListener("submit", (event) => {
  event.preventDefault()
  const button = /** @type {HTMLButtonElement} */ (form.querySelector("button"))
  if (!button.disabled) save(button)
})

async function save(button) {
  const marks = changedMarks()
  if (marks.length === 0) return showTrouble(words("manager-indices-unchanged"), { isFar: true })
  button.disabled = true
  showTrouble("")
  try {
    await change("POST", form.dataset.indices, { marks })
    location.reload()
  } catch (error) {
    button.disabled = false
    showTrouble(error instanceof Unreachable ? words("manager-unreachable") : refusalWords(error, "indices"), { isFar: true })
  }
}

function changedMarks() {
  /** @type {NodeListOf<HTMLFieldSetElement>} */
  const rows = form.querySelectorAll("[data-index]")
  return [...rows].filter(isChanged).map((row) => {
    const { points, note } = typed(row)
    return { index: Number(row.dataset.index), points: points === "" ? null : Number(points), note }
  })
}

function isChanged(row) {
  const { points, note } = typed(row)
  return points !== row.dataset.points || note !== row.dataset.note
}

function typed(row) {
  const { index } = row.dataset
  const points = /** @type {RadioNodeList} */ (form.elements.namedItem(`points-${index}`)).value
  const note = /** @type {HTMLInputElement} */ (form.elements.namedItem(`note-${index}`)).value.trim()
  return { points, note }
}
