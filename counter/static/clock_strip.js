// The server's clock cannot be right. The region is always there, so that a change is read out.

import { html } from "/static/html.js"

import { CLOCK_WRONG, isClockWrong } from "./words.js"

export function ClockStrip({ hall }) {
  return html`
    <section class="printers" role="alert" aria-label="Đồng hồ máy chủ" data-clock>
      ${isClockWrong(hall) && html`<p class="printers__one printers__one--fault">${CLOCK_WRONG}</p>`}
    </section>
  `
}
