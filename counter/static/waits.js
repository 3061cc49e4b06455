// Times for people: minutes waited with their alarm, a stopwatch, the server's clock.

const SECOND_MS = 1_000
const MINUTE_MS = 60_000
// QĐ 468/QĐ-TTg: at most 15 minutes a visit from 2025 on, at most 30 before.
const LONG_MIN = 15
const TOO_LONG_MIN = 30

// Returns { minutes, level }: level is "" or "long" or "too-long".
export function waited(from, now) {
  const minutes = Math.max(0, Math.floor((now - Date.parse(from)) / MINUTE_MS))
  if (minutes >= TOO_LONG_MIN) return { minutes, level: "too-long" }
  if (minutes >= LONG_MIN) return { minutes, level: "long" }
  return { minutes, level: "" }
}

// Returns minutes and seconds such as 4:05, with hours from one hour on.
export function stopwatch(from, now) {
  const seconds = Math.max(0, Math.floor((now - Date.parse(from)) / SECOND_MS))
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, "0"))
  const hours = Math.floor(seconds / 3600)
  return hours ? [hours, ...parts].join(":") : `${Number(parts[0])}:${parts[1]}`
}

export function secondsLeft(until, now) {
  return until ? Math.max(0, Math.ceil((Date.parse(until) - now) / SECOND_MS)) : 0
}

// Returns a function of a time that gives 08:05 by the office's clock: the PC's own zone may be wrong.
export function officeClock(zone) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit" })
  return (at) => format.format(new Date(at))
}
