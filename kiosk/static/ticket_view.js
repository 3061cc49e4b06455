// The number on the screen, large, and what is known of its paper.

import { get } from "/static/api.js"
import { aheadSaid, countersSaid } from "/static/kiosk/phrases.js"
import { say, waitSaid } from "/static/words.js"

const TAKE_MS = 5_000
// Without paper the number has to be read and remembered.
const REMEMBER_MS = 10_000
const LOOK_MS = 700
const BAD = ["failed", "unknown"]

export class TicketView {
  #stages
  #fields
  #part
  #papers
  #id = null
  #paper = null

  constructor(element, stages, fields) {
    const section = element.querySelector('[data-stage="ticket"]')
    this.#stages = stages
    this.#fields = fields
    this.#part = (name) => section.querySelector(`[data-ticket-${name}]`)
    this.#papers = [...section.querySelectorAll("[data-paper]")]
  }

  // Resolves when the next visitor may have the screen.
  async show(ticket) {
    this.#id = ticket.id
    this.#setPaper(ticket.print)
    this.#paint(ticket)
    this.#stages.show("ticket")
    this.#tellPlace(ticket)
    this.#watchPaper(ticket.id)
    if (this.#paper === null) {
      await pause(REMEMBER_MS)
    } else {
      await pause(TAKE_MS)
      if (this.#paper !== "printed") await this.#remember()
    }
    this.#id = null
  }

  #paint(ticket) {
    this.#part("label").textContent = ticket.label
    this.#part("priority").hidden = ticket.priority === null
    say(this.#part("field"), this.#fields.nameOf(ticket.field))
    say(this.#part("counters"), countersSaid(this.#fields.countersOf(ticket.field)))
    say(this.#part("ahead"), { vi: "", en: "" })
  }

  #remember() {
    if (!BAD.includes(this.#paper)) this.#tellPaper("late")
    return pause(REMEMBER_MS)
  }

  #setPaper(print) {
    this.#paper = print
    if (print === null) this.#tellPaper("none")
    else this.#tellPaper(BAD.includes(print) ? "failed" : "coming")
  }

  #tellPaper(what) {
    for (const part of this.#papers) part.hidden = part.dataset.paper !== what
  }

  // How many are before it comes a moment later: the number itself never waits for it.
  async #tellPlace({ id, key }) {
    try {
      const { ahead, estimate } = await get(`/api/v1/t/${key}`)
      if (this.#id !== id) return
      const people = aheadSaid(ahead)
      const wait = waitSaid(estimate)
      say(this.#part("ahead"), { vi: `${people.vi} · ${wait.vi}`, en: `${people.en} · ${wait.en}` })
    } catch {
      // The number is what counts; its place stands on the paper and the phone.
    }
  }

  async #watchPaper(id) {
    while (this.#id === id && ["queued", "printing"].includes(this.#paper)) {
      await pause(LOOK_MS)
      const print = await get(`/api/v1/tickets/${id}`).then(({ ticket }) => ticket.print, () => this.#paper)
      if (this.#id !== id) return
      if (print !== this.#paper && !["queued", "printing"].includes(print)) this.#setPaper(print)
    }
  }
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
