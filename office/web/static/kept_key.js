// A key of this page that stays the same after it was loaded anew, or come back to: its place in the browser's history keeps it.

import { newKey } from "/static/api.js"

export function keptKey(name) {
  const key = history.state?.[name] ?? newKey()
  history.replaceState({ ...history.state, [name]: key }, "")
  return key
}
