// What a scanner typed into the console: a ticket's address or label, a dossier's code, or nothing we know.

import { Refused, get } from "/static/api.js"
import { words } from "/words/counter.js"

import { linking } from "./linking.js"

const TICKET = /^\S*\/t\/([A-Za-z0-9_-]{8,64})\/?$/
const DOSSIER = /^(?:.*=)?((?:[0-9]{2,3}\.)*[A-Z][0-9]{2}(?:\.[0-9]{1,3})*-(?:[0-9]{6}|[0-9]{8})-[0-9]{4,7})$/i
const LISTS = { line: "waiting", away: "parked", missed: "missed", cancelled: "cancelled" }

// Shows the ticket in its dialog where the console has it in a list; says what it is otherwise. What is of nobody's
// concern here, such as a citizen's card, is never shown.
export async function showScanned(text, desk, open) {
  const code = text.trim()
  const key = TICKET.exec(code)?.[1]
  const dossier = DOSSIER.exec(code.replaceAll(" ", ""))?.[1]
  if (dossier) return takeDossier(dossier.toUpperCase(), desk)
  const label = key ? await labelOf(key, desk) : code.toUpperCase()
  if (!label) return
  const found = foundIn(desk.view, label)
  const isFree = !document.querySelector("dialog[open]") && !desk.isBusy
  if (found?.group && isFree) return open({ kind: "ticket", ...found })
  const sentence = found?.group ? "counter-scanned-listed" : found ? "counter-scanned-here" : key ? "counter-scanned-elsewhere" : ""
  desk.showMessage(sentence ? words(sentence, { label }) : words("counter-scanned-unknown"), sentence ? "good" : "bad")
}

// A receipt that is scanned while a visitor is at the counter is that visitor's.
function takeDossier(code, desk) {
  /** @type {HTMLInputElement | null} */
  const asked = document.querySelector("dialog[open] [data-dossier-code]")
  if (asked) {
    asked.value = code
    return undefined
  }
  const { ticket, links_dossiers: linksDossiers } = desk.view
  const isFree = !document.querySelector("dialog[open]") && !desk.isBusy
  if (ticket && linksDossiers && isFree) return desk.act(linking(ticket, code))
  return desk.showMessage(words("counter-scanned-dossier", { code }))
}

async function labelOf(key, desk) {
  try {
    return (await get(`/api/v1/t/${key}`)).ticket.label
  } catch (error) {
    const isUnknown = error instanceof Refused
    desk.showMessage(words(isUnknown ? "counter-scanned-unknown" : "counter-unsure"), "bad")
    return ""
  }
}

// Returns the ticket of that label with the group it is in, without a group where it is in hand; undefined for none.
function foundIn(view, label) {
  if (view.ticket?.label === label) return { ticket: view.ticket }
  for (const [group, list] of Object.entries(LISTS)) {
    const ticket = view[list].find((one) => one.label === label)
    if (ticket) return { group, ticket }
  }
  return undefined
}
