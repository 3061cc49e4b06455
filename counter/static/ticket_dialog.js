// What may be done with a ticket of a list: each way on has its digit.

import { html } from "/static/html.js"

import { Dialog } from "./dialog.js"

export function TicketDialog({ dialog: { ticket, group }, desk, setup, open, close }) {
  const ways = WAYS[group]({ ticket, desk, setup, open })
  const where = { waiting: "đang chờ", parked: "đang tạm ra", missed: "vắng mặt" }[group]
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
    ...(setup.may_choose ? [chooseWay(ticket, desk, open)] : []),
    cancelWay(ticket, open),
  ],
  parked: ({ ticket, desk, open }) => [
    {
      name: "Đã trở lại: phục vụ tiếp",
      why: whyBusy(desk),
      run: whyBusy(desk)
        ? null
        : () => desk.act({ path: `/tickets/${ticket.id}/resumptions`, done: `Số ${ticket.label} đã trở lại quầy.` }),
    },
    { name: "Chuyển sang lĩnh vực hoặc quầy khác", leads: true, run: () => open({ kind: "transfer", ticket }) },
    cancelWay(ticket, open),
  ],
  missed: ({ ticket, desk, open }) => [
    {
      name: "Đã đến: đưa lại vào hàng chờ",
      run: () =>
        desk.act({
          path: `/tickets/${ticket.id}/reinstatements`,
          done: `Số ${ticket.label} đã trở lại hàng chờ, sau vài người đầu.`,
        }),
    },
    cancelWay(ticket, open),
  ],
}

function chooseWay(ticket, desk, open) {
  const { counter } = desk.view
  const why = whyBusy(desk) || (counter.state === "open" ? "cần lý do, ghi vào nhật ký" : "quầy chưa mở")
  const run = whyBusy(desk) || counter.state !== "open" ? null : () => open({ kind: "choose", ticket })
  return { name: "Gọi số này không theo thứ tự", why, leads: true, run }
}

function cancelWay(ticket, open) {
  return { name: "Hủy số", why: "hỏi lại trước khi hủy", leads: true, run: () => open({ kind: "cancel", ticket }) }
}

function whyBusy({ view }) {
  return view.ticket ? `quầy còn số ${view.ticket.label}` : ""
}
