// How a visit ends: with an outcome or none, with the next called in the same breath, and back for some seconds.

import { has, words } from "/words/counter.js"

import { OUTCOMES, outcomeName } from "./words.js"

// Nobody is at the counter sooner: a second press in that time is a slip, and what it ends and calls cannot be undone.
const WALK_MS = 5_000

const digit = (number) => [`Digit${number}`, `Numpad${number}`]

// Returns an outcome's action, a digit each.
export function outcomeActions(ticket, act) {
  return OUTCOMES.map((outcome, index) => ({
    name: outcomeName(outcome),
    note: has(`counter-form-${outcome}`) ? words(`counter-form-${outcome}`) : "",
    kbd: String(index + 1),
    codes: digit(index + 1),
    enabled: Boolean(ticket),
    run: () => act(finish(ticket, outcome)),
  }))
}

// Returns no outcome and then each of them with the next called: F2 and the digits with Shift, once somebody may have
// come. They are two changes, each true by itself: a visit that has ended stays so when nobody waits, and the sentence says both.
export function onwardActions({ view: { ticket }, number, now }, act) {
  const isJustCalled = ticket?.state === "called" && now - Date.parse(ticket.called_at) < WALK_MS
  const onward = (outcome, codes) => ({
    name: words("counter-outcome-onward", { outcome: outcome ? outcomeName(outcome) : words("counter-finish-note") }),
    modifier: "shift",
    codes,
    enabled: Boolean(ticket) && !isJustCalled,
    run: () => act({ ...finish(ticket, outcome), then: { path: `/counters/${number}/calls` } }),
  })
  const withOutcome = OUTCOMES.map((outcome, index) => onward(outcome, [`Digit${index + 1}`]))
  return [onward(null, ["F2"]), ...withOutcome]
}

export function finish(ticket, outcome) {
  const { id, label } = ticket
  const done = outcome
    ? words("counter-finish-done-outcome", { label, outcome: outcomeName(outcome) })
    : words("counter-finish-done", { label })
  return { path: `/tickets/${id}/finishes`, body: outcome ? { outcome } : {}, done }
}

export function noShowAction(ticket, act) {
  return {
    name: words("counter-no-show"),
    kbd: "F8",
    codes: ["F8"],
    enabled: ticket?.state === "called",
    run: () => {
      const done = words("counter-no-show-done", { label: ticket.label })
      return act({ path: `/tickets/${ticket.id}/no-shows`, done })
    },
  }
}

// Returns { ticket, seconds } while the server would undo the end of a visit here, whoever ended it, else null.
function lastEnd({ last_end: last }, now) {
  const seconds = last ? Math.ceil((Date.parse(last.until) - now) / 1_000) : 0
  return seconds > 0 ? { ticket: last.ticket, seconds } : null
}

// Once the next is called the key is still heard where no outcome can be corrected, so that the refusal says why not.
export function undoAction(desk) {
  const last = lastEnd(desk.view, desk.now)
  return {
    name: last ? words("counter-undo", { seconds: last.seconds }) : "",
    kbd: "Ctrl+Z",
    modifier: "ctrl",
    codes: ["KeyZ"],
    enabled: last !== null,
    isShown: last !== null && !desk.view.ticket,
    run: () => {
      const { id, label } = last.ticket
      return desk.act({ path: `/tickets/${id}/undoings`, done: words("counter-undo-done", { label }) })
    },
  }
}

// The next is at the counter already, and stays: what can still be put right is the outcome alone.
export function correctAction(desk, open) {
  const last = desk.view.ticket ? lastEnd(desk.view, desk.now) : null
  const isWrongOnly = last?.ticket.state === "finished"
  return {
    name: isWrongOnly ? words("counter-correct", { label: last.ticket.label, seconds: last.seconds }) : "",
    kbd: "Ctrl+Z",
    modifier: "ctrl",
    codes: isWrongOnly ? ["KeyZ"] : [],
    enabled: isWrongOnly,
    isShown: isWrongOnly,
    run: () => open({ kind: "outcome", ticket: last.ticket }),
  }
}

// Returns the change of a finished ticket's outcome.
export function correction({ id, label }, outcome) {
  const done = words("counter-correct-done", { label, outcome: outcomeName(outcome) })
  return { path: `/tickets/${id}/corrections`, body: { outcome }, done }
}
