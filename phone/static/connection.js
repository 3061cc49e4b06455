// Says how old the page is while the server can't be reached.

import { say } from "/static/words.js"

const GRACE_MS = 5_000
const MINUTE_MS = 60_000

export class Connection {
  #element

  constructor(element) {
    this.#element = element
  }

  tell({ connected, ageMs }) {
    this.#element.hidden = connected || ageMs < GRACE_MS
    if (this.#element.hidden) return
    const age = ageSaid(ageMs)
    say(this.#element, {
      vi: `Mất kết nối. Thông tin từ ${age.vi} trước. Đang tự kết nối lại; xin theo dõi màn hình trong sảnh.`,
      en: `Not connected. This is ${age.en} old. Reconnecting; please watch the screens in the hall.`,
    })
  }
}

function ageSaid(ageMs) {
  const minutes = Math.floor(ageMs / MINUTE_MS)
  if (minutes >= 1) return { vi: `${minutes} phút`, en: `${minutes} min` }
  const seconds = Math.floor(ageMs / 1_000)
  return { vi: `${seconds} giây`, en: `${seconds} s` }
}
