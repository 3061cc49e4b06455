// The kiosk's changing sentences in both languages, as kiosk/view.py says them at the first paint.

import { waitSaid } from "/static/words.js"

const WEEKDAYS_VI = {
  Monday: "thứ Hai",
  Tuesday: "thứ Ba",
  Wednesday: "thứ Tư",
  Thursday: "thứ Năm",
  Friday: "thứ Sáu",
  Saturday: "thứ Bảy",
  Sunday: "Chủ nhật",
}

const WHY_CLOSED = {
  hours: { vi: "Ngoài giờ lấy số", en: "Closed at this hour" },
  numbers_used_up: { vi: "Hôm nay đã hết số", en: "No numbers left today" },
  numbers_tomorrow: { vi: "Hôm nay chưa cấp số", en: "No numbers today" },
  clock_wrong: { vi: "Máy sai giờ: hỏi cán bộ", en: "Wrong time: ask an officer" },
  no_counter: { vi: "Hôm nay không có quầy", en: "No counter today" },
}

export function waitingSaid(waiting) {
  if (waiting === 0) return { vi: "Chưa có ai chờ", en: "Nobody waiting" }
  return { vi: `${waiting} người chờ`, en: `${waiting} waiting` }
}

// An expected wait { low_s, high_s }; null: no counter works for the field. The range says it is a guess.
export function buttonWaitSaid(estimate) {
  if (!estimate) return { vi: "chưa mở quầy", en: "no counter open" }
  const wait = waitSaid(estimate)
  return { vi: wait.vi.replace("khoảng ", ""), en: wait.en.replace("about ", "") }
}

// `reason` is one of the codes above, or a closed day's text.
export function closedSaid(reason) {
  return WHY_CLOSED[reason] ?? { vi: `Nghỉ: ${reason}`, en: `Closed: ${reason}` }
}

// `opensAt` is a time or null (unknown), `today` the office's date such as 2026-11-23, null when unknown.
export function opensSaid(opensAt, today, timeZone) {
  if (!opensAt) return { vi: "Chưa rõ khi nào mở lại", en: "Reopening not known yet" }
  const { hour, minute, day, month, year, weekday } = parts(opensAt, timeZone)
  const time = `${hour}:${minute}`
  if (`${year}-${month}-${day}` === today) return { vi: `Mở lại ${time} hôm nay`, en: `Opens ${time} today` }
  const on = `${Number(day)}/${Number(month)}`
  return { vi: `Mở lại ${time} ${WEEKDAYS_VI[weekday]}, ${on}`, en: `Opens ${time} ${weekday} ${on}` }
}

export function countersSaid(numbers) {
  if (numbers.length === 0) return { vi: "Xem số quầy trên màn hình", en: "See the screen for your counter" }
  const list = numbers.join(", ")
  if (numbers.length === 1) return { vi: `Quầy ${list}`, en: `Counter ${list}` }
  return { vi: `Quầy ${list}`, en: `Counters ${list}` }
}

export function aheadSaid(ahead) {
  if (ahead === 0) return { vi: "Không có ai chờ trước", en: "Nobody ahead of you" }
  return { vi: `${ahead} người chờ trước`, en: `${ahead} ahead of you` }
}

// Why no number was given, by the refusal's code: { title, text }.
export function refusalSaid({ code, details }, timeZone) {
  if (code === "field_closed") {
    return {
      title: closedSaid(details.reason ?? "hours"),
      text: opensSaid(details.opens_at ?? null, null, timeZone),
    }
  }
  if (code === "slow_down") {
    const wait = details.retry_after_s ?? "2"
    if (details.reason === "touch_stuck") {
      return {
        title: { vi: "Màn hình cảm ứng có thể bị kẹt", en: "The touch screen may be stuck" },
        text: {
          vi: `Máy nhận nhiều lần chạm liên tục nên cấp số chậm lại. Xin chờ ${wait} giây rồi chạm lại, hoặc báo cán bộ.`,
          en: `It was touched again and again, so numbers come slowly. Wait ${wait} s and touch again, or tell an officer.`,
        },
      }
    }
    return {
      title: { vi: "Máy vừa cấp một số", en: "A number was given a moment ago" },
      text: { vi: `Xin chờ ${wait} giây rồi chạm lại.`, en: `Please wait ${wait} s, then touch again.` },
    }
  }
  if (code === "already_waiting") {
    return {
      title: { vi: `Quý khách đã có số ${details.label}`, en: `You already have number ${details.label}` },
      text: {
        vi: `Số ${details.label} của lĩnh vực này vẫn còn giá trị. Xin chờ gọi, hoặc chọn lĩnh vực khác.`,
        en: `Number ${details.label} for this field is still good. Wait for it, or choose another field.`,
      },
    }
  }
  return {
    title: { vi: "Chưa lấy được số", en: "No number was given" },
    text: {
      vi: "Máy gặp lỗi. Xin chạm lại sau ít giây, hoặc hỏi cán bộ.",
      en: "The machine met a fault. Touch again in a moment, or ask an officer.",
    },
  }
}

// The server never answered: whether it heard is unknown, and that is said.
export function unreachedSaid(prints) {
  const title = { vi: "Chưa lấy được số", en: "No number was given" }
  if (prints) {
    return {
      title,
      text: {
        vi: "Máy chủ không trả lời. Nếu phiếu vẫn in ra thì phiếu có giá trị. Nếu không, xin chờ máy hoạt động lại hoặc hỏi cán bộ.",
        en: "The server did not answer. If a ticket still comes out, it is valid. If not, wait until this machine works again, or ask an officer.",
      },
    }
  }
  return {
    title,
    text: {
      vi: "Máy chủ không trả lời. Xin chờ máy hoạt động lại rồi chạm lần nữa, hoặc hỏi cán bộ.",
      en: "The server did not answer. Wait until this machine works again and touch once more, or ask an officer.",
    },
  }
}

function parts(moment, timeZone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "long",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  return Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
}
