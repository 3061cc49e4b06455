// Which dialog is which: each asks one thing, and what is chosen becomes one change of the desk.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { setState } from "./actions.js"
import { Dialog } from "./dialog.js"
import { DossierDialog } from "./dossier_dialog.js"
import { FieldsDialog } from "./fields_dialog.js"
import { OutcomeDialog } from "./outcome_dialog.js"
import { PrintsDialog } from "./prints_dialog.js"
import { ReasonDialog } from "./reason_dialog.js"
import { TicketDialog } from "./ticket_dialog.js"
import { TransferDialog } from "./transfer_dialog.js"
import { reasons } from "./words.js"

const KINDS = {
  ticket: TicketDialog,
  dossier: DossierDialog,
  transfer: TransferDialog,
  fields: FieldsDialog,
  prints: PrintsDialog,
  outcome: OutcomeDialog,
  pause: PauseDialog,
  park: ParkDialog,
  choose: ChooseDialog,
  cancel: CancelDialog,
  takeBack: TakeBackDialog,
  close: CloseDialog,
}

export function DialogOf(props) {
  return html`<${KINDS[props.dialog.kind]} ...${props} />`
}

function PauseDialog({ desk, close }) {
  const act = (wish) => desk.act(wish)
  const pauseFor = (reason) => setState(desk.number, { state: "paused", reason }, act, words("counter-pause-done"))
  return html`<${ReasonDialog} title=${words("counter-pause-title")} reasons=${reasons("pause")} submit=${words("counter-pause-submit")} onReason=${pauseFor} close=${close} />`
}

function ParkDialog({ dialog: { ticket }, desk, close }) {
  const { label } = ticket
  const park = (reason) =>
    desk.act({
      path: `/tickets/${ticket.id}/parkings`,
      body: reason ? { reason } : {},
      done: words("counter-park-done", { label }),
    })
  return html`<${ReasonDialog} title=${words("counter-park-title", { label })} reasons=${reasons("park")} optional submit=${words("counter-park-submit")} onReason=${park} close=${close} />`
}

function ChooseDialog({ dialog: { ticket }, desk, close }) {
  const { label } = ticket
  const call = (reason) => desk.act({ path: `/counters/${desk.number}/calls`, body: { ticket: ticket.id, reason } })
  return html`<${ReasonDialog} title=${words("counter-chosen-title", { label })} reasons=${reasons("choice")} submit=${words("counter-chosen-submit", { label })} onReason=${call} close=${close} />`
}

// One who is at another counter, or in line, is cancelled with a reason; one of this counter's own is not.
function CancelDialog({ dialog: { ticket, wantsReason }, desk, close }) {
  const { label } = ticket
  const path = `/tickets/${ticket.id}/cancellations`
  const cancel = (body) => desk.act({ path, body, done: words("counter-cancel-done", { label }) })
  if (wantsReason) {
    return html`<${ReasonDialog} title=${words("counter-cancel-title-reason", { label })} reasons=${reasons("cancel")} submit=${words("counter-cancel-submit")} onReason=${(reason) => cancel({ reason })} close=${close} />`
  }
  return html`
    <${Dialog} title=${words("counter-cancel-title", { label })} submit=${words("counter-cancel-submit")} hasChoice=${false} onSubmit=${() => cancel({})} close=${close}>
      <p>${words("counter-cancel-text")}</p>
    <//>
  `
}

function TakeBackDialog({ dialog: { ticket }, desk, close }) {
  const { label } = ticket
  const takeBack = (reason) =>
    desk.act({
      path: `/tickets/${ticket.id}/reinstatements`,
      body: { reason },
      done: words("counter-back-done", { label }),
    })
  return html`<${ReasonDialog} title=${words("counter-back-title", { label })} reasons=${reasons("back")} submit=${words("counter-back-submit")} onReason=${takeBack} close=${close} />`
}

function CloseDialog({ desk, close }) {
  const { waiting_count: waiting, parked } = desk.view
  const act = (wish) => desk.act(wish)
  const shut = () => setState(desk.number, { state: "closed" }, act, words("counter-close-done"))
  return html`
    <${Dialog} title=${words("counter-close-title", { number: desk.number })} submit=${words("counter-close-submit")} hasChoice=${false} onSubmit=${shut} close=${close}>
      <p>
        ${`${words("counter-close-waiting", { count: waiting })} `}
        ${parked.length > 0 && words("counter-close-parked", { count: parked.length })}
      </p>
    <//>
  `
}
