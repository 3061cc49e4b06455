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
  text: { vi: "Phiếu có thể của cơ quan khác. Xin chạm Đóng rồi lấy số mới, hoặc hỏi cán bộ.", en: "It may be another office's. Touch Close and take a new number, or ask an officer." },
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

// What is lost by giving the place up.
export function lostSaid(label) {
  return {
    vi: `Số ${label} sẽ bị hủy. Quý khách sẽ phải lấy số mới.`,
    en: `Number ${label} will be cancelled. You would have to take a new number.`,
  }
}

export function givenUpSaid(label) {
  return {
    title: { vi: "Đã hủy số này", en: "Your number is cancelled" },
    label,
    first: NOTHING,
    text: { vi: "Số này sẽ không được gọi nữa. Cần làm thủ tục, xin lấy số mới.", en: "It will not be called. If you need to be served, take a new number." },
  }
}

export function keptSaid(label) {
  return {
    title: { vi: "Số này vẫn còn", en: "Your number is kept" },
    label,
    first: NOTHING,
    text: { vi: "Xin ngồi chờ, nghe loa và nhìn màn hình gọi số.", en: "Please take a seat, and listen and look for your number." },
  }
}

export function notChangedSaid() {
  return {
    title: { vi: "Chưa làm được", en: "This was not done" },
    text: { vi: "Số này có thể vừa được gọi hoặc đã hủy. Xin quét lại phiếu để xem, hoặc hỏi cán bộ.", en: "The number may just have been called or cancelled. Scan the ticket again to see, or ask an officer." },
  }
}

// The server never answered: whether it heard is unknown, and that is said.
export function unansweredSaid() {
  return {
    title: { vi: "Máy chủ không trả lời", en: "The server did not answer" },
    text: { vi: "Chưa biết đã làm được chưa. Xin quét lại phiếu sau ít phút để xem, hoặc hỏi cán bộ.", en: "It is not known whether it was done. Scan the ticket again in a few minutes to see, or ask an officer." },
  }
}

const STATES = {
  waiting: ({ ahead, estimate }) => {
    const [people, wait] = [aheadSaid(ahead), waitSaid(estimate)]
    return {
      title: { vi: "Số đang chờ gọi", en: "Waiting to be called" },
      first: people,
      // An unknown wait is a sentence of its own.
      text: estimate
        ? { vi: `Thời gian chờ: ${wait.vi}.`, en: `Expected wait: ${wait.en}.` }
        : { vi: `${wait.vi}.`, en: `${wait.en}.` },
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
    title: { vi: "Đã gọi số này nhưng quý khách chưa có mặt", en: "This number was called and you were missed" },
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
