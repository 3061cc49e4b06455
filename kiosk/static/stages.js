// One part of the page is seen at a time: choose, procedures, still_there, wait, ticket, refused, scanned, give_up, booked,
// or cut while the server is away.

const SCANNED = ["scanned", "give_up"]
const NEEDS_SERVER = ["choose", "procedures"]

export class Stages {
  #sections
  #wanted = "choose"
  #shown = "choose"
  #isReachable = true
  #onChoosing = () => {}

  constructor(element) {
    this.#sections = [...element.querySelectorAll("[data-stage]")]
  }

  // Is called whenever the list comes back.
  onChoosing(callback) {
    this.#onChoosing = callback
  }

  get wanted() {
    return this.#wanted
  }

  get isReachable() {
    return this.#isReachable
  }

  // Whether what is wanted is the visitor's own choice, and nothing of theirs is under way.
  get isFree() {
    return NEEDS_SERVER.includes(this.#wanted)
  }

  get isChoosing() {
    return this.#wanted === "choose"
  }

  get isScanned() {
    return SCANNED.includes(this.#wanted)
  }

  get isBooked() {
    return this.#wanted === "booked"
  }

  get isAtProcedures() {
    return this.#wanted === "procedures"
  }

  show(name) {
    this.#wanted = name
    this.#settle()
  }

  // Without the server the list is no use: a tap would promise a number nobody can give.
  setReachable(isReachable) {
    this.#isReachable = isReachable
    this.#settle()
  }

  #settle() {
    const name = NEEDS_SERVER.includes(this.#wanted) && !this.#isReachable ? "cut" : this.#wanted
    if (name === this.#shown) return
    this.#shown = name
    for (const section of this.#sections) section.hidden = section.dataset.stage !== name
    this.#sections.find((section) => !section.hidden).querySelector("[data-stage-heading]").focus()
    if (name === "choose") this.#onChoosing()
  }
}
