// Shows what a scanned code is, and does with it what one touch may do.

import { change } from "/static/api.js"
import { GiveUp, GIVEN_UP, KEPT } from "/static/kiosk/give_up.js"
import {
  BACK_AGAIN,
  TAKE_NUMBER,
  checkedInSaid,
  dossierSaid,
  givenUpSaid,
  keptSaid,
  noNumberSaid,
  ticketSaid,
  unknownSaid,
} from "/static/kiosk/scan_phrases.js"
import { say } from "/static/words.js"

const SHOWN_MS = 20_000
const LOOK_MS = 700
const LONG_LABEL = 6

export class Scanned {
  #root
  #stages
  #fields
  #taking
  #notice
  #choices
  #giveUp
  #part
  #do = () => {}
  #ask = () => {}
  #timer = null

  constructor(element, { stages, fields, taking, notice, choices }) {
    const section = element.querySelector('[data-stage="scanned"]')
    this.#root = element
    this.#stages = stages
    this.#fields = fields
    this.#taking = taking
    this.#notice = notice
    this.#choices = choices
    this.#giveUp = new GiveUp(element, stages)
    this.#part = (name) => section.querySelector(`[data-scanned-${name}]`)
    this.#part("back").addEventListener("click", () => this.#end())
    this.#part("do").addEventListener("click", () => this.#do())
    this.#part("give-up").addEventListener("click", () => this.#ask())
  }

  // Whether nothing else that is scanned may take the screen now.
  get isBusy() {
    return this.#giveUp.isSending
  }

  showUnknown() {
    this.#show(unknownSaid())
  }

  // Where there is nothing to be collected yet no number is offered, and none is refused: the fields are behind "Close".
  showDossier(scan) {
    this.#choices.setDossier(scan.dossier)
    if (scan.no_number) return this.#show(noNumberSaid(scan))
    const isOffered = scan.field !== null && this.#fields.isOpen(scan.field)
    const take = () => {
      this.#end()
      this.#taking.take(scan.field)
    }
    this.#show(dossierSaid(scan, isOffered), isOffered ? { words: TAKE_NUMBER, act: take } : null)
  }

  showTicket({ ticket: scanned }) {
    const isBack = scanned?.is_today && scanned.ticket.group === "away"
    const offer = isBack ? { words: BACK_AGAIN, act: () => this.#checkIn(scanned.ticket) } : null
    this.#show(ticketSaid(scanned), offer)
    if (scanned?.key) this.#offerGivingUp(scanned)
  }

  #offerGivingUp({ ticket, key }) {
    this.#ask = () => this.#askToGiveUp(ticket, key)
    this.#part("give-up").hidden = false
  }

  async #askToGiveUp({ label, field }, key) {
    this.#forget()
    try {
      const end = await this.#giveUp.ask({ label, field: this.#fields.nameOf(field), key })
      if (end === GIVEN_UP) this.#show(givenUpSaid(label))
      else if (end === KEPT) this.#show(keptSaid(label))
      else this.#leave()
    } catch (error) {
      await this.#fail(error)
    }
  }

  async #checkIn(ticket) {
    this.#part("do").hidden = true
    try {
      const answer = await change("POST", `/api/v1/tickets/${ticket.id}/check-ins`)
      this.#show(checkedInSaid(answer.ticket))
    } catch (error) {
      await this.#fail(error)
    }
  }

  async #fail(error) {
    this.#forget()
    await this.#notice.showChangeError(error)
    this.#stages.show("choose")
  }

  #show({ title, label, first, text }, offer = null) {
    this.#forget()
    say(this.#part("title"), title)
    this.#part("label").textContent = label
    this.#part("label").classList.toggle("scanned__label--long", label.length > LONG_LABEL)
    say(this.#part("first"), first)
    say(this.#part("text"), text)
    this.#part("do").hidden = offer === null
    if (offer) say(this.#part("do"), offer.words)
    this.#do = offer?.act ?? (() => {})
    this.#stages.show("scanned")
    this.#stay(SHOWN_MS)
  }

  // Who is being read to hears it to its end.
  #stay(forMs) {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => ("saying" in this.#root.dataset ? this.#stay(LOOK_MS) : this.#leave()), forMs)
  }

  // Nobody has answered: what was chosen before is not the next visitor's.
  #leave() {
    this.#end()
    this.#choices.resetVisitor()
  }

  #end() {
    this.#forget()
    this.#stages.show("choose")
  }

  // A ticket's key stays on the page no longer than what was shown of it.
  #forget() {
    clearTimeout(this.#timer)
    this.#giveUp.forget()
    this.#ask = () => {}
    this.#part("give-up").hidden = true
  }
}
