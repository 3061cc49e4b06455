// The number on the screen, large, and what is known of its paper.

import { get } from "/static/api.js"
import { aheadSaid, callTimeSaid, countersSaid, waySaid } from "/static/kiosk/phrases.js"
import { waitSaid } from "/static/wait.js"
import { say } from "/static/words.js"
import { said } from "/words/kiosk.js"

const TAKE_MS = 8_000
// Without paper the number has to be written down, or its code read by a phone.
const KEEP_MS = 20_000
const LOOK_MS = 700
// Whoever may be called sooner stays in the hall, and needs no time of day.
const SOON_S = 600
const BAD = ["failed", "unknown"]
const DUE = ["queued", "printing"]

export class TicketView {
  #root
  #stages
  #fields
  #clock
  #zones
  #ways
  #section
  #papers
  #id = null
  #key = null
  #paper = null
  #told = null
  #isPrinterAway = false
  #timer = null
  #end = () => {}

  constructor(element, { stages, fields, clock }) {
    this.#root = element
    this.#clock = clock
    this.#zones = JSON.parse(element.dataset.zones)
    this.#ways = JSON.parse(element.dataset.ways)
    this.#section = element.querySelector('[data-stage="ticket"]')
    this.#stages = stages
    this.#fields = fields
    this.#papers = [...this.#section.querySelectorAll("[data-paper]")]
    this.#part("done").addEventListener("click", () => this.#end())
  }

  // Resolves when the next visitor may have the screen.
  async show(ticket) {
    this.#id = ticket.id
    this.#key = ticket.key
    this.#told = null
    const isOver = new Promise((resolve) => {
      this.#end = () => resolve(null)
    })
    this.#paint(ticket)
    this.#setPaper(ticket.print)
    this.#stages.show("ticket")
    this.#tellPlace(ticket)
    this.#watchPaper(ticket.id)
    await isOver
    clearTimeout(this.#timer)
    this.#id = null
  }

  // The kiosk's printer brings no paper now, or brings it again.
  setPrinterAway(isAway) {
    this.#isPrinterAway = isAway
    if (isAway && this.#id !== null && DUE.includes(this.#paper)) this.#tellPaper("away")
  }

  #part(name) {
    return this.#section.querySelector(`[data-ticket-${name}]`)
  }

  #paint(ticket) {
    this.#part("label").textContent = ticket.label
    this.#part("priority").hidden = ticket.priority === null
    this.#part("code").hidden = true
    this.#part("badge").replaceChildren(...this.#fields.badgeOf(ticket.field))
    say(this.#part("field"), this.#fields.nameOf(ticket.field))
    const counters = this.#fields.countersOf(ticket.field)
    say(this.#part("counters"), countersSaid(counters, this.#zones))
    say(this.#part("way"), waySaid(counters, this.#zones, this.#ways))
    say(this.#part("ahead"), {})
    say(this.#part("time"), {})
  }

  #setPaper(print) {
    this.#paper = print
    if (print === null) this.#tellPaper("none")
    else if (BAD.includes(print)) this.#tellPaper("failed")
    else this.#tellPaper(DUE.includes(print) && this.#isPrinterAway ? "away" : "coming")
  }

  #tellPaper(what) {
    if (what === this.#told) return
    this.#told = what
    for (const part of this.#papers) part.hidden = part.dataset.paper !== what
    const isKept = what !== "coming"
    this.#section.classList.toggle("ticket--kept", isKept)
    this.#part("keep").hidden = !isKept
    if (isKept) this.#showCode(this.#id)
    this.#stay(isKept ? KEEP_MS : TAKE_MS)
  }

  #stay(forMs) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      // Who is being read to hears their number to its end, and sees it meanwhile.
      if ("saying" in this.#root.dataset) this.#stay(LOOK_MS)
      else if (this.#told === "coming" && this.#paper !== "printed") this.#tellPaper("late")
      else this.#end()
    }, forMs)
  }

  // How many are before it comes a moment later: the number itself never waits for it.
  async #tellPlace({ id, key }) {
    try {
      const { ahead, estimate } = await get(`/api/v1/t/${key}`)
      if (this.#id !== id) return
      const told = said("kiosk-ahead-and-wait", { ahead: aheadSaid(ahead), wait: waitSaid(estimate) })
      say(this.#part("ahead"), told)
      const isSoon = !estimate || estimate.low_s < SOON_S
      say(this.#part("time"), callTimeSaid(isSoon ? null : this.#clock.timeIn(estimate.low_s)))
    } catch {
      // The number is what counts; its place stands on the paper and the phone.
    }
  }

  // The code that would stand on the paper.
  async #showCode(id) {
    try {
      const { picture } = await get(`/api/v1/t/${this.#key}/code`)
      if (this.#id !== id) return
      this.#part("picture").src = picture
      this.#part("code").hidden = false
    } catch {
      // The number can still be written down.
    }
  }

  async #watchPaper(id) {
    while (this.#id === id && DUE.includes(this.#paper)) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      const print = await get(`/api/v1/tickets/${id}`).then(({ ticket }) => ticket.print, () => this.#paper)
      if (this.#id !== id) return
      if (print !== this.#paper && !DUE.includes(print)) this.#setPaper(print)
    }
  }
}
