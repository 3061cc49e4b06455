// What a scanned code is, in both languages: { title, label, first, text }.

import { aheadSaid } from "/static/kiosk/phrases.js"
import { waitSaid } from "/static/words.js"

const NOTHING = { vi: "", en: "" }

export const BACK_AGAIN = { vi: "Tôi đã quay lại", en: "I am back" }
export const TAKE_NUMBER = { vi: "Lấy số trả kết quả", en: "Take a number to collect" }

const UNKNOWN = {
  title: { vi: "Không đọc được mã này", en: "This code can't be read" },
  label: "",
  first: NOTHING,
  text: { vi: "Xin quét lại, hoặc chạm Đóng rồi chạm vào lĩnh vực để lấy số.", en: "Scan it again, or touch Close, then a field to take a number." },
}

const NOT_HERE = {
  ...UNKNOWN,
  title: { vi: "Không tìm thấy phiếu này", en: "This ticket is not known here" },
  text: { vi: "Phiếu có thể của cơ quan khác. Xin lấy số mới, hoặc hỏi cán bộ.", en: "It may be another office's. Take a new number, or ask an officer." },
}

export function unknownSaid() {
  return UNKNOWN
}

export function dossierSaid({ code }, isOffered) {
  const text = isOffered
    ? { vi: "Đến nhận kết quả, xin chạm nút bên dưới để lấy số.", en: "To collect your result, touch the button below." }
    : { vi: "Xin chạm Đóng rồi chạm vào lĩnh vực để lấy số, hoặc hỏi cán bộ.", en: "Touch Close, then a field to take a number, or ask an officer." }
  return { title: { vi: "Mã hồ sơ của quý khách", en: "Your dossier" }, label: code, first: NOTHING, text }
}

// `scanned` is { ticket, ahead, estimate, is_today }, null for a ticket of elsewhere.
export function ticketSaid(scanned) {
  if (!scanned) return NOT_HERE
  const { ticket } = scanned
  const said = scanned.is_today ? (STATES[ticket.state] ?? over)(scanned) : ofAnotherDay()
  return { label: ticket.label, first: NOTHING, text: NOTHING, ...said }
}

export function checkedInSaid({ label, counter }) {
  return {
    title: { vi: "Đã báo cho quầy", en: "Your counter has been told" },
    label,
    first: { vi: `Quầy ${counter} biết quý khách đã quay lại`, en: `Counter ${counter} knows that you are back` },
    text: { vi: "Xin ngồi chờ. Cán bộ sẽ gọi lại số này.", en: "Please take a seat. The officer will call this number again." },
  }
}

const STATES = {
  waiting: ({ ahead, estimate }) => {
    const [people, wait] = [aheadSaid(ahead), waitSaid(estimate)]
    return {
      title: { vi: "Số đang chờ gọi", en: "Waiting to be called" },
      first: people,
      text: { vi: `Thời gian chờ: ${wait.vi}.`, en: `Expected wait: ${wait.en}.` },
    }
  },
  called: ({ ticket: { counter } }) => ({
    title: { vi: "Số này đang được gọi", en: "This number is being called" },
    first: { vi: `Mời đến ngay Quầy ${counter}`, en: `Go to counter ${counter} now` },
  }),
  serving: ({ ticket: { counter } }) => ({
    title: { vi: "Số này đang được phục vụ", en: "This number is being served" },
    first: { vi: `Tại Quầy ${counter}`, en: `At counter ${counter}` },
  }),
  parked: ({ ticket: { counter } }) => ({
    title: { vi: "Quầy đang đợi quý khách quay lại", en: "Your counter waits for you" },
    first: { vi: `Quầy ${counter}`, en: `Counter ${counter}` },
    text: { vi: "Đã có đủ giấy tờ? Chạm nút bên dưới để báo cán bộ.", en: "Have your papers? Touch the button below to tell the officer." },
  }),
  no_show: ({ ticket: { counter } }) => ({
    title: { vi: "Số này đã được gọi mà chưa gặp quý khách", en: "This number was called and you were missed" },
    first: { vi: `Quầy ${counter}`, en: `Counter ${counter}` },
    text: { vi: "Không phải lấy số mới. Chạm nút bên dưới để báo cán bộ.", en: "No new number needed. Touch the button below to tell the officer." },
  }),
  finished: () => ({
    title: { vi: "Số này đã phục vụ xong", en: "This visit is over" },
    text: { vi: "Còn việc khác, xin chạm Đóng rồi lấy số mới.", en: "For anything else, touch Close and take a new number." },
  }),
}

function over() {
  return {
    title: { vi: "Số này đã hủy", en: "This number was cancelled" },
    text: { vi: "Xin chạm Đóng rồi lấy số mới, hoặc hỏi cán bộ.", en: "Touch Close and take a new number, or ask an officer." },
  }
}

function ofAnotherDay() {
  return {
    title: { vi: "Phiếu này của ngày khác", en: "This ticket is of another day" },
    text: { vi: "Phiếu chỉ có giá trị trong ngày. Xin chạm Đóng rồi lấy số mới.", en: "A ticket is good for its day only. Touch Close and take a new number." },
  }
}
