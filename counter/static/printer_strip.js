// Printers in trouble: which kiosk, what, what to do. The region is always there, so that a change is read out.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { own, printerWords } from "./words.js"

export function PrinterStrip({ printers }) {
  return html`
    <section class="printers" role="status" aria-label=${words("counter-printers")} data-printers>
      ${printers.map(
        ({ kiosk, title, state, what }) => html`
          <p class="printers__one printers__one--${state}" key=${kiosk}>
            <strong>${own(title)}</strong> ${printerWords(what)}
          </p>
        `,
      )}
    </section>
  `
}
