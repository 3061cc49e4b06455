// Papers that did not come, or nobody knows: each can be printed again.

import { html } from "/static/html.js"
import { has, words } from "/words/counter.js"

import { Dialog } from "./dialog.js"

// A state that has no sentence stands for itself.
const jobWords = (state) => (has(`counter-print-${state}`) ? words(`counter-print-${state}`) : state)

export function PrintsDialog({ desk, close }) {
  const { print_troubles: troubles } = desk.view
  const again = ({ label, job }) =>
    desk.act({ path: `/tickets/${job.ticket}/prints`, done: words("counter-print-again-done", { label }) })
  return html`
    <${Dialog} title=${words("counter-prints-title")} close=${close}>
      ${troubles.length === 0 && html`<p>${words("counter-prints-none")}</p>`}
      <ul class="troubles">
        ${troubles.map(
          (trouble, index) => html`
            <li class="troubles__row" key=${trouble.job.id}>
              <strong>${trouble.label}</strong>
              <span>${trouble.job.printer}: ${jobWords(trouble.job.state)}</span>
              <button type="button" class="action action--quiet" data-digit=${index < 9 ? index + 1 : undefined} aria-disabled=${desk.isBusy ? "true" : "false"} onClick=${() => again(trouble)}>
                ${index < 9 && html`<kbd class="action__key">${index + 1}</kbd>`} ${words("counter-print-again", { label: trouble.label })}
              </button>
            </li>
          `,
        )}
      </ul>
    <//>
  `
}
