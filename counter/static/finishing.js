// How a visit ends: with an outcome or none, with the next called in the same breath, and back for some seconds.

import { has, words } from "/words/counter.js"

import { OUTCOMES, outcomeName } from "./words.js"

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

// Returns the same with the next called: the digits with Shift, and F2 with Shift for no outcome. They are two
// changes, each true by itself: a visit that has ended stays so when nobody waits, and the sentence says both.
export function onwardActions(ticket, number, act) {
  const onward = (outcome, codes) => ({
    modifier: "shift",
    codes,
    enabled: Boolean(ticket),
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
  return { path: `/tickets/${id}/finishes`, body: outcome ? { outcome } : {}, done, ends: ticket }
}

export function noShowAction(ticket, act) {
  return {
    name: words("counter-no-show"),
    kbd: "F8",
    codes: ["F8"],
    enabled: ticket?.state === "called",
    run: () => {
      const done = words("counter-no-show-done", { label: ticket.label })
      return act({ path: `/tickets/${ticket.id}/no-shows`, done, ends: ticket })
    },
  }
}

// Once the next is called the key is still heard, so that the server's refusal says why not.
export function undoAction(desk) {
  const last = desk.lastEnd.at(desk.now)
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
