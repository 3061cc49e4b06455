// Keeps the states on the page of counters true.

import { get } from "/static/api.js"
import { Feed } from "/static/feed.js"
import { words } from "/words/counter.js"

import { counterState } from "./words.js"

const REFRESH_MS = 1_000
let timer = null

const feed = new Feed({
  fetchSnapshot: () => get("/api/v1/hall"),
  onSnapshot: show,
  onEntry: () => {
    timer ??= setTimeout(() => {
      timer = null
      feed.refresh()
    }, REFRESH_MS)
  },
})

function show({ counters, now_serving: serving }) {
  for (const { number, state } of counters) {
    const element = document.querySelector(`[data-counter="${number}"]`)
    if (!element) continue
    const ticket = serving.find(({ counter }) => counter === number)
    element.className = `choose__counter choose__counter--${state}`
    element.querySelector("[data-state]").textContent = ticket
      ? words("counter-state-and-number", { state: counterState(state), label: ticket.label })
      : counterState(state)
  }
}

feed.start()
