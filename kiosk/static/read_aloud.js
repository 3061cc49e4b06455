// Reads out what a finger holds, or what the keys have come to, and shows it large meanwhile. It reads by itself where
// a visitor who listens is taken next, so that they hear their number. A silent kiosk only shows.

import { get } from "/static/api.js"
import { HeldPanel } from "/static/kiosk/held_panel.js"
import { KeyFocus } from "/static/kiosk/key_focus.js"
import { piecesOf } from "/static/kiosk/readable.js"
import { Speaker } from "/static/speaker.js"
import { Touches } from "/static/touches.js"

const LEAST_SHOWN_MS = 4_000

export class ReadAloud {
  #root
  #panel
  #speaker
  #clips = new Map()
  #isListener = false
  #read = 0

  constructor(root) {
    this.#root = root
    this.#panel = new HeldPanel(root.querySelector("[data-read-aloud]"), () => this.#stop())
    const volume = Number(root.dataset.readsAloud ?? 0) / 100
    this.#speaker = volume > 0 ? new Speaker({ volume }) : null
  }

  start() {
    // Whatever is touched ends what was read; what is offered stays under the finger that touches it.
    addEventListener("pointerdown", ({ target }) => this.#panel.has(target) || this.#stop(), true)
    new Touches({
      targetOf: (element) => (this.#panel.has(element) ? null : heldAt(element)),
      onHold: (element, y) => this.#hold(element, y),
      onLift: (element) => this.#panel.offer(element),
      onSlide: () => this.#stop(),
    }).start()
    if (this.#speaker) this.#startSpeaking()
    return this
  }

  #startSpeaking() {
    // The first touch lets the page be heard from then on.
    for (const kind of ["pointerup", "keydown"]) addEventListener(kind, () => this.#speaker.turnOn(), true)
    new KeyFocus(this.#root, (element) => this.#listenTo(heldAt(element))).start()
    this.#root.addEventListener("focusin", ({ target }) => this.#follow(target))
    // When the server is away its clips are, too.
    this.#keepReady(this.#root.querySelector('[data-stage="cut"]'))
  }

  // The next visitor has not asked to be read to.
  forget() {
    this.#isListener = false
  }

  #hold(element, y) {
    this.#panel.show(element, y)
    if (this.#speaker) this.#listenTo(element)
  }

  #listenTo(element) {
    if (!element) return
    this.#isListener = true
    this.#say(piecesOf(element))
  }

  // A stage that comes takes the focus to its heading. The wait for a number is over before it is said.
  #follow(heading) {
    if (!this.#isListener || !("stageHeading" in heading.dataset)) return
    const stage = heading.closest("[data-stage]")
    if (stage.dataset.stage === "wait") return
    this.#say(piecesOf(stage))
    if (stage.dataset.stage === "ticket") this.forget()
  }

  async #say(pieces) {
    const read = ++this.#read
    const sentences = await Promise.all(pieces.map((piece) => this.#clipsOf(piece)))
    if (read !== this.#read) return
    // Without the name "nobody waiting" would be said of who knows what.
    const groups = sentences[0]?.length ? sentences.flat() : []
    this.#root.dataset.saying = groups.flat().join(" ")
    await Promise.all([groups.length ? this.#speaker.say(groups) : null, pause(LEAST_SHOWN_MS)])
    if (read !== this.#read) return
    delete this.#root.dataset.saying
    // What is offered stays its own time.
    if (!this.#panel.isOffering) this.#stop()
  }

  // What has no clip, or cannot be fetched, is only shown.
  async #clipsOf({ text, language }) {
    const key = `${language} ${text}`
    if (!this.#clips.has(key)) {
      try {
        const { clips } = await get(`/api/v1/readings?language=${language}&text=${encodeURIComponent(text)}`)
        this.#clips.set(key, clips)
      } catch {
        return []
      }
    }
    return this.#clips.get(key)
  }

  async #keepReady(stage) {
    for (const element of stage.querySelectorAll("[lang]")) {
      const groups = await this.#clipsOf({ text: element.textContent, language: element.lang })
      await this.#speaker.load(groups.flat())
    }
  }

  #stop() {
    this.#read++
    this.#panel.hide()
    delete this.#root.dataset.saying
    this.#speaker?.stop()
  }
}

function heldAt(element) {
  return element.closest("button, [data-stage]")
}

function pause(forMs) {
  return new Promise((resolve) => setTimeout(resolve, forMs))
}
