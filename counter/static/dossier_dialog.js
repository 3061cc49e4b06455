// The dossier of the visit in hand: how it stands, and its code where it is to be linked, or another one.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { Dialog } from "./dialog.js"
import { linking } from "./linking.js"

const MOST_LETTERS = 160

export function DossierDialog({ dialog: { ticket }, desk, close }) {
  const { dossier } = desk.view
  const link = (form) => desk.act(linking(ticket, form.get("code").trim().toUpperCase()))
  return html`
    <${Dialog} title=${words("counter-dossier-title", { label: ticket.label })} submit=${words("counter-dossier-submit")} onSubmit=${link} close=${close}>
      ${dossier && html`<${Facts} dossier=${dossier} />`}
      <label class="own">
        <span>${words(dossier ? "counter-dossier-other-code" : "counter-dossier-code")}</span>
        <input type="text" name="code" required maxlength=${MOST_LETTERS} pattern=".*[0-9].*" title=${words("counter-dossier-code")} autocomplete="off" spellcheck="false" data-dossier-code />
      </label>
    <//>
  `
}

function Facts({ dossier: { code, state, visits } }) {
  const lines = state === null ? [words("counter-dossier-unknown")] : factsOf(state)
  return html`
    <p><strong data-dossier>${code}</strong></p>
    ${lines.map((line) => html`<p class="dialog__hint" key=${line}>${line}</p>`)}
    <p class="dialog__hint">${words("counter-dossier-visits", { count: visits })}</p>
  `
}

// The sentences are the server's own, as citizens read them.
function factsOf({ sentence, overdue, steps, due, told, interrupted }) {
  return [
    sentence,
    overdue,
    steps && words("counter-dossier-step", steps),
    due && words("counter-dossier-due", { day: due.split("-").reverse().join("/") }),
    told,
    interrupted,
  ].filter(Boolean)
}
