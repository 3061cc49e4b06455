// Which fields the counter serves today. Without one it would call nobody, so one must stay.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { setState } from "./actions.js"
import { Dialog } from "./dialog.js"
import { withKeys } from "./words.js"

export function FieldsDialog({ desk, setup, close }) {
  const { state, reason, fields } = desk.view.counter
  const save = (form) => {
    const chosen = form.getAll("field")
    if (chosen.length === 0) return desk.showMessage(words("counter-fields-none"), "bad")
    const body = { state, fields: chosen, ...(reason ? { reason } : {}) }
    return setState(desk.number, body, (wish) => desk.act(wish), words("counter-fields-done"))
  }
  return html`
    <${Dialog} title=${words("counter-fields-title", { number: desk.number })} submit=${words("counter-fields-submit")} onSubmit=${save} close=${close}>
      <p class="dialog__hint">${withKeys(words("counter-fields-hint"))}</p>
      ${setup.fields.map(
        ({ code, name }, index) => html`
          <label class="choice" key=${code}>
            <input type="checkbox" name="field" value=${code} defaultChecked=${fields.includes(code)} data-digit=${index < 9 ? index + 1 : undefined} />
            ${index < 9 && html`<kbd>${index + 1}</kbd>`} ${name}
          </label>
        `,
      )}
    <//>
  `
}
