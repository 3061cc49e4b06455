// The kiosk's changing sentences in its languages, as kiosk/view.py says them at the first paint.

import { narrowWaitSaid } from "/static/wait.js"
import { has, said } from "/words/kiosk.js"

const MOST_PLACES = 2

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

// `zones` tells the part of the hall of each counter, by its number, where config.toml does.
export function countersSaid(numbers, zones = {}) {
  if (numbers.length === 0) return said("kiosk-counters-unknown")
  const places = [...new Set(numbers.map((number) => zones[number] ?? ""))]
  const ofPlace = (zone) => numbers.filter((number) => (zones[number] ?? "") === zone)
  // In so many parts of the hall the numbers alone are found sooner.
  const groups = places.length > MOST_PLACES ? [countersAt(numbers, "")] : places.map((zone) => countersAt(ofPlace(zone), zone))
  const languages = Object.keys(groups[0])
  return Object.fromEntries(languages.map((each) => [each, groups.map((group) => group[each]).join(" · ")]))
}

function countersAt(numbers, zone) {
  const filled = { count: numbers.length, list: numbers.join(", ") }
  return zone ? said("kiosk-counters-zone", { ...filled, zone }) : said("kiosk-counters", filled)
}

// How one gets there, where all those counters stand together and config.toml has a way from this kiosk.
export function waySaid(numbers, zones, ways) {
  const places = [...new Set(numbers.map((number) => zones[number] ?? ""))]
  return (places.length === 1 && ways[places[0]]) || {}
}

// From when on a call may come, a time of day; nothing while it may come at any moment, or nobody knows.
export function callTimeSaid(time) {
  return time === null ? {} : said("kiosk-call-time", { time })
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
