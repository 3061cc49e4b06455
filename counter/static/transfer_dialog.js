// Where a ticket waits next: another field, or one counter. Arrows choose, Enter sends.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { Dialog } from "./dialog.js"
import { counterState, marked, withKeys } from "./words.js"

export function TransferDialog({ dialog: { ticket }, desk, setup, close }) {
  const { label } = ticket
  const waitingOf = new Map(desk.hall.fields.map(({ code, waiting }) => [code, waiting]))
  const stateOf = new Map(desk.hall.counters.map(({ number, state }) => [number, state]))
  const fields = setup.fields.filter(({ code }) => code !== ticket.field)
  const counters = setup.counters.filter(({ number }) => number !== desk.number)
  const send = (form) => {
    const [kind, value] = form.get("target").split(":")
    const body = kind === "field" ? { field: value } : { counter: Number(value) }
    const done =
      kind === "field"
        ? words("counter-transfer-done-field", { label, field: fields.find(({ code }) => code === value).name })
        : words("counter-transfer-done-counter", { label, number: value })
    desk.act({ path: `/tickets/${ticket.id}/transfers`, body, done })
  }
  return html`
    <${Dialog} title=${words("counter-transfer-title", { label })} submit=${words("counter-transfer-submit")} onSubmit=${send} close=${close}>
      <p class="dialog__hint">${withKeys(words("counter-transfer-hint"))}</p>
      <div class="targets">
        <fieldset class="targets__group">
          <legend>${words("counter-transfer-fields")}</legend>
          ${fields.map(
            ({ code, name }) => html`
              <label class="choice" key=${code}>
                <input type="radio" name="target" value=${`field:${code}`} required />
                <span class="choice__name">${name}</span> <span class="choice__note">${words("counter-waiting-short", { count: waitingOf.get(code) ?? 0 })}</span>
              </label>
            `,
          )}
        </fieldset>
        <fieldset class="targets__group">
          <legend>${words("counter-transfer-counters")}</legend>
          ${counters.map(
            ({ number, zone }) => html`
              <label class="choice" key=${number}>
                <input type="radio" name="target" value=${`counter:${number}`} required data-digit=${number < 10 ? number : undefined} />
                <span class="choice__name">${zone ? marked(words("counter-name-zone", { number, zone }), zone) : words("counter-name", { number })}</span>
                <span class="choice__note">${counterState(stateOf.get(number)).toLowerCase()}</span>
              </label>
            `,
          )}
        </fieldset>
      </div>
    <//>
  `
}
