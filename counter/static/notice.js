// What the console says of the press before: that it is on its way, what came of it, what was refused.

import { words } from "/words/counter.js"

const SLOW_MS = 2_000

// Returns { text, kind }, or null where there is nothing to say. `kind` is busy, good or bad.
export function noticeOf({ isBusy, busySince, notice }) {
  if (!isBusy) return notice
  const isSlow = Date.now() - busySince > SLOW_MS
  return isSlow ? { text: words("counter-slow"), kind: "bad" } : { text: words("counter-sending"), kind: "busy" }
}
