// The kiosk's changing sentences in its languages, as kiosk/view.py says them at the first paint.

import { narrowWaitSaid } from "/static/wait.js"
import { has, said } from "/words/kiosk.js"

export function waitingSaid(waiting) {
  return said("kiosk-waiting", { count: waiting })
}

// An expected wait { low_s, high_s }; null: no counter works for the field.
export function buttonWaitSaid(estimate) {
  return estimate ? narrowWaitSaid(estimate) : said("kiosk-no-counter-open")
}

// `reason` is a code of the server, or a closed day's text.
export function closedSaid(reason) {
  return has(`kiosk-closed-${reason}`) ? said(`kiosk-closed-${reason}`) : said("kiosk-day-off", { day: reason })
}

// `opensAt` is a time or null (unknown), `today` the office's date such as 2026-11-23, null when unknown.
export function opensSaid(opensAt, today, timeZone) {
  if (!opensAt) return said("kiosk-opens-unknown")
  const { hour, minute, day, month, year, weekday } = parts(opensAt, timeZone)
  const time = `${hour}:${minute}`
  if (`${year}-${month}-${day}` === today) return said("kiosk-opens-today", { time })
  return said("kiosk-opens-later", { time, weekday: weekday.toLowerCase(), day: Number(day), month: Number(month) })
}

export function countersSaid(numbers) {
  if (numbers.length === 0) return said("kiosk-counters-unknown")
  return said("kiosk-counters", { count: numbers.length, list: numbers.join(", ") })
}

export function aheadSaid(ahead) {
  return said("kiosk-ahead", { count: ahead })
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
    const why = details.reason === "touch_stuck" ? "touch_stuck" : "slow_down"
    return refused(why, { seconds: details.retry_after_s ?? "2" })
  }
  if (code === "already_waiting") return refused("already_waiting", { label: details.label })
  return { title: said("kiosk-no-number"), text: said("kiosk-fault-text") }
}

// The server never answered: whether it heard is unknown, and that is said.
export function unreachedSaid(prints) {
  return { title: said("kiosk-no-number"), text: said(prints ? "kiosk-unreached-printing" : "kiosk-unreached") }
}

function refused(why, filled) {
  return { title: said(`kiosk-refused-${why}-title`, filled), text: said(`kiosk-refused-${why}-text`, filled) }
}

function parts(moment, timeZone) {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  })
  return Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))
}
