// The one way a live screen learns what happened. It applies entry last + 1, ignores older ones, and on
// a gap, a reconnect or a head that is ahead of it fetches a snapshot, holding what arrives meanwhile.
//
//   new Feed({ fetchSnapshot, onSnapshot, onEntry, onHealth, follow }).start()
//
// fetchSnapshot() gives a promise of an object with `seq`. onHealth({ connected, ageMs }) is called every
// second: ageMs is how old the screen's knowledge may be, 0 while it is connected and complete.

import { io } from "./vendor/socket_io.js"

const RETRY_MS = 1_000
const HEALTH_MS = 1_000
// The server says every five seconds how far the journal is; silence for so long means a dead line.
const SILENCE_MS = 12_000

export class Feed {
  #fetchSnapshot
  #onSnapshot
  #onEntry
  #onHealth
  #follow
  #socket
  #seq = null
  #held = []
  #fetching = false
  #again = false
  #heardAt = 0
  #knownAt = Date.now()
  #connected = false

  constructor({ fetchSnapshot, onSnapshot, onEntry = () => {}, onHealth = () => {}, follow = { follow: "hall" } }) {
    this.#fetchSnapshot = fetchSnapshot
    this.#onSnapshot = onSnapshot
    this.#onEntry = onEntry
    this.#onHealth = onHealth
    this.#follow = follow
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
    this.#socket.on("disconnect", () => this.#cut())
    this.#socket.on("entries", (entries) => this.#take(entries))
    this.#socket.on("head", ({ seq }) => this.#compare(seq))
    this.#heardAt = Date.now()
    setInterval(() => this.#check(), HEALTH_MS)
    this.#refetch()
    return this
  }

  // Fetches a snapshot now, for what no entry tells: opening hours, expected waits.
  refresh() {
    // A fetch under way may be answered with what was true before: another follows it.
    if (this.#fetching) this.#again = true
    else this.#refetch()
  }

  get seq() {
    return this.#seq
  }

  #joined() {
    this.#connected = true
    this.#heard()
    this.refresh()
  }

  #cut() {
    this.#connected = false
  }

  #heard() {
    this.#heardAt = this.#knownAt = Date.now()
  }

  #take(entries) {
    this.#heard()
    if (this.#fetching || this.#seq === null) {
      this.#held.push(...entries)
      return
    }
    for (const entry of entries) this.#apply(entry)
  }

  #apply(entry) {
    if (entry.seq <= this.#seq) return
    if (entry.seq !== this.#seq + 1) {
      this.#held.push(entry)
      this.#refetch()
      return
    }
    this.#seq = entry.seq
    this.#onEntry(entry)
  }

  #compare(seq) {
    this.#heard()
    // Behind: a tail was lost. Ahead: the server was set back to an older copy of its data.
    if (this.#seq !== null && seq !== this.#seq) this.#refetch()
  }

  async #refetch() {
    if (this.#fetching) return
    this.#fetching = true
    try {
      const snapshot = await this.#fetchSnapshot()
      this.#knownAt = Date.now()
      this.#seq = snapshot.seq
      this.#onSnapshot(snapshot)
      this.#fetching = false
      const held = this.#held.splice(0)
      held.sort((one, other) => one.seq - other.seq)
      for (const entry of held) this.#apply(entry)
      if (this.#again) {
        this.#again = false
        this.refresh()
      }
    } catch {
      // The fetch failed or was refused: what is shown stays, its age is told, and it is tried again.
      setTimeout(() => {
        this.#fetching = false
        this.#refetch()
      }, RETRY_MS)
    }
  }

  #check() {
    const now = Date.now()
    if (now - this.#heardAt > SILENCE_MS) {
      // Also where nothing would try again: the server let us in no more, or never answered.
      this.#heardAt = now
      this.#connected = false
      this.#socket.disconnect().connect()
    }
    const connected = this.#connected && this.#seq !== null
    this.#onHealth({ connected, ageMs: connected ? 0 : now - this.#knownAt })
  }
}
