// The left side: the ticket in hand, the next sensible step, everything else one may do with it.

import { html } from "/static/html.js"

import { ActionButton } from "./button.js"
import { stopwatch } from "./waits.js"

const SLOW_MS = 2_000

export function CounterPanel({ desk, setup, actions, clock }) {
  const { isBusy } = desk
  const button = (action, look, primary) =>
    html`<${ActionButton} action=${action} isBusy=${isBusy} look=${look} primary=${primary} />`
  return html`
    <section class="panel" aria-label="Số ở quầy">
      <${InHand} desk=${desk} setup=${setup} clock=${clock} />
      <${Notice} desk=${desk} />
      <div class="panel__primary">${button(actions.primary, "primary", true)}</div>
      <div class="panel__row">
        ${[actions.recall, actions.noShow, actions.park, actions.transfer].map((action) => button(action))}
      </div>
      <h2 class="panel__title" id="outcomes">Kết thúc với kết quả</h2>
      <div class="panel__row" role="group" aria-labelledby="outcomes">
        ${actions.outcomes.map((action) => button(action, "outcome"))}
      </div>
      <div class="panel__row panel__row--counter" role="group" aria-label="Quầy">
        ${[actions.pause, actions.fields, actions.close].map((action) => button(action, "quiet"))}
      </div>
    </section>
  `
}

function InHand({ desk, setup, clock }) {
  const { ticket, counter } = desk.view
  if (!ticket) return html`<div class="hand hand--none"><p class="hand__none">${idleWords(counter)}</p></div>`
  const isCalled = ticket.state === "called"
  const since = isCalled ? ticket.called_at : desk.view.ticket_since
  const field = setup.fields.find(({ code }) => code === ticket.field)?.name ?? ticket.field
  const priority = setup.priorities.find(({ code }) => code === ticket.priority)?.name
  const procedures = desk.view.procedures.join("; ")
  return html`
    <div class="hand hand--${ticket.state}">
      <p class="hand__label" data-label>${ticket.label}</p>
      <div class="hand__facts">
        <p class="hand__state">${isCalled ? "Đang gọi" : "Đang phục vụ"} <span class="hand__time">${stopwatch(since, desk.now)}</span></p>
        <p class="hand__field">${field}${priority && html` <span class="tag tag--priority">${priority}</span>`}</p>
        ${procedures && html`<p class="hand__procedure">${procedures}</p>`}
        <p class="hand__more">
          Lấy số ${clock(ticket.issued_at)}${ticket.calls > 1 ? ` · đã gọi ${ticket.calls} lần` : ""}
        </p>
      </div>
    </div>
  `
}

function Notice({ desk }) {
  const isSlow = desk.isBusy && Date.now() - desk.busySince > SLOW_MS
  const words = isSlow ? "Máy chủ chưa trả lời: đang tự thử lại, xin chờ…" : desk.isBusy ? "Đang gửi…" : ""
  const notice = words ? { text: words, kind: isSlow ? "bad" : "busy" } : desk.notice
  return html`
    <p class="notice ${notice ? `notice--${notice.kind}` : ""}" role="status" aria-live="assertive" data-notice>${notice?.text}</p>
  `
}

function idleWords({ state, reason }) {
  if (state === "open") return "Quầy đang trống"
  if (state === "paused") return `Quầy tạm dừng${reason ? `: ${reason}` : ""}`
  return "Quầy đang đóng"
}
