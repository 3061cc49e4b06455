// The server's clock cannot be right. The region is always there, so that a change is read out.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { isClockWrong } from "./words.js"

export function ClockStrip({ hall }) {
  return html`
    <section class="printers" role="alert" aria-label=${words("counter-clock")} data-clock>
      ${isClockWrong(hall) && html`<p class="printers__one printers__one--fault">${words("counter-clock-wrong")}</p>`}
    </section>
  `
}
