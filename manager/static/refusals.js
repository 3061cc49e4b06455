// What a manager reads when the server refuses: always in words, and always what to do about it.

import { has, words } from "/words/manager.js"

// `own` begins the names of the sentences that hold for one part of a page, before those that hold everywhere.
export function refusalWords({ code, details }, own = "") {
  const name = [`manager-refused-${own}-${code}`, `manager-refused-${code}-${details?.reason}`, `manager-refused-${code}`].find(has)
  return name ? words(name, details) : words("manager-refused-other", { code })
}
