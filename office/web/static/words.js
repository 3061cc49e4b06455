// What a visitor reads in two languages: { vi, en }, put into an element made by the macro `said`.

const MINUTE_S = 60
const HOUR_MIN = 60
const IN_HOURS_FROM_MIN = 120

const WAIT_UNKNOWN = { vi: "Chưa tính được thời gian chờ", en: "Waiting time not known yet" }

export function say(element, words) {
  for (const language of ["vi", "en"]) {
    const part = element.querySelector(`[lang="${language}"]`)
    if (part.textContent !== words[language]) part.textContent = words[language]
  }
}

// An expected wait { low_s, high_s } as a guess, never as a promise; null is unknown, not zero.
export function waitSaid(estimate) {
  if (!estimate) return WAIT_UNKNOWN
  const low = Math.floor(estimate.low_s / MINUTE_S)
  const high = Math.floor(estimate.high_s / MINUTE_S)
  if (high === 0) return { vi: "gần như không phải chờ", en: "almost none" }
  if (low === 0) return { vi: `dưới ${high} phút`, en: `under ${high} min` }
  if (high < IN_HOURS_FROM_MIN) return { vi: `khoảng ${span(low, high)} phút`, en: `about ${span(low, high)} min` }
  const hours = span(Math.max(1, Math.floor(low / HOUR_MIN)), Math.ceil(high / HOUR_MIN))
  return { vi: `khoảng ${hours} giờ`, en: `about ${hours} h` }
}

function span(low, high) {
  return low === high ? String(low) : `${low}–${high}`
}
