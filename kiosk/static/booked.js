// Whoever booked a time gives the last digits of the card and the year of birth, and is given the number.

import { Refused, Unreachable, change } from "/static/api.js"
import { bookedRefusedSaid, noBookingSaid } from "/static/kiosk/booked_phrases.js"

const STAGE = "booked"
const LEFT_MS = 30_000
const ASKED = ["digits", "year"]
const LENGTHS = [6, 4]
const FIRST_YEAR = 1900

export class Booked {
  #section
  #stages
  #notice
  #choices
  #ticketView
  #timeZone
  #key = null
  #typed = ["", ""]
  #step = 0
  #timer = null

  constructor(element, { stages, notice, choices, ticketView, timeZone }) {
    this.#section = element.querySelector(`[data-stage="${STAGE}"]`)
    this.#stages = stages
    this.#notice = notice
    this.#choices = choices
    this.#ticketView = ticketView
    this.#timeZone = timeZone
    for (const button of this.#section.querySelectorAll("[data-booked-digit]")) {
      button.addEventListener("click", () => this.#type(button.dataset.bookedDigit))
    }
    this.#part("erase").addEventListener("click", () => this.#erase())
    this.#part("next").addEventListener("click", () => this.#next())
    this.#part("back").addEventListener("click", () => this.#leave())
    element.querySelector("[data-booked-open]").addEventListener("click", () => this.open())
  }

  // `key` is a scanned booking's; without one the server looks for what this person has booked today.
  open(key = null) {
    this.#forget()
    this.#key = key
    this.#paint()
    this.#stages.show(STAGE)
    this.#stay()
  }

  #part(name) {
    return this.#section.querySelector(`[data-booked-${name}]`)
  }

  get #isWhole() {
    const text = this.#typed[this.#step]
    if (text.length < LENGTHS[this.#step]) return false
    return this.#step === 0 || (Number(text) >= FIRST_YEAR && Number(text) <= new Date().getFullYear() + 1)
  }

  #type(digit) {
    const text = this.#typed[this.#step]
    if (text.length < LENGTHS[this.#step]) this.#typed[this.#step] = text + digit
    this.#paint()
    this.#stay()
  }

  // Before the first digit of the year it leads back to the card's.
  #erase() {
    if (this.#typed[this.#step] === "" && this.#step > 0) this.#step -= 1
    this.#typed[this.#step] = this.#typed[this.#step].slice(0, -1)
    this.#paint()
    this.#stay()
  }

  #next() {
    if (!this.#isWhole) return
    if (this.#step === ASKED.length - 1) {
      this.#come()
      return
    }
    this.#step += 1
    this.#paint()
    this.#stay()
  }

  async #come() {
    const [digits, year] = this.#typed
    const who = { digits, birth_year: Number(year) }
    const how = this.#choices.large ? { large: true } : {}
    const scanned = this.#key
    this.#forget()
    this.#stages.show("wait")
    try {
      const key = scanned ?? (await change("POST", "/api/v1/booking-lookups", who)).bookings[0]?.key
      if (!key) {
        await this.#notice.showTold(noBookingSaid())
        return
      }
      const path = `/api/v1/bookings/${encodeURIComponent(key)}/check-ins`
      const { ticket } = await change("POST", path, { ...who, ...how, language: this.#choices.language })
      await this.#ticketView.show(ticket)
    } catch (error) {
      if (error instanceof Refused) await this.#notice.showTold(bookedRefusedSaid(error, this.#timeZone))
      else if (error instanceof Unreachable) await this.#notice.showChangeError(error)
      else throw error
    } finally {
      this.#choices.resetVisitor()
      this.#stages.show("choose")
    }
  }

  #paint() {
    for (const [step, name] of ASKED.entries()) {
      this.#section.querySelector(`[data-booked-asked="${name}"]`).hidden = step !== this.#step
    }
    const text = this.#typed[this.#step]
    this.#part("typed").textContent = text.padEnd(LENGTHS[this.#step], "·")
    this.#part("next").disabled = !this.#isWhole
    const scan = this.#part("scan")
    if (scan) scan.hidden = this.#key !== null
  }

  // What somebody typed who went away is not for the next one to read.
  #stay() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#leave(), LEFT_MS)
  }

  #leave() {
    this.#forget()
    this.#choices.resetVisitor()
    this.#stages.show("choose")
  }

  #forget() {
    clearTimeout(this.#timer)
    this.#key = null
    this.#typed = ["", ""]
    this.#step = 0
    this.#part("typed").textContent = ""
  }
}
