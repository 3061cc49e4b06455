// Nothing of one visitor is left for the next: a page with <body data-idle-home="/lookup/lookup-1"> asks after 45 seconds
// without a touch whether somebody is there, and after 60 goes to that address in its own place, its inputs emptied. While
// the server is away it shows nothing of what was read, and goes once the server answers. At that address itself nobody is
// asked before somebody has touched it.

import { IdleQuestion } from "/static/idle_question.js"
import { NextTry } from "/static/next_try.js"
import { isReachable } from "/static/reachable.js"
import { words } from "/words/idle.js"

const ASKED_AFTER_MS = 45_000
const GONE_AFTER_MS = 60_000
const LOOK_MS = 500
const SECOND_MS = 1_000
// The rest of a touch that says "still here" must not meet what lies below the question.
const LIFTED_MS = 400
const SIGNS_OF_LIFE = ["pointerdown", "pointerup", "pointercancel", "wheel", "scroll", "input"]

class IdleReset {
  #home
  #question = null
  #seenAt = null
  #isTouched = false
  #timer = null
  #isGone = false
  #isHidden = false
  #nextTry = new NextTry()

  constructor(home) {
    this.#home = home
  }

  start() {
    const quietly = { capture: true, passive: true }
    for (const kind of SIGNS_OF_LIFE) addEventListener(kind, (event) => this.#touch(event), quietly)
    addEventListener("keydown", (event) => this.#key(event), true)
    if (location.pathname + location.search !== this.#home) this.stay()
    return this
  }

  // Somebody is there.
  stay() {
    this.#seenAt = performance.now()
    this.#timer ??= setInterval(() => this.#check(), LOOK_MS)
  }

  #touch({ type }) {
    if (type.startsWith("pointer")) this.#isTouched = type === "pointerdown"
    this.stay()
  }

  // A key that answers the question does nothing else.
  #key(event) {
    this.stay()
    if (!this.#question || this.#isGone) return
    event.preventDefault()
    this.#takeBack()
  }

  // By the clock that nobody sets: a timer may come late.
  #check() {
    const idleMs = performance.now() - this.#seenAt
    if (idleMs >= GONE_AFTER_MS) this.#leave()
    else if (idleMs >= ASKED_AFTER_MS) this.#ask(Math.ceil((GONE_AFTER_MS - idleMs) / SECOND_MS))
    else if (idleMs >= LIFTED_MS && !this.#isTouched) this.#takeBack()
  }

  #ask(seconds) {
    this.#question ??= new IdleQuestion("idle-ask", () => this.#takeBack()).show()
    this.#question.setText(words("idle-ask-text", { seconds }))
  }

  #takeBack() {
    this.#question?.remove()
    this.#question = null
  }

  #leave() {
    clearInterval(this.#timer)
    this.#isGone = true
    emptyAll()
    this.#go()
  }

  async #go() {
    if (await isReachable()) return location.replace(this.#home)
    if (!this.#isHidden) this.#hideAll()
    this.#nextTry.planAfterFailure(() => this.#go())
  }

  #hideAll() {
    this.#isHidden = true
    document.body.replaceChildren()
    this.#question = new IdleQuestion("idle-away").show()
    this.#question.setText(words("idle-away-text"))
  }
}

function emptyAll() {
  for (const input of document.querySelectorAll("input, textarea, select")) empty(input)
}

// What the page was drawn with goes as well: it may be what somebody looked for.
function empty(input) {
  if (input.matches("select")) input.selectedIndex = -1
  else if (input.matches("[type=checkbox], [type=radio]")) input.checked = false
  else if (!input.matches("[type=hidden], [type=button], [type=submit]")) input.value = ""
}

// A page that the browser had kept as it was left is drawn anew.
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return
  emptyAll()
  location.reload()
})

const { idleHome } = document.body.dataset
const idleReset = idleHome ? new IdleReset(idleHome).start() : null
const styles = document.createElement("link")
styles.rel = "stylesheet"
styles.href = "/static/idle_reset.css"
document.head.append(styles)

// Something else than a touch tells that somebody is there: a paper at the scanner, a page that reads aloud.
export function stillHere() {
  idleReset?.stay()
}
