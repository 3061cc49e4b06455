// Tells before a visitor touches that this kiosk's printer brings no paper, and takes it back when it does.
// Asked for and not sent: a printer is no entry of the journal.

import { get } from "/static/api.js"

const LOOK_MS = 2_000

export class PrinterNote {
  #element
  #kiosk
  #onChange

  // `onChange` gets whether no paper comes now: at once as the page was painted, then at every change.
  constructor(element, kiosk, onChange) {
    this.#element = element
    this.#kiosk = kiosk
    this.#onChange = onChange
  }

  start() {
    this.#onChange(!this.#element.hidden)
    setTimeout(() => this.#poll(), LOOK_MS)
  }

  async #poll() {
    try {
      const { printers } = await get("/api/v1/printers")
      const fault = printers.find(({ kiosk, state }) => kiosk === this.#kiosk && state === "fault")
      this.#show(fault?.what ?? null)
    } catch {
      // The server is away, which the connection tells; what was last known stands.
    }
    setTimeout(() => this.#poll(), LOOK_MS)
  }

  #show(what) {
    const wanted = what === "paper_out" ? "paper_out" : "other"
    if (what !== null) {
      for (const part of this.#element.querySelectorAll("[data-no-paper]")) {
        part.hidden = part.dataset.noPaper !== wanted
      }
    }
    this.#element.hidden = what === null
    this.#onChange(what !== null)
  }
}
