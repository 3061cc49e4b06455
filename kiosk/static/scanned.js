// Shows what a scanned code is, and does with it what one touch may do.

import { change } from "/static/api.js"
import { BACK_AGAIN, TAKE_NUMBER, checkedInSaid, dossierSaid, ticketSaid, unknownSaid } from "/static/kiosk/scan_phrases.js"
import { say } from "/static/words.js"

const SHOWN_MS = 20_000
const LONG_LABEL = 6
const COMES_BACK = ["no_show", "parked"]

export class Scanned {
  #stages
  #fields
  #taking
  #notice
  #part
  #do = () => {}
  #timer = null

  constructor(element, { stages, fields, taking, notice }) {
    const section = element.querySelector('[data-stage="scanned"]')
    this.#stages = stages
    this.#fields = fields
    this.#taking = taking
    this.#notice = notice
    this.#part = (name) => section.querySelector(`[data-scanned-${name}]`)
    this.#part("back").addEventListener("click", () => this.#end())
    this.#part("do").addEventListener("click", () => this.#do())
  }

  showUnknown() {
    this.#show(unknownSaid())
  }

  showDossier(scan) {
    const isOffered = scan.field !== null && this.#fields.isOpen(scan.field)
    const take = () => {
      this.#end()
      this.#taking.take(scan.field)
    }
    this.#show(dossierSaid(scan, isOffered), isOffered ? { words: TAKE_NUMBER, act: take } : null)
  }

  showTicket({ ticket: scanned }) {
    const isBack = scanned?.is_today && COMES_BACK.includes(scanned.ticket.state)
    const offer = isBack ? { words: BACK_AGAIN, act: () => this.#checkIn(scanned.ticket) } : null
    this.#show(ticketSaid(scanned), offer)
  }

  async #checkIn(ticket) {
    this.#part("do").hidden = true
    try {
      const answer = await change("POST", `/api/v1/tickets/${ticket.id}/check-ins`)
      this.#show(checkedInSaid(answer.ticket))
    } catch (error) {
      clearTimeout(this.#timer)
      await this.#notice.showError(error, false)
      this.#stages.show("choose")
    }
  }

  #show({ title, label, first, text }, offer = null) {
    say(this.#part("title"), title)
    this.#part("label").textContent = label
    this.#part("label").classList.toggle("scanned__label--long", label.length > LONG_LABEL)
    say(this.#part("first"), first)
    say(this.#part("text"), text)
    this.#part("do").hidden = offer === null
    if (offer) say(this.#part("do"), offer.words)
    this.#do = offer?.act ?? (() => {})
    this.#stages.show("scanned")
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#end(), SHOWN_MS)
  }

  #end() {
    clearTimeout(this.#timer)
    this.#stages.show("choose")
  }
}
