// The one table of what the officer can do now: both the buttons and the keys are read from it.
// No letters: Telex and VNI typing eats them. No key the browser needs: F1, F3, F5, F6, F7, F10 to F12. Shift goes on
// to the next; Ctrl+Z takes back, as everywhere.

import { words } from "/words/counter.js"

import { correctAction, finish, noShowAction, onwardActions, outcomeActions, undoAction } from "./finishing.js"
import { secondsLeft } from "./waits.js"

const digit = (number) => [`Digit${number}`, `Numpad${number}`]

// Returns actions, or lists of them, by name: { name, kbd, codes, modifier, enabled, note, run }. `open` shows a dialog.
export function actionsOf(desk, open) {
  const { view } = desk
  const act = (wish) => desk.act(wish)
  return {
    primary: primaryAction(desk, act),
    recall: recallAction(desk, act),
    noShow: noShowAction(view.ticket, act),
    leaving: leavingActions(view.ticket, open),
    outcomes: outcomeActions(view.ticket, act),
    onward: onwardActions(desk, act),
    correct: correctAction(desk, open),
    undo: undoAction(desk),
    dossier: {
      codes: [],
      enabled: true,
      isShown: view.links_dossiers && view.ticket !== null,
      run: () => open({ kind: "dossier", ticket: view.ticket }),
    },
    ofCounter: counterActions(view, act, open),
    prints: {
      name: words("counter-prints", { count: view.print_troubles.length }),
      kbd: "0",
      codes: digit(0),
      enabled: view.print_troubles.length > 0,
      run: () => open({ kind: "prints" }),
    },
  }
}

function primaryAction({ view, number }, act) {
  const { ticket, counter } = view
  const primary = { kbd: "F2", codes: ["F2"], enabled: true }
  if (ticket?.state === "called") {
    return {
      ...primary,
      name: words("counter-start", { label: ticket.label }),
      run: () => act({ path: `/tickets/${ticket.id}/starts` }),
    }
  }
  if (ticket) {
    return {
      ...primary,
      name: words("counter-finish", { label: ticket.label }),
      note: words("counter-finish-note"),
      run: () => act(finish(ticket, null)),
    }
  }
  if (counter.state !== "open") {
    const name = words(counter.state === "paused" ? "counter-open-again" : "counter-open")
    return { ...primary, name, run: () => setState(number, { state: "open" }, act, words("counter-open-done")) }
  }
  const note = words("counter-call-note", { count: view.waiting_count })
  return { ...primary, name: words("counter-call"), note, run: () => act({ path: `/counters/${number}/calls` }) }
}

function recallAction({ view, now }, act) {
  const { ticket, recalls_left: left, recall_again_at: againAt } = view
  const lockedS = secondsLeft(againAt, now)
  const isCalled = ticket?.state === "called"
  return {
    name: words("counter-recall"),
    kbd: "F4",
    codes: ["F4"],
    enabled: isCalled && left > 0 && lockedS === 0,
    note: isCalled ? recallNote(left, lockedS) : "",
    run: () =>
      act({ path: `/tickets/${ticket.id}/recalls`, done: words("counter-recall-done", { label: ticket.label }) }),
  }
}

function recallNote(left, lockedS) {
  if (left === 0) return words("counter-recall-note-none")
  if (lockedS) return words("counter-recall-note-wait", { seconds: lockedS })
  return words("counter-recall-note-left", { count: left })
}

// What takes the visitor elsewhere, unfinished: a button each, in this order.
function leavingActions(ticket, open) {
  return [
    {
      name: words("counter-park"),
      kbd: "F9",
      codes: ["F9"],
      enabled: Boolean(ticket),
      run: () => open({ kind: "park", ticket }),
    },
    {
      name: words("counter-transfer"),
      kbd: "6",
      codes: digit(6),
      enabled: Boolean(ticket),
      run: () => open({ kind: "transfer", ticket }),
    },
  ]
}

// What the counter itself does: a button each, in this order.
function counterActions({ ticket, counter }, act, open) {
  const isOpen = counter.state === "open"
  const reopen = () => setState(counter.number, { state: "open" }, act, words("counter-open-done"))
  return [
    {
      name: words(isOpen ? "counter-pause" : "counter-open"),
      kbd: "7",
      codes: digit(7),
      enabled: true,
      run: isOpen ? () => open({ kind: "pause" }) : reopen,
    },
    {
      name: words("counter-fields"),
      kbd: "8",
      codes: digit(8),
      enabled: true,
      run: () => open({ kind: "fields" }),
    },
    {
      name: words("counter-close"),
      kbd: "9",
      codes: digit(9),
      enabled: counter.state !== "closed" && !ticket,
      note: ticket ? words("counter-close-note") : "",
      run: () => open({ kind: "close" }),
    },
  ]
}

export function setState(number, body, act, done) {
  return act({ method: "PUT", path: `/counters/${number}/state`, body, done })
}
