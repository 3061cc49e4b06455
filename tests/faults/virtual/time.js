// Time that passes only as far as something happens: a page's timers, a message's journey, an officer's next press.
// Lives in the outermost page; every frame in it lives by this one.

if (window === top) {
  const settled = new MessageChannel()
  let onSettled = null
  settled.port1.onmessage = () => onSettled()
  // Whatever promises were kept meanwhile have told it when the next task begins.
  const aTask = () => new Promise((done) => {
    onSettled = done
    settled.port2.postMessage(null)
  })

  class VirtualTime {
    // In milliseconds.
    now = 0
    #due = []
    #held = 0
    #onFree = null

    // Calls `act` at that time; what an `owner` wanted is dropped with it.
    at(when, act, owner = null) {
      const event = { when: Math.max(when, this.now), act, owner }
      let place = this.#due.length
      while (place > 0 && this.#due[place - 1].when > event.when) place--
      this.#due.splice(place, 0, event)
      return event
    }

    cancel(event) {
      const place = this.#due.indexOf(event)
      if (place >= 0) this.#due.splice(place, 1)
    }

    drop(owner) {
      this.#due = this.#due.filter((event) => event.owner !== owner)
    }

    // No time passes until something real is done: a request to the office, the loading of a page.
    hold(promise) {
      this.#held++
      return promise.finally(() => {
        if (--this.#held === 0) this.#onFree?.()
      })
    }

    // Lets time pass until `isOver()` or that moment.
    async pass(until, isOver) {
      await this.#settle()
      while (!isOver() && this.#due.length && this.#due[0].when <= until) {
        const event = this.#due.shift()
        this.now = event.when
        event.act()
        await this.#settle()
      }
    }

    async #settle() {
      await aTask()
      while (this.#held) {
        await new Promise((free) => (this.#onFree = free))
        await aTask()
      }
    }
  }

  window.virtualTime = new VirtualTime()

  // Gives a frame this time in place of the machine's; `owner` is the page that lives in it.
  window.liveByIt = (frame, owner) => {
    const time = window.virtualTime
    const bornAt = time.now
    const timers = new Map()
    let last = 0
    // In whole milliseconds, never too early: a fraction that is lost in the sum would let no time pass, for ever.
    const after = (delayMs, act, own) =>
      timers.set(own, time.at(time.now + Math.max(0, Math.ceil(Number(delayMs)) || 0), act, owner))
    frame.setTimeout = (act, delayMs, ...rest) => {
      const own = ++last
      after(delayMs, () => {
        timers.delete(own)
        act(...rest)
      }, own)
      return own
    }
    frame.setInterval = (act, everyMs) => {
      const own = ++last
      const again = () => {
        after(everyMs, again, own)
        act()
      }
      after(everyMs, again, own)
      return own
    }
    frame.clearTimeout = frame.clearInterval = (own) => {
      if (timers.has(own)) time.cancel(timers.get(own))
      timers.delete(own)
    }
    frame.requestAnimationFrame = (act) => frame.setTimeout(() => act(frame.performance.now()), 16)
    Object.defineProperty(frame.performance, "now", { value: () => time.now - bornAt })
    frame.Date.now = () => window.epochMs + time.now
  }
}
