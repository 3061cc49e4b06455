// Which dialog is which: each asks one thing, and what is chosen becomes one change of the desk.

import { html } from "/static/html.js"

import { setState } from "./actions.js"
import { Dialog } from "./dialog.js"
import { FieldsDialog } from "./fields_dialog.js"
import { PrintsDialog } from "./prints_dialog.js"
import { ReasonDialog } from "./reason_dialog.js"
import { TicketDialog } from "./ticket_dialog.js"
import { TransferDialog } from "./transfer_dialog.js"
import { CANCEL_REASONS, CHOICE_REASONS, PARK_REASONS, PAUSE_REASONS, TAKE_BACK_REASONS } from "./words.js"

const KINDS = {
  ticket: TicketDialog,
  transfer: TransferDialog,
  fields: FieldsDialog,
  prints: PrintsDialog,
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
  const pauseFor = (reason) => setState(desk.number, { state: "paused", reason }, act, "Quầy tạm dừng.")
  return html`<${ReasonDialog} title="Tạm dừng quầy: lý do" reasons=${PAUSE_REASONS} submit="Tạm dừng" onReason=${pauseFor} close=${close} />`
}

function ParkDialog({ dialog: { ticket }, desk, close }) {
  const park = (reason) =>
    desk.act({
      path: `/tickets/${ticket.id}/parkings`,
      body: reason ? { reason } : {},
      done: `Số ${ticket.label} tạm ra, trở lại không phải chờ từ đầu.`,
    })
  return html`<${ReasonDialog} title=${`Số ${ticket.label} tạm ra`} reasons=${PARK_REASONS} optional submit="Cho tạm ra" onReason=${park} close=${close} />`
}

function ChooseDialog({ dialog: { ticket }, desk, close }) {
  const call = (reason) => desk.act({ path: `/counters/${desk.number}/calls`, body: { ticket: ticket.id, reason } })
  return html`<${ReasonDialog} title=${`Gọi số ${ticket.label} không theo thứ tự: lý do`} reasons=${CHOICE_REASONS} asked submit=${`Gọi số ${ticket.label}`} onReason=${call} close=${close} />`
}

// One who is at another counter, or in line, is cancelled with a reason; one of this counter's own is not.
function CancelDialog({ dialog: { ticket, wantsReason }, desk, close }) {
  const path = `/tickets/${ticket.id}/cancellations`
  const cancel = (body) => desk.act({ path, body, done: `Đã hủy số ${ticket.label}.` })
  if (wantsReason) {
    return html`<${ReasonDialog} title=${`Hủy số ${ticket.label}: lý do`} reasons=${CANCEL_REASONS} asked submit="Hủy số" onReason=${(reason) => cancel({ reason })} close=${close} />`
  }
  return html`
    <${Dialog} title=${`Hủy số ${ticket.label}?`} submit="Hủy số" onSubmit=${() => cancel({})} close=${close}>
      <p>Chỉ hủy khi người dân không làm thủ tục nữa. Số này sẽ không được gọi.</p>
    <//>
  `
}

function TakeBackDialog({ dialog: { ticket }, desk, close }) {
  const takeBack = (reason) =>
    desk.act({
      path: `/tickets/${ticket.id}/reinstatements`,
      body: { reason },
      done: `Số ${ticket.label} đã trở lại, ở cuối hàng chờ.`,
    })
  return html`<${ReasonDialog} title=${`Xếp lại số ${ticket.label} đã hủy: lý do`} reasons=${TAKE_BACK_REASONS} asked submit="Xếp lại" onReason=${takeBack} close=${close} />`
}

function CloseDialog({ desk, close }) {
  const { waiting_count: waiting, parked } = desk.view
  const act = (wish) => desk.act(wish)
  const shut = () => setState(desk.number, { state: "closed" }, act, "Quầy đã đóng.")
  return html`
    <${Dialog} title=${`Đóng quầy ${desk.number}?`} submit="Đóng quầy" onSubmit=${shut} close=${close}>
      <p>
        ${waiting ? `Còn ${waiting} người đang chờ các lĩnh vực của quầy này. ` : "Không còn ai chờ quầy này. "}
        ${parked.length > 0 && `${parked.length} người tạm ra sẽ trở lại quầy này, mà quầy đóng thì không phục vụ tiếp được: hãy chuyển họ sang quầy khác trước.`}
      </p>
    <//>
  `
}
