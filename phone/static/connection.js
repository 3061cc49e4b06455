// Says how old the page is while the server can't be reached.

import { lasting } from "/static/lasting.js"
import { say } from "/static/words.js"
import { said } from "/words/phone.js"

const GRACE_MS = 5_000
const MINUTE_MS = 60_000

export class Connection {
  #element

  constructor(element) {
    this.#element = element
  }

  show({ connected, ageMs }) {
    this.#element.hidden = connected || ageMs < GRACE_MS
    if (this.#element.hidden) return
    say(this.#element, cutSaid(ageMs))
  }
}

function cutSaid(ageMs) {
  const minutes = Math.floor(ageMs / MINUTE_MS)
  if (minutes < 1) return said("phone-cut-seconds", { age: Math.floor(ageMs / 1_000) })
  const { name, filled } = lasting("phone-cut-", minutes)
  return said(name, filled)
}
