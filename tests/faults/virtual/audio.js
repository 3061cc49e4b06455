// Sound in virtual time, as far as voice.js uses it: nothing is computed, but what would be heard when is known.
// tests/e2e/test_virtual_audio.py holds it to the real one.

if (window === top) {
  // A parameter with the events that were scheduled for it.
  class VirtualParam {
    #events
    #context

    constructor(context, value) {
      this.#context = context
      this.#events = [{ kind: "set", at: -Infinity, value }]
    }

    get value() {
      return this.valueAt(this.#context.currentTime)
    }

    setValueAtTime(value, at) {
      return this.#add({ kind: "set", at, value })
    }

    linearRampToValueAtTime(value, at) {
      return this.#add({ kind: "line", at, value })
    }

    exponentialRampToValueAtTime(value, at) {
      return this.#add({ kind: "curve", at, value })
    }

    cancelAndHoldAtTime(at) {
      const value = this.valueAt(at)
      const next = this.#events.find((event) => event.at > at)
      this.#events = this.#events.filter((event) => event.at <= at)
      if (next && next.kind !== "set") this.#add({ ...next, at, value })
      return this
    }

    valueAt(at) {
      const place = this.#events.findLastIndex((event) => event.at <= at)
      const [before, next] = [this.#events[place], this.#events[place + 1]]
      if (!next || next.kind === "set") return before.value
      const share = before.at === -Infinity ? 0 : (at - before.at) / (next.at - before.at)
      if (next.kind === "line") return before.value + (next.value - before.value) * share
      return before.value * (next.value / before.value) ** share
    }

    #add(event) {
      // A first ramp begins where and when it was asked for.
      if (event.kind !== "set" && this.#events.length === 1) this.setValueAtTime(this.#events[0].value, this.#context.currentTime)
      const place = this.#events.findIndex((other) => other.at > event.at)
      this.#events.splice(place < 0 ? this.#events.length : place, 0, event)
      // Far in the past nothing is asked for any more.
      while (this.#events.length > 60) this.#events.shift()
      return this
    }
  }

  class VirtualNode {
    to = null

    connect(node) {
      this.to = node
      return node
    }
  }

  class VirtualGain extends VirtualNode {
    constructor(context, { gain = 1 } = {}) {
      super()
      this.gain = new VirtualParam(context, gain)
    }
  }

  // What sounds from its start until its end or until it is stopped.
  class VirtualSource extends VirtualNode {
    onended = null
    begin = 0
    end = Infinity
    isOver = false
    wasStopped = false
    #ending = null

    constructor(context) {
      super()
      this.context = context
    }

    start(begin = this.context.currentTime, _from = 0, seconds = Infinity) {
      this.begin = begin
      this.context.begun(this)
      this.#endAt(begin + seconds)
    }

    stop(at = 0) {
      const end = Math.max(at, this.context.currentTime)
      if (end >= this.end) return
      this.wasStopped = this.isClip
      this.#endAt(end)
    }

    #endAt(end) {
      const { time, owner } = this.context
      this.end = end
      if (this.#ending) time.cancel(this.#ending)
      if (end === Infinity || this.isOver) return
      this.#ending = time.at(this.context.msAt(end), () => {
        this.isOver = true
        this.onended?.()
        this.context.ended(this)
      }, owner)
    }
  }

  class VirtualClip extends VirtualSource {
    isClip = true
  }

  class VirtualTone extends VirtualSource {
    isClip = false
  }

  // `onBegun(source)` and `onEnded(source)` tell what sounds.
  class VirtualAudio {
    state = "running"
    destination = new VirtualNode()

    constructor({ time, owner, decode, onBegun = () => {}, onEnded = () => {} }) {
      this.time = time
      this.owner = owner
      this.bornAt = time.now
      this.decodeAudioData = decode
      this.begun = onBegun
      this.ended = onEnded
    }

    get currentTime() {
      return (this.time.now - this.bornAt) / 1_000
    }

    msAt(seconds) {
      return this.bornAt + seconds * 1_000
    }

    addEventListener() {}

    async resume() {}
  }

  Object.assign(window, { VirtualAudio, VirtualClip, VirtualGain, VirtualParam, VirtualTone })
}
