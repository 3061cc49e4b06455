// What a scanned code is, in the kiosk's languages: { title, label, first, text }.

import { aheadSaid } from "/static/kiosk/phrases.js"
import { waitSaid } from "/static/wait.js"
import { said as saidOfDossier } from "/words/dossier.js"
import { has, said } from "/words/kiosk.js"

const NOTHING = {}

export const BACK_AGAIN = said("kiosk-back-again")
export const TAKE_NUMBER = said("kiosk-take-number")

export function unknownSaid() {
  return plainly(said("kiosk-scanned-unknown-title"), said("kiosk-scanned-unknown-text"))
}

export function dossierSaid({ code }, isOffered) {
  const text = said(isOffered ? "kiosk-dossier-offered" : "kiosk-dossier-text")
  return plainly(said("kiosk-dossier-title"), text, code)
}

// Why a receipt gets no number, with the date to come back on where one is known.
export function noNumberSaid({ code, no_number: { why, due } }) {
  const name = `dossier-no-number-${why}`
  const told = plainly(saidOfDossier(`${name}-title`), saidOfDossier(`${name}-text`), code)
  return due === null ? told : { ...told, first: saidOfDossier(`${name}-first`, { day: dayOf(due) }) }
}

// `scanned` is { ticket, ahead, estimate, is_today }, null for a ticket of elsewhere.
export function ticketSaid(scanned) {
  if (!scanned) return plainly(said("kiosk-scanned-not-here-title"), said("kiosk-scanned-not-here-text"))
  const { ticket } = scanned
  return { label: ticket.label, first: NOTHING, text: NOTHING, ...toldOf(scanned) }
}

function toldOf(scanned) {
  if (!scanned.is_today) return ofAnotherDay()
  return scanned.ticket.group === "in_line" ? lineSaid(scanned) : stateSaid(scanned.ticket)
}

export function checkedInSaid({ label, counter }) {
  const told = plainly(said("kiosk-checked-in-title"), said("kiosk-checked-in-text"), label)
  return { ...told, first: said("kiosk-checked-in-first", { counter }) }
}

// What is lost by giving the place up.
export function lostSaid(label) {
  return said("kiosk-give-up-lost", { label })
}

export function givenUpSaid(label) {
  return plainly(said("kiosk-given-up-title"), said("kiosk-given-up-text"), label)
}

export function keptSaid(label) {
  return plainly(said("kiosk-kept-title"), said("kiosk-kept-text"), label)
}

export function notChangedSaid() {
  return { title: said("kiosk-not-changed-title"), text: said("kiosk-not-changed-text") }
}

// The server never answered: whether it heard is unknown, and that is said.
export function unansweredSaid() {
  return { title: said("kiosk-unanswered-title"), text: said("kiosk-unanswered-text") }
}

function lineSaid({ ahead, estimate }) {
  const wait = waitSaid(estimate)
  return {
    title: said("kiosk-scanned-waiting-title"),
    first: aheadSaid(ahead),
    text: said(estimate ? "kiosk-scanned-waiting-text" : "kiosk-scanned-waiting-unknown", { wait }),
  }
}

// A state's own sentences; whatever is over and has none is told as over. Who is away is told the counter.
function stateSaid({ state, group, counter }) {
  const name = `kiosk-scanned-${has(`kiosk-scanned-${state}-title`) ? state : "over"}`
  const optional = (part, otherwise) => (has(`${name}-${part}`) ? said(`${name}-${part}`, { counter }) : otherwise)
  return {
    title: said(`${name}-title`),
    first: optional("first", group === "away" ? said("kiosk-scanned-counter", { counter }) : NOTHING),
    text: optional("text", NOTHING),
  }
}

function ofAnotherDay() {
  return { title: said("kiosk-scanned-other-day-title"), text: said("kiosk-scanned-other-day-text") }
}

// 2026-12-07 as it stands on a receipt, 07/12/2026.
function dayOf(date) {
  return date.split("-").reverse().join("/")
}

function plainly(title, text, label = "") {
  return { title, label, first: NOTHING, text }
}
