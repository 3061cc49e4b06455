// Counts, for nobody, that a procedure's visitor read that no number is needed ("shown") or goes without one ("taken").
// Whether it could be counted changes nothing for the visitor.

import { Refused, Unreachable, sendLeaving } from "/static/api.js"

export async function countDiversion(code, kind, key) {
  try {
    await sendLeaving("POST", `/api/v1/procedures/${encodeURIComponent(code)}/diversions`, { kind }, key)
  } catch (error) {
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error
  }
}
