// The button by which a narrow window shows the lists: it says how many are in them. A wide one shows them beside it.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

export function ListsKey({ view, isListed, toggle }) {
  const counts = { waiting: view.waiting_count, away: view.parked.length, missed: view.missed_count }
  return html`
    <button type="button" class="action action--quiet lists-key" aria-expanded=${isListed ? "true" : "false"} aria-controls="lists" onClick=${toggle}>
      <kbd class="action__key">${isListed ? "Esc" : "↓"}</kbd>
      <span class="action__name">${words("counter-lists-key")}</span>
      <span class="action__note">${words("counter-lists-note", counts)}</span>
    </button>
  `
}
