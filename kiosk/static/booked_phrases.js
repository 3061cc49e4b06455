// What a kiosk says to whoever booked a time and is given no number for it: { title, text }.

import { refusalSaid } from "/static/kiosk/phrases.js"
import { has, said } from "/words/kiosk.js"

// Nobody is told whether the booking or the digits are another's.
const SAME_AS = { unknown_booking: "none", wrong_person: "none" }

export function noBookingSaid() {
  return reasonSaid("none", {})
}

export function bookedRefusedSaid(error, timeZone) {
  const { code, details } = error
  const why = SAME_AS[code] ?? code
  if (!has(`kiosk-booked-refused-${why}-title`)) return refusalSaid(error, timeZone)
  return reasonSaid(why, { time: details.opens_at ? clockTime(details.opens_at, timeZone) : "" })
}

function reasonSaid(why, filled) {
  return { title: said(`kiosk-booked-refused-${why}-title`, filled), text: said(`kiosk-booked-refused-${why}-text`, filled) }
}

function clockTime(moment, timeZone) {
  const format = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" })
  return format.format(new Date(moment)).replace(/^0/, "")
}
