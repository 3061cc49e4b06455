// Asks how a visit that has just ended did so in truth: each outcome has its digit, and one press is enough.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { Dialog } from "./dialog.js"
import { correction } from "./finishing.js"
import { OUTCOMES, outcomeName } from "./words.js"

export function OutcomeDialog({ dialog: { ticket }, desk, close }) {
  const { label, outcome: kept } = ticket
  const take = (outcome) => {
    close()
    desk.act(correction(ticket, outcome))
  }
  return html`
    <${Dialog} title=${words("counter-correct-title", { label })} close=${close}>
      <p class="dialog__hint">${words("counter-correct-hint")}</p>
      ${OUTCOMES.map(
        (outcome, index) => html`
          <button
            type="button"
            class="action action--way"
            key=${outcome}
            data-digit=${index + 1}
            aria-disabled=${outcome === kept ? "true" : "false"}
            onClick=${() => outcome !== kept && take(outcome)}
          >
            <kbd class="action__key">${index + 1}</kbd> <span class="action__name">${outcomeName(outcome)}</span>
            ${outcome === kept && html`<span class="action__note">${words("counter-correct-kept")}</span>`}
          </button>
        `,
      )}
    <//>
  `
}
