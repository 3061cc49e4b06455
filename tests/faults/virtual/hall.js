// A hall of real screen pages, each in a frame, in virtual time: they are opened, cut, killed and listened to.

if (window === top) {
  const DOWN_MS = 20_000
  const KILL_MS = 60_000
  const CUT_MS = 10_000
  const HEAD_MS = 5_000
  const AUDIBLE = 0.001
  const STEP_S = 0.01
  const FADE_S = 0.04
  const NOTHING_TO_SAY = Promise.resolve({ status: 200, text: '{"speaks":true,"say":null,"said":[]}' })

  // mulberry32, public domain by Tommy Ettinger: the same seed gives the same hall.
  const chanceBy = (seed) => () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  class VirtualHall {
    #time = window.virtualTime
    #screens = []
    #clips = new Map()
    #decoded = new Map()
    #chance
    #isOver = false
    #isCalling = false
    #isForgetful = false
    #cutEveryMs = 0
    #officersDue = null
    #seq = 0
    log = { turns: [], spoken: [], cuts: [], pages: [] }

    // Forgetful it keeps no log, and answers by itself what pages report while nobody is called: a day is long.
    async open({ screens, clips, seed, kills, cutEveryMs, isForgetful }) {
      this.#cutEveryMs = cutEveryMs
      this.#chance = chanceBy(seed)
      this.#isForgetful = isForgetful
      await this.#load(clips)
      for (const { name, zone } of screens) this.#start({ name, zone, page: null, spokeAt: -1 })
      this.#each(HEAD_MS, () => this.#tellAll("head", { seq: this.#seq }))
      if (kills) this.#each(KILL_MS, () => this.#killSpeakers())
      if (cutEveryMs) for (const screen of this.#screens) this.#cutLater(screen)
      await this.#ask({ kind: "officers" })
    }

    async live(untilMs) {
      await this.#time.pass(untilMs, () => this.#isOver)
      return this.#isOver
    }

    leave() {
      for (const screen of this.#screens) this.#leave(screen)
      return { ...this.log, endedMs: this.#time.now, isOver: this.#isOver }
    }

    // Called by every frame before its own scripts.
    inhabit(frame) {
      const screen = this.#screens.find((one) => one.iframe === frame.frameElement)
      const page = { screen, sentence: null, bornAt: this.#time.now }
      screen.page = page
      page.line = new window.VirtualLine({
        time: this.#time,
        owner: page,
        chance: this.#chance,
        clips: this.#clips,
        office: (request) => this.#answer({ screen: screen.name, ...request }),
      })
      page.line.state = screen.state
      page.line.onJoined = (socket) => socket.emit("head", { seq: this.#seq })
      window.liveByIt(frame, page)
      frame.fetch = (path, options) => page.line.fetch(path, options)
      frame.WebSocket = page.line.socket()
      frame.XMLHttpRequest = class extends window.VirtualRequest {
        line = page.line
      }
      this.#giveSound(frame, page)
      frame.document.addEventListener("readystatechange", () => this.#watch(frame, page), { once: true })
    }

    #giveSound(frame, page) {
      const hall = this
      frame.AudioContext = class extends window.VirtualAudio {
        constructor() {
          super({
            time: hall.#time,
            owner: page,
            decode: (bytes) => hall.#decoded.get(bytes),
            onBegun: (source) => hall.#begun(page, frame, source),
            onEnded: () => hall.#ended(page),
          })
        }
      }
      frame.AudioBufferSourceNode = window.VirtualClip
      frame.OscillatorNode = window.VirtualTone
      frame.GainNode = window.VirtualGain
    }

    // Notes each turn of the huge call: it flashes when one begins.
    #watch(frame, page) {
      const newest = frame.document.querySelector("[data-newest]")
      const label = newest.querySelector("[data-newest-label]")
      const flashes = (text) => text.split(" ").includes("newest--flash")
      new frame.MutationObserver((records) => {
        const classes = [...records.map((record) => record.oldValue ?? ""), newest.className]
        const turns = records.filter((_, at) => !flashes(classes[at]) && flashes(classes[at + 1])).length
        for (let turn = 0; turn < turns; turn++) this.#note("turns", page, { label: label.textContent, atMs: this.#time.now })
      }).observe(newest, { attributes: true, attributeFilter: ["class"], attributeOldValue: true })
    }

    #begun(page, frame, source) {
      const label = frame.document.querySelector("[data-hall]").dataset.saying
      if (page.sentence?.atMs !== this.#time.now) {
        page.sentence = { label, atMs: this.#time.now, sources: [], context: source.context }
        page.screen.spokeAt = this.#time.now
      }
      page.sentence.sources.push(source)
    }

    #ended(page) {
      const { sentence } = page
      if (!sentence?.sources.every((source) => source.isOver)) return
      page.sentence = null
      const { label, sources } = sentence
      const [begin, end] = [Math.min(...sources.map((one) => one.begin)), Math.max(...sources.map((one) => one.end))]
      const isWhole = this.#tell(page, sentence, begin, end)
      if (isWhole) this.#ask({ kind: "heard", zone: page.screen.zone, label })
    }

    // Notes from when to when a sentence was audible; returns whether it was throughout.
    #tell(page, { label, sources, context }, begin, end) {
      const path = []
      for (let node = sources.at(-1).to.to; node?.gain; node = node.to) path.push(node.gain)
      let [fromMs, toMs, isWhole] = [null, null, sources.every((source) => source.isOver && !source.wasStopped)]
      for (let at = begin; at < end; at += STEP_S) {
        if (path.every((gain) => gain.valueAt(at) > AUDIBLE)) {
          fromMs ??= context.msAt(at)
          toMs = context.msAt(Math.min(at + STEP_S, end))
        } else if (at < end - FADE_S) isWhole = false
      }
      const isFirst = sources.some((source) => !source.isClip)
      if (fromMs !== null) this.#note("spoken", page, { label, fromMs, toMs, isWhole, isFirst })
      return isWhole
    }

    #note(kind, page, what) {
      if (this.#isForgetful) return
      const { name, zone } = page.screen
      this.log[kind].push({ screen: name, zone, page: `${name}@${page.bornAt}`, ...what })
    }

    #start(screen) {
      screen.state = screen.state ?? "up"
      if (!this.#screens.includes(screen)) this.#screens.push(screen)
      screen.iframe = document.createElement("iframe")
      // What is not painted costs no real time.
      screen.iframe.style.display = "none"
      this.#time.hold(new Promise((loaded) => screen.iframe.addEventListener("load", loaded)))
      screen.iframe.src = `/display/${screen.name}`
      document.body.append(screen.iframe)
    }

    #leave(screen) {
      const { page } = screen
      if (!page) return
      this.#time.drop(page)
      const { sentence } = page
      if (sentence) this.#tell(page, sentence, Math.min(...sentence.sources.map((one) => one.begin)), sentence.context.currentTime)
      this.#note("pages", page, { fromMs: page.bornAt, toMs: this.#time.now })
      screen.iframe.remove()
      screen.page = null
    }

    #killSpeakers() {
      for (const zone of new Set(this.#screens.map((screen) => screen.zone))) {
        const alive = this.#screens.filter((screen) => screen.zone === zone && screen.page)
        const speaker = alive.sort((one, other) => other.spokeAt - one.spokeAt)[0]
        if (!speaker) continue
        this.#leave(speaker)
        this.#time.at(this.#time.now + DOWN_MS, () => this.#start(speaker))
      }
    }

    #cutLater(screen) {
      this.#time.at(this.#time.now - Math.log(1 - this.#chance()) * this.#cutEveryMs, () => {
        screen.state = this.#chance() < 0.5 ? "silent" : "closed"
        screen.page?.line.cut(screen.state)
        const cut = { screen: screen.name, fromMs: this.#time.now }
        this.log.cuts.push(cut)
        this.#time.at(this.#time.now - Math.log(1 - this.#chance()) * CUT_MS, () => {
          screen.state = "up"
          screen.page?.line.heal()
          cut.toMs = this.#time.now
          this.#cutLater(screen)
        })
      })
    }

    #answer(request) {
      if (this.#isForgetful && !this.#isCalling && request.path.endsWith("/report")) return NOTHING_TO_SAY
      return this.#ask(request)
    }

    // Tells the office's Python what happens, and everyone who follows what came of it.
    async #ask(what) {
      const answer = await this.#time.hold(window.office({ ...what, now_ms: this.#time.now }))
      this.#seq = answer.seq
      this.#isOver = answer.is_over
      this.#isCalling = answer.is_calling
      if (answer.entries.length) this.#tellAll("entries", answer.entries)
      for (const saying of answer.sayings) this.#tellAll("saying", saying)
      if (this.#officersDue) this.#time.cancel(this.#officersDue)
      this.#officersDue = answer.next_ms === null ? null : this.#time.at(answer.next_ms, () => this.#ask({ kind: "officers" }))
      return answer
    }

    #tellAll(name, message) {
      for (const { page } of this.#screens) for (const socket of page?.line.sockets ?? []) socket.emit(name, message)
    }

    #each(everyMs, act) {
      this.#time.at(this.#time.now + everyMs, () => {
        this.#each(everyMs, act)
        act()
      })
    }

    // All clips are decoded beforehand by the real decoder, which takes real time.
    async #load(names) {
      for (const name of names) {
        const bytes = await (await fetch(`/voices/${name}`)).arrayBuffer()
        this.#clips.set(name, bytes)
        this.#decoded.set(bytes, await new OfflineAudioContext(1, 1, 48_000).decodeAudioData(bytes.slice(0)))
      }
    }
  }

  window.hall = new VirtualHall()
} else if (location.pathname.startsWith("/display/")) {
  top.hall.inhabit(window)
}
