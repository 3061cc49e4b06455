// The head of the page: the counter's state, how many wait, the time, and whether what is shown is fresh.

import { html } from "/static/html.js"
import { lasting } from "/static/lasting.js"
import { words } from "/words/counter.js"

import { counterState, withReason } from "./words.js"

export function Bar({ desk, clock }) {
  const { view, health } = desk
  const { state, reason } = view.counter
  return html`
    <span class="badge badge--${state}">${badgeWords(state, reason)}</span>
    <span class="bar__waiting"><strong>${view.waiting_count}</strong> ${words("counter-waiting-here", { count: view.waiting_count })}</span>
    <span class="bar__health ${health.connected ? "" : "bar__health--cut"}" role="status">${healthWords(health)}</span>
    <span class="bar__clock">${clock(desk.now)}</span>
  `
}

function badgeWords(state, reason) {
  const name = counterState(state)
  return state === "paused" && reason ? withReason(reason, (read) => words("counter-paused-badge", { state: name, reason: read })) : name
}

// A whole sentence only when something is wrong. The age is told in steps, for screen readers too.
export function healthWords({ connected, ageMs }) {
  if (connected) return words("counter-connected")
  const seconds = Math.floor(ageMs / 1_000)
  if (seconds < 5) return words("counter-connecting")
  if (seconds < 60) return words("counter-cut-seconds", { seconds: Math.floor(seconds / 5) * 5 })
  const { name, filled } = lasting("counter-cut-", Math.floor(seconds / 60))
  return words(name, filled)
}
