// The fields as buttons: who waits and how long, or why a field is closed and when it opens.

import { buttonWaitSaid, closedSaid, opensSaid, waitingSaid } from "/static/kiosk/phrases.js"
import { Pages } from "/static/kiosk/pages.js"
import { settle } from "/static/kiosk/settle.js"
import { say } from "/static/words.js"

export class FieldList {
  #buttons
  #pages
  #timeZone
  #lines = new Map()
  #counters = []
  #someOpen
  #noneOpen

  constructor(element, timeZone) {
    this.#someOpen = element.querySelectorAll("[data-some-open]")
    this.#noneOpen = element.querySelectorAll("[data-none-open]")
    this.#timeZone = timeZone
    this.#buttons = [...element.querySelectorAll("[data-field]")]
    const arrows = element.querySelector('[data-stage="choose"] [data-arrows]')
    const list = element.querySelector("[data-fields]")
    this.#pages = new Pages(list, { arrows, restWords: "kiosk-pages-fields" }).start()
  }

  onChosen(callback) {
    this.#listen((button) => !isClosed(button), (button) => callback(button.dataset.field))
  }

  // Calls back with why and when: { reason, opens } as two texts of the button touched.
  onClosed(callback) {
    this.#listen(isClosed, (button) => callback(textsOf(button)))
  }

  paint(hall) {
    this.#counters = hall.counters
    this.#lines = new Map(hall.fields.map((line) => [line.code, line]))
    for (const button of this.#buttons) this.#paintOne(button, hall.office_day)
    const isNoneOpen = this.#buttons.every(isClosed)
    for (const part of this.#noneOpen) part.hidden = !isNoneOpen
    for (const part of this.#someOpen) part.hidden = isNoneOpen
    this.#pages.keep()
  }

  // The page is shown in another language, larger or lower, or again.
  arrange() {
    this.#pages.arrange()
  }

  get isAtFirstPage() {
    return this.#pages.isAtFirst
  }

  showFirstPage() {
    this.#pages.showFirst()
  }

  // The list comes back under a finger: see settle.js.
  settle() {
    settle(this.#buttons)
  }

  // The field's name in each language.
  nameOf(code) {
    const name = this.#button(code)?.querySelector("[data-field-name]")
    return saidIn(name)
  }

  // A copy of the field's badge, none where it has none.
  badgeOf(code) {
    const badge = this.#button(code)?.querySelector(".field-badge")
    return badge ? [badge.cloneNode(true)] : []
  }

  // Whether this kiosk has the field and it gives numbers now.
  isOpen(code) {
    const button = this.#button(code)
    return button !== undefined && !isClosed(button)
  }

  // The counters that serve the field now; those that do by default while none is open.
  countersOf(code) {
    const open = this.#counters.filter((each) => each.state === "open" && each.fields.includes(code))
    if (open.length > 0) return open.map((each) => each.number)
    return (this.#button(code)?.dataset.counters ?? "").split(" ").filter(Boolean).map(Number)
  }

  #button(code) {
    return this.#buttons.find((button) => button.dataset.field === code)
  }

  #paintOne(button, today) {
    const line = this.#lines.get(button.dataset.field)
    if (!line) return
    button.classList.toggle("field--closed", !line.open)
    button.toggleAttribute("data-closed", !line.open)
    const first = line.open ? waitingSaid(line.waiting) : closedSaid(line.reason)
    const second = line.open ? buttonWaitSaid(line.estimate) : opensSaid(line.opens_at, today, this.#timeZone)
    say(button.querySelector("[data-field-first]"), first)
    say(button.querySelector("[data-field-second]"), second)
  }

  #listen(isMeant, callback) {
    for (const button of this.#buttons) {
      button.addEventListener("click", () => isMeant(button) && callback(button))
    }
  }
}

function isClosed(button) {
  return "closed" in button.dataset
}

function textsOf(button) {
  const of = (hook) => saidIn(button.querySelector(hook))
  return { name: of("[data-field-name]"), reason: of("[data-field-first]"), opens: of("[data-field-second]") }
}

// What stands there: { vi, en }.
function saidIn(element) {
  const parts = element?.querySelectorAll("[lang]") ?? []
  return Object.fromEntries([...parts].map((part) => [part.lang, part.textContent]))
}
