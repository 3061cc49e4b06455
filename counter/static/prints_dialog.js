// Papers that did not come, or nobody knows: each can be printed again.

import { html } from "/static/html.js"

import { Dialog } from "./dialog.js"

const WORDS = { failed: "máy in không in được", unknown: "không rõ đã in chưa" }

export function PrintsDialog({ desk, close }) {
  const { print_troubles: troubles } = desk.view
  const again = ({ label, job }) =>
    desk.act({ path: `/tickets/${job.ticket}/prints`, done: `Đã gửi lệnh in lại số ${label}.` })
  return html`
    <${Dialog} title="Phiếu in lỗi" close=${close}>
      ${troubles.length === 0 && html`<p>Không còn phiếu nào in lỗi.</p>`}
      <ul class="troubles">
        ${troubles.map(
          (trouble, index) => html`
            <li class="troubles__row" key=${trouble.job.id}>
              <strong>${trouble.label}</strong>
              <span>${trouble.job.printer}: ${WORDS[trouble.job.state] ?? trouble.job.state}</span>
              <button type="button" class="action action--quiet" autofocus=${index === 0} data-digit=${index < 9 ? index + 1 : undefined} aria-disabled=${desk.isBusy ? "true" : "false"} onClick=${() => again(trouble)}>
                ${index < 9 && html`<kbd class="action__key">${index + 1}</kbd>`} In lại ${trouble.label}
              </button>
            </li>
          `,
        )}
      </ul>
    <//>
  `
}
