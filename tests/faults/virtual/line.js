// The network between one screen and its office, in virtual time: it delays, holds back, and breaks.

if (window === top) {
  const OPEN = { sid: "virtual", upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1_000_000 }
  const REFUSED_MS = 5
  // A message takes so long at most: a wireless hall on a busy day.
  const WAY_MS = 80

  // `state`: "up"; "silent", when everything arrives once it is up again; "closed", when it is lost.
  class VirtualLine {
    state = "up"
    #held = []
    #sockets = new Set()

    constructor({ time, owner, chance, office, clips }) {
      Object.assign(this, { time, owner, chance, office, clips })
    }

    get sockets() {
      return [...this.#sockets].filter((socket) => socket.hasJoined)
    }

    cut(state) {
      this.state = state
      if (state === "closed") for (const socket of this.#sockets) socket.breakOff()
    }

    heal() {
      this.state = "up"
      for (const { act } of this.#held.splice(0)) this.time.at(this.time.now + 1, act, this.owner)
    }

    // Brings something to the other end, not before `earliest`, and returns when. Lost, it calls `onLost`.
    carry(act, { onLost = () => {}, earliest = 0 } = {}) {
      const at = Math.max(this.time.now + 1 + this.chance() * WAY_MS, earliest)
      this.time.at(at, () => {
        if (this.state === "up") act()
        else if (this.state === "silent") this.#held.push({ act })
        else onLost()
      }, this.owner)
      return at
    }

    fetch(path, { method = "GET", headers = {}, body, signal } = {}) {
      return new Promise((resolve, reject) => {
        const onLost = () => this.time.at(this.time.now + REFUSED_MS, () => reject(new TypeError("cut")), this.owner)
        signal?.addEventListener("abort", () => reject(new DOMException("too late", "AbortError")))
        this.carry(async () => {
          const answer = await this.#answered(path, { method, headers, body })
          this.carry(() => resolve(answer), { onLost })
        }, { onLost })
      })
    }

    socket() {
      const line = this
      return class extends VirtualSocket {
        constructor() {
          super(line)
          line.#sockets.add(this)
        }

        forget() {
          line.#sockets.delete(this)
        }
      }
    }

    async #answered(path, request) {
      const headers = { get: () => null }
      const clip = this.clips.get(path.replace("/voices/", ""))
      if (clip) return { status: 200, ok: true, headers, arrayBuffer: async () => clip }
      const { status, text } = await this.time.hold(this.office({ kind: "fetch", path, ...request }))
      return { status, ok: status < 400, headers, json: async () => JSON.parse(text), text: async () => text }
    }
  }

  // A websocket with a Socket.IO server behind it that lets everyone follow the hall (Engine.IO 4, Socket.IO 5).
  class VirtualSocket {
    readyState = 0
    hasJoined = false
    #line
    #lastAt = 0

    constructor(line) {
      this.#line = line
      line.carry(() => this.#open(), { onLost: () => this.breakOff() })
    }

    send(text) {
      if (this.readyState === 1) this.#line.carry(() => this.#hear(text))
    }

    close() {
      this.breakOff()
    }

    // Says something to the page; messages keep their order.
    tell(text) {
      this.#lastAt = this.#line.carry(() => this.readyState === 1 && this.onmessage?.({ data: text }), { earliest: this.#lastAt })
    }

    emit(name, message) {
      this.tell(`42/live,${JSON.stringify([name, message])}`)
    }

    breakOff() {
      if (this.readyState === 3) return
      this.readyState = 3
      this.hasJoined = false
      this.forget()
      const { time, owner } = this.#line
      time.at(time.now, () => this.onclose?.({ code: 1006 }), owner)
    }

    #open() {
      if (this.readyState !== 0) return
      this.readyState = 1
      this.onopen?.()
      this.tell(`0${JSON.stringify(OPEN)}`)
      this.#ping()
    }

    #ping() {
      const { time, owner } = this.#line
      time.at(time.now + OPEN.pingInterval, () => {
        if (this.readyState !== 1) return
        this.tell("2")
        this.#ping()
      }, owner)
    }

    #hear(text) {
      if (!text.startsWith("40/live,")) return
      this.tell('40/live,{"sid":"virtual"}')
      this.hasJoined = true
      this.#line.onJoined(this)
    }
  }

  // No polling here: whoever tries it is refused.
  class VirtualRequest {
    readyState = 0
    status = 0

    open() {}

    setRequestHeader() {}

    abort() {}

    send() {
      const { time, owner } = this.line
      time.at(time.now + REFUSED_MS, () => {
        this.readyState = 4
        this.onreadystatechange?.()
      }, owner)
    }
  }

  Object.assign(window, { VirtualLine, VirtualRequest })
}
