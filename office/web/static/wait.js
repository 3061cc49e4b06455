// An expected wait { low_s, high_s } as a guess, never as a promise; null is unknown, not zero.

import { said } from "/words/shared.js"

const MINUTE_S = 60
const HOUR_MIN = 60
const IN_HOURS_FROM_MIN = 120

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
  if (low === 0) return said("shared-wait-under", { minutes: high })
  if (high < IN_HOURS_FROM_MIN) return said(`${ranges}-minutes`, { span: span(low, high) })
  const hours = span(Math.max(1, Math.floor(low / HOUR_MIN)), Math.ceil(high / HOUR_MIN))
  return said(`${ranges}-hours`, { span: hours })
}

function span(low, high) {
  return low === high ? String(low) : `${low}–${high}`
}
