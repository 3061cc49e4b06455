// Where a ticket waits next: another field, or one counter. Arrows choose, Enter sends.

import { html } from "/static/html.js"

import { Dialog } from "./dialog.js"
import { COUNTER_STATES } from "./words.js"

export function TransferDialog({ dialog: { ticket }, desk, setup, close }) {
  const waitingOf = new Map(desk.hall.fields.map(({ code, waiting }) => [code, waiting]))
  const stateOf = new Map(desk.hall.counters.map(({ number, state }) => [number, state]))
  const fields = setup.fields.filter(({ code }) => code !== ticket.field)
  const counters = setup.counters.filter(({ number }) => number !== desk.number)
  const send = (form) => {
    const [kind, value] = form.get("target").split(":")
    const body = kind === "field" ? { field: value } : { counter: Number(value) }
    const to = kind === "field" ? fields.find(({ code }) => code === value).name : `quầy ${value}`
    desk.act({ path: `/tickets/${ticket.id}/transfers`, body, done: `Đã chuyển số ${ticket.label} sang ${to}, giữ nguyên số và giờ chờ.` })
  }
  return html`
    <${Dialog} title=${`Chuyển số ${ticket.label} sang`} submit="Chuyển" onSubmit=${send} close=${close}>
      <p class="dialog__hint"><kbd>↑</kbd> <kbd>↓</kbd> chọn, số <kbd>1</kbd>–<kbd>9</kbd> đến quầy ấy</p>
      <div class="targets">
        <fieldset class="targets__group">
          <legend>Lĩnh vực</legend>
          ${fields.map(
            ({ code, name }, index) => html`
              <label class="choice" key=${code}>
                <input type="radio" name="target" value=${`field:${code}`} required autofocus=${index === 0} defaultChecked=${index === 0} />
                <span class="choice__name">${name}</span> <span class="choice__note">${waitingOf.get(code) ?? 0} chờ</span>
              </label>
            `,
          )}
        </fieldset>
        <fieldset class="targets__group">
          <legend>Quầy</legend>
          ${counters.map(
            ({ number, zone }) => html`
              <label class="choice" key=${number}>
                <input type="radio" name="target" value=${`counter:${number}`} data-digit=${number < 10 ? number : undefined} />
                <span class="choice__name">Quầy ${number}${zone && `, ${zone}`}</span>
                <span class="choice__note">${COUNTER_STATES[stateOf.get(number)].toLowerCase()}</span>
              </label>
            `,
          )}
        </fieldset>
      </div>
    <//>
  `
}
