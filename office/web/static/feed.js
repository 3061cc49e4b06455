// The one way a live screen learns what happened. It applies entry last + 1, ignores older ones, and on
// a gap, a reconnect or a head that differs it fetches a snapshot, holding what arrives meanwhile.
//
//   new Feed({ fetchSnapshot, onSnapshot, onEntry, onHealth, hints, follow }).start()
//
// fetchSnapshot() gives a promise of an object with `seq`. onHealth({ connected, ageMs }) is called every second:
// ageMs is how old the screen's knowledge may be, 0 while it is whole. `hints` are functions by name for messages that
// are no entries: { trial, saying }. One that is lost is never sent again, and nothing is to rely on them.

import { Pulse } from "./pulse.js"
import { io } from "./vendor/socket_io.js"

const RETRY_MS = 1_000
const FOLLOW_UP_MS = 250
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
  #held = []
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
    for (const [name, hear] of Object.entries(this.#hints)) this.#socket.on(name, hear)
    this.#socket.on("entries", (entries) => this.#take(entries))
    this.#socket.on("head", ({ seq }) => this.#compare(seq))
    this.#pulse.start()
    this.#catchUp()
    return this
  }

  // Fetches a snapshot now, for what no entry tells: opening hours, expected waits. Entries go on being
  // applied meanwhile, so a slow answer delays no call; one that is older than they are is thrown away.
  async refresh() {
    if (this.#catchingUp || this.#refreshing) {
      // What is under way may be answered with what was true before: another follows it.
      this.#again = true
      return
    }
    this.#refreshing = true
    try {
      const snapshot = await this.#fetchSnapshot()
      if (!this.#catchingUp && snapshot.seq >= this.#seq) this.#adopt(snapshot)
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
    if (this.#catchingUp) this.#again = true
    else this.#catchUp()
  }

  #take(entries) {
    this.#pulse.heard()
    if (this.#catchingUp || this.#seq === null) this.#held.push(...entries)
    else for (const entry of entries) this.#apply(entry)
  }

  #apply(entry) {
    if (entry.seq <= this.#seq) return
    if (entry.seq !== this.#seq + 1) {
      this.#held.push(entry)
      this.#catchUp()
      return
    }
    this.#seq = entry.seq
    this.#onEntry(entry)
  }

  #compare(seq) {
    this.#pulse.heard()
    // Behind: a tail was lost. Ahead: the server was set back to an older copy of its data.
    if (this.#seq !== null && seq !== this.#seq) this.#catchUp()
  }

  async #catchUp() {
    if (this.#catchingUp) return
    this.#catchingUp = true
    try {
      this.#adopt(await this.#fetchSnapshot())
      this.#catchingUp = false
      const held = this.#held.splice(0)
      held.sort((one, other) => one.seq - other.seq)
      for (const entry of held) this.#apply(entry)
      this.#followUp()
    } catch {
      // What is shown stays, its age is told, and it is tried again.
      this.#lack()
      setTimeout(() => {
        this.#catchingUp = false
        this.#catchUp()
      }, RETRY_MS)
    }
  }

  #adopt(snapshot) {
    this.#seq = snapshot.seq
    this.#pulse.knows()
    this.#onSnapshot(snapshot)
  }

  #lack() {
    this.#pulse.lacks()
    this.#again = true
  }

  #followUp() {
    if (!this.#again || this.#catchingUp) return
    this.#again = false
    setTimeout(() => this.refresh(), this.#pulse.isLacking ? RETRY_MS : FOLLOW_UP_MS)
  }
}
