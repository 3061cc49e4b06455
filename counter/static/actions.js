// The one table of what the officer can do now: both the buttons and the keys are read from it.
// No letters: Telex and VNI typing eats them. No key the browser needs: F1, F3, F5, F6, F7, F10 to F12.

import { OUTCOMES } from "./words.js"
import { secondsLeft } from "./waits.js"

const digit = (number) => [`Digit${number}`, `Numpad${number}`]

// Returns actions by name: { name, kbd, codes, enabled, note, run }. `open` shows a dialog.
export function actionsOf(desk, open) {
  const { view } = desk
  const act = (wish) => desk.act(wish)
  return {
    primary: primaryAction(desk, act),
    recall: recallAction(desk, act),
    ...ticketActions(view.ticket, act, open),
    outcomes: OUTCOMES.map((outcome, index) => outcomeAction(view.ticket, outcome, index, act)),
    ...counterActions(view, act, open),
    prints: {
      name: `${view.print_troubles.length} phiếu in lỗi`,
      kbd: "0",
      codes: digit(0),
      enabled: view.print_troubles.length > 0,
      run: () => open({ kind: "prints" }),
    },
  }
}

function primaryAction({ view, number }, act) {
  const { ticket, counter } = view
  const primary = { kbd: "F2", codes: ["F2"], enabled: true }
  if (ticket?.state === "called") {
    return { ...primary, name: `Bắt đầu phục vụ ${ticket.label}`, run: () => act({ path: `/tickets/${ticket.id}/starts` }) }
  }
  if (ticket) {
    return { ...primary, name: `Kết thúc ${ticket.label}`, note: "không ghi kết quả", run: () => finish(ticket, null, act) }
  }
  if (counter.state !== "open") {
    const name = counter.state === "paused" ? "Mở lại quầy" : "Mở quầy"
    return { ...primary, name, run: () => setState(number, { state: "open" }, act, "Quầy đã mở.") }
  }
  const note = view.waiting_count ? `${view.waiting_count} người đang chờ` : "chưa có ai chờ"
  return { ...primary, name: "Gọi số tiếp theo", note, run: () => act({ path: `/counters/${number}/calls` }) }
}

function recallAction({ view, now }, act) {
  const { ticket, recalls_left: left, recall_again_at: againAt } = view
  const lockedS = secondsLeft(againAt, now)
  const isCalled = ticket?.state === "called"
  const note = !isCalled ? "" : left === 0 ? "hết lượt" : lockedS ? `chờ ${lockedS} giây` : `còn ${left} lần`
  return {
    name: "Gọi lại",
    kbd: "F4",
    codes: ["F4"],
    enabled: isCalled && left > 0 && lockedS === 0,
    note,
    run: () => act({ path: `/tickets/${ticket.id}/recalls`, done: `Đã gọi lại số ${ticket.label}.` }),
  }
}

function ticketActions(ticket, act, open) {
  return {
    noShow: {
      name: "Vắng mặt",
      kbd: "F8",
      codes: ["F8"],
      enabled: ticket?.state === "called",
      run: () => act({ path: `/tickets/${ticket.id}/no-shows`, done: `Đã ghi số ${ticket.label} vắng mặt.` }),
    },
    park: {
      name: "Tạm ra",
      kbd: "F9",
      codes: ["F9"],
      enabled: Boolean(ticket),
      run: () => open({ kind: "park", ticket }),
    },
    transfer: {
      name: "Chuyển",
      kbd: "6",
      codes: digit(6),
      enabled: Boolean(ticket),
      run: () => open({ kind: "transfer", ticket }),
    },
  }
}

function outcomeAction(ticket, outcome, index, act) {
  return {
    name: outcome.name,
    note: outcome.form,
    kbd: String(index + 1),
    codes: digit(index + 1),
    enabled: Boolean(ticket),
    run: () => finish(ticket, outcome, act),
  }
}

function counterActions({ ticket, counter }, act, open) {
  const isOpen = counter.state === "open"
  const reopen = () => setState(counter.number, { state: "open" }, act, "Quầy đã mở.")
  return {
    pause: {
      name: isOpen ? "Tạm dừng quầy" : "Mở quầy",
      kbd: "7",
      codes: digit(7),
      enabled: true,
      run: isOpen ? () => open({ kind: "pause" }) : reopen,
    },
    fields: { name: "Lĩnh vực hôm nay", kbd: "8", codes: digit(8), enabled: true, run: () => open({ kind: "fields" }) },
    close: {
      name: "Đóng quầy",
      kbd: "9",
      codes: digit(9),
      enabled: counter.state !== "closed" && !ticket,
      note: ticket ? "còn số ở quầy" : "",
      run: () => open({ kind: "close" }),
    },
  }
}

export function setState(number, body, act, done) {
  return act({ method: "PUT", path: `/counters/${number}/state`, body, done })
}

function finish(ticket, outcome, act) {
  const done = `Đã kết thúc số ${ticket.label}${outcome ? `: ${outcome.name}` : ""}.`
  return act({ path: `/tickets/${ticket.id}/finishes`, body: outcome ? { outcome: outcome.code } : {}, done })
}
