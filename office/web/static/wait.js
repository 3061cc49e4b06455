// An expected wait { low_s, high_s } as a guess, never as a promise; null is unknown, not zero.

import { said } from "/words/shared.js"

const MINUTE_S = 60
const HOUR_MIN = 60
const IN_HOURS_FROM_MIN = 60

export function waitSaid(estimate) {
  return waitIn(estimate, "shared-wait")
}

// Where there is little room: a range says by itself that it is a guess.
export function narrowWaitSaid(estimate) {
  return waitIn(estimate, "shared-wait-narrow")
}

function waitIn(estimate, ranges) {
  if (!estimate) return said("shared-wait-unknown")
  const low = Math.floor(estimate.low_s / MINUTE_S)
  const high = Math.floor(estimate.high_s / MINUTE_S)
  if (high === 0) return said("shared-wait-none")
  const { form, filled } = waitForm(low, high)
  return said(`${form.startsWith("under") ? "shared-wait" : ranges}-${form}`, filled)
}

// How a wait of so many minutes is put, and what is filled in: the same on every face. `high` is above 0.
export function waitForm(low, high) {
  if (high < IN_HOURS_FROM_MIN) {
    return low ? { form: "minutes", filled: { span: span(low, high) } } : { form: "under", filled: { minutes: high } }
  }
  const [lowHours, highHours] = [Math.floor(low / HOUR_MIN), Math.ceil(high / HOUR_MIN)]
  if (!lowHours) return { form: "under-hours", filled: { hours: highHours } }
  return { form: "hours", filled: { span: span(lowHours, highHours) } }
}

function span(low, high) {
  return low === high ? String(low) : `${low}–${high}`
}
