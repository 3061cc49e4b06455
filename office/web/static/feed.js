// The one way a live screen learns what happened. It applies entry last + 1, ignores older ones, and on a gap, a
// reconnect, a head that differs or another journal it fetches a snapshot, holding what arrives meanwhile.
//   new Feed({ fetchSnapshot, onSnapshot, onEntry, onHealth, hints, follow }).start()
// fetchSnapshot() gives a promise of an object with `seq` and the `journal_id` it counts in. onHealth({ connected, ageMs })
// is called every second: ageMs is how old the screen's knowledge may be, 0 while it is whole. `hints` are functions by
// name for messages that are no entries: { trial, saying }. A lost one is never sent again; nothing is to rely on them.

import { HeldEntries, isOfAnother } from "./held_entries.js"
import { NextTry } from "./next_try.js"
import { Pulse } from "./pulse.js"
import { io } from "/static/vendor/socket_io.js"

const FOLLOW_UP_MS = 250
/** @type {(told?: any) => void} */
const NOTHING = () => {}
const HALL = { follow: "hall" }

export class Feed {
  #fetchSnapshot
  #onSnapshot
  #onEntry
  #hints
  #follow
  #pulse
  #socket
  #seq = null
  #journal
  #held = new HeldEntries()
  #nextTry = new NextTry()
  #catchingUp = false
  #refreshing = false
  #again = false

  constructor({ fetchSnapshot, onSnapshot, onEntry = NOTHING, onHealth = NOTHING, hints = {}, follow = HALL }) {
    this.#fetchSnapshot = fetchSnapshot
    this.#onSnapshot = onSnapshot
    this.#onEntry = onEntry
    this.#hints = hints
    this.#follow = follow
    // Reconnects also where nothing would try again: the server let us in no more, or never answered.
    this.#pulse = new Pulse({ onHealth, onSilence: () => this.#socket.disconnect().connect() })
  }

  start() {
    this.#socket = io("/live", {
      auth: this.#follow,
      transports: ["websocket", "polling"],
      // Without it a network that lets no websocket through would never get to polling.
      tryAllTransports: true,
      reconnectionDelayMax: 3_000,
      randomizationFactor: 0.5,
    })
    this.#socket.on("connect", () => this.#joined())
    this.#socket.on("disconnect", () => this.#pulse.cut())
    this.#socket.on("connect_error", () => this.#socket.active || this.#refused())
    for (const [name, hear] of Object.entries(this.#hints)) this.#socket.on(name, hear)
    this.#socket.on("entries", (entries) => this.#take(entries))
    this.#socket.on("head", (head) => this.#compare(head))
    this.#pulse.start()
    this.#catchUp()
    return this
  }

  // Fetches a snapshot now, for what no entry tells: opening hours, expected waits. Entries go on being
  // applied meanwhile, so a slow answer delays no call; one that is older than they are is thrown away.
  async refresh() {
    if (this.#isWaitingToCatchUp) return this.#fetchMissed()
    if (this.#catchingUp || this.#refreshing) {
      // What is under way may be answered with what was true before: another follows it.
      this.#again = true
      return
    }
    this.#refreshing = true
    this.#begin()
    try {
      const snapshot = await this.#fetchSnapshot()
      const isNoOlder = snapshot.seq >= this.#seq || isOfAnother(snapshot, this.#journal)
      if (!this.#catchingUp && isNoOlder) this.#adopt(snapshot)
      else this.#again = true
    } catch {
      this.#lack()
    }
    this.#refreshing = false
    this.#followUp()
  }

  get seq() {
    return this.#seq
  }

  #joined() {
    this.#pulse.joined()
    this.#nextTry.endFailures()
    if (this.#catchingUp && !this.#isWaitingToCatchUp) this.#again = true
    else this.#fetchMissed()
  }

  // Let in no more, which is tried again much later: the page itself asks why. Pages refused together ask one by one,
  // and one that asks again anyway only then.
  #refused() {
    if (this.#catchingUp || this.#refreshing) this.#again = true
    else if (!this.#nextTry.isPlanned) this.#nextTry.planAfterFailure(() => this.refresh())
  }

  #take(entries) {
    this.#pulse.noteContact()
    if (this.#catchingUp || this.#seq === null) this.#held.add(entries)
    else for (const entry of entries) this.#apply(entry)
  }

  #apply(entry) {
    const isOurs = !isOfAnother(entry, this.#journal)
    if (isOurs && entry.seq === this.#seq + 1) {
      this.#seq = entry.seq
      this.#onEntry(entry)
    } else if (!isOurs || entry.seq > this.#seq) {
      this.#held.add([entry])
      this.#catchUp()
    }
  }

  #compare(head) {
    this.#pulse.noteContact()
    // Behind: a tail was lost. Another journal: the server was set back to an older copy of its data.
    if (this.#seq !== null && (head.seq !== this.#seq || isOfAnother(head, this.#journal))) this.#catchUp()
  }

  #catchUp() {
    if (!this.#catchingUp) this.#fetchMissed()
  }

  async #fetchMissed() {
    this.#catchingUp = true
    this.#begin()
    try {
      this.#adopt(await this.#fetchSnapshot())
      this.#catchingUp = false
      for (const entry of this.#held.taken(this.#journal)) this.#apply(entry)
      this.#followUp()
    } catch {
      // What is shown stays, its age is told, and it is tried again.
      this.#lack()
      this.#catchingUp = true
      this.#nextTry.planAfterFailure(() => this.#fetchMissed())
    }
  }

  #adopt(snapshot) {
    this.#seq = snapshot.seq
    this.#journal = snapshot.journal_id
    this.#pulse.noteComplete()
    this.#onSnapshot(snapshot)
    this.#nextTry.endFailures()
  }

  #lack() {
    this.#pulse.lacks()
    this.#again = true
  }

  #followUp() {
    if (!this.#again || this.#catchingUp) return
    if (this.#pulse.isLacking) this.#nextTry.planAfterFailure(() => this.refresh())
    else this.#nextTry.plan(() => this.refresh(), FOLLOW_UP_MS)
  }

  // A fetch begins: it answers whatever was wished for before.
  #begin() {
    this.#nextTry.forget()
    this.#again = false
  }

  // Of what is planned while entries are held there is only this.
  get #isWaitingToCatchUp() {
    return this.#catchingUp && this.#nextTry.isPlanned
  }
}
