// Goes to other pages of this screen in place of the one shown, so that nobody comes back to what another one read. While
// the server is away it stays where it is, says so, and goes once the server answers: a browser's own error page would
// stay for ever.

import { isReachable } from "/static/reachable.js"

const AGAIN_MS = 2_000

export class Going {
  #onReachable
  #wish = null
  #isAsking = false

  constructor({ onReachable }) {
    this.#onReachable = onReachable
  }

  start() {
    addEventListener("click", (event) => this.#follow(event))
    addEventListener("submit", (event) => this.#send(event))
    return this
  }

  // Goes there once the server answers; a later wish takes the place of an earlier one.
  go(address) {
    this.#wish = address
    this.#try()
  }

  // What somebody else has found out about the server.
  setReachable(doesAnswer) {
    this.#onReachable(doesAnswer)
    if (doesAnswer && this.#wish) this.#try()
  }

  #follow(event) {
    const link = event.target.closest?.("a[href]")
    if (!link || link.origin !== location.origin || event.defaultPrevented) return
    event.preventDefault()
    this.go(link.href)
  }

  #send(event) {
    const form = event.target
    if (form.method !== "get" || event.defaultPrevented) return
    event.preventDefault()
    const address = new URL(form.action)
    address.search = String(new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])))
    this.go(address.href)
  }

  async #try() {
    if (this.#isAsking) return
    this.#isAsking = true
    const doesAnswer = await isReachable()
    this.#isAsking = false
    this.#onReachable(doesAnswer)
    if (doesAnswer) location.replace(this.#wish)
    else setTimeout(() => this.#try(), AGAIN_MS)
  }
}
