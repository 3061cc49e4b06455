// What may be done with a ticket of a list: each way on has its digit.

import { html } from "/static/html.js"

import { Dialog } from "./dialog.js"

export function TicketDialog({ dialog: { ticket, group }, desk, setup, open, close }) {
  const ways = WAYS[group]({ ticket, desk, setup, open })
  const where = { waiting: "đang chờ", parked: "đang tạm ra", missed: "vắng mặt", cancelled: "đã hủy" }[group]
  return html`
    <${Dialog} title=${`Số ${ticket.label} (${where})`} close=${close}>
      ${ways.map(
        ({ name, why, run, leads }, index) => html`
          <button
            type="button"
            class="action action--way"
            key=${name}
            data-digit=${index + 1}
            autofocus=${index === 0}
            aria-disabled=${run ? "false" : "true"}
            onClick=${() => {
              if (!run) return
              if (!leads) close()
              run()
            }}
          >
            <kbd class="action__key">${index + 1}</kbd> <span class="action__name">${name}</span>
            ${why && html`<span class="action__note">${why}</span>`}
          </button>
        `,
      )}
    <//>
  `
}

const WAYS = {
  waiting: ({ ticket, desk, setup, open }) => [
    ...(setup.may_choose ? [chooseWay(ticket, desk, open), cancelWay(ticket, open, true)] : [noWay()]),
  ],
  parked: ({ ticket, desk, open }) => [
    {
      name: "Đã trở lại: phục vụ tiếp",
      why: whyNotResumed(desk),
      run: whyNotResumed(desk)
        ? null
        : () => desk.act({ path: `/tickets/${ticket.id}/resumptions`, done: `Số ${ticket.label} đã trở lại quầy.` }),
    },
    { name: "Chuyển sang lĩnh vực hoặc quầy khác", leads: true, run: () => open({ kind: "transfer", ticket }) },
    cancelWay(ticket, open, false),
  ],
  missed: ({ ticket, desk, setup, open }) => [
    {
      name: "Đã đến: đưa lại vào hàng chờ",
      run: () =>
        desk.act({
          path: `/tickets/${ticket.id}/reinstatements`,
          done: `Số ${ticket.label} đã trở lại hàng chờ, sau vài người đầu hàng.`,
        }),
    },
    ...(ticket.counter === desk.number
      ? [cancelWay(ticket, open, false)]
      : setup.may_choose
        ? [cancelWay(ticket, open, true)]
        : []),
  ],
  cancelled: ({ ticket, setup, open }) => [
    {
      name: "Hủy nhầm: xếp lại vào cuối hàng chờ",
      why: "cần lý do, ghi vào nhật ký",
      leads: true,
      run: () => open({ kind: "takeBack", ticket }),
    },
    ...(setup.may_choose ? [] : [soonerWay()]),
  ],
}

function chooseWay(ticket, desk, open) {
  const { counter } = desk.view
  const why = whyBusy(desk) || (counter.state === "open" ? "cần lý do, ghi vào nhật ký" : "quầy chưa mở")
  const run = whyBusy(desk) || counter.state !== "open" ? null : () => open({ kind: "choose", ticket })
  return { name: "Gọi số này không theo thứ tự", why, leads: true, run }
}

function cancelWay(ticket, open, wantsReason) {
  const why = wantsReason ? "cần lý do, ghi vào nhật ký" : "hỏi lại trước khi hủy"
  return { name: "Hủy số", why, leads: true, run: () => open({ kind: "cancel", ticket, wantsReason }) }
}

// It waits behind all who wait: to have it called before them is the right to choose, too.
function soonerWay() {
  return { name: "Gọi trước những người đang chờ", why: "là quyền riêng: hãy nhờ người quản lý", run: null }
}

// Who waits is called in turn: without the right to choose there is nothing to be done out of turn.
function noWay() {
  return { name: "Chờ đến lượt", why: "gọi hoặc hủy ngoài thứ tự là quyền riêng: hãy nhờ người quản lý", run: null }
}

function whyNotResumed(desk) {
  return whyBusy(desk) || (desk.view.counter.state === "closed" ? "quầy đang đóng: hãy mở quầy trước" : "")
}

function whyBusy({ view }) {
  return view.ticket ? `quầy còn số ${view.ticket.label}` : ""
}
