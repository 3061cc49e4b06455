// The head of the page: the counter's state, how many wait, the time, and whether what is shown is fresh.

import { html } from "/static/html.js"

import { COUNTER_STATES } from "./words.js"

export function Bar({ desk, clock }) {
  const { view, health } = desk
  const { state, reason } = view.counter
  return html`
    <span class="badge badge--${state}">${COUNTER_STATES[state]}${state === "paused" && reason ? `: ${reason}` : ""}</span>
    <span class="bar__waiting"><strong>${view.waiting_count}</strong> người đang chờ quầy này</span>
    <span class="bar__health ${health.connected ? "" : "bar__health--cut"}" role="status">${healthWords(health)}</span>
    <span class="bar__clock">${clock(desk.now)}</span>
  `
}

// A whole sentence only when something is wrong. The age is told in steps, for screen readers too.
function healthWords({ connected, ageMs }) {
  if (connected) return "Đã nối máy chủ"
  const seconds = Math.floor(ageMs / 1_000)
  if (seconds < 5) return "Đang nối máy chủ…"
  const age = seconds < 60 ? `${Math.floor(seconds / 5) * 5} giây` : `${Math.floor(seconds / 60)} phút`
  return `Mất kết nối: số liệu cũ ${age}, đang tự nối lại`
}
