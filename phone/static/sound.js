// Says the call to whoever has touched the button for it, as the hall hears it: at the call, at every recall, and
// once when the turn is near. It is off whenever the page is opened anew.

import { get } from "/static/api.js"
import { Speaker } from "/static/speaker.js"

const CHIME = "chuong"
const TIMES = { soon: 1, called: 2 }

export class Sound {
  #element
  #button
  #states
  #path
  #speaker = null
  #isOn = false
  #last
  #asked = 0

  // `name` is the face the server painted.
  constructor(element, { key, name }) {
    this.#element = element
    this.#button = element.querySelector("[data-sound]")
    this.#states = [...element.querySelectorAll("[data-sound-state]")]
    this.#path = `/api/v1/t/${encodeURIComponent(key)}/sentences`
    this.#last = name
    this.#button.addEventListener("click", () => this.#toggle())
    // A phone that was put away may have had its sound taken.
    document.addEventListener("visibilitychange", () => document.hidden || (this.#isOn && this.#speaker.turnOn()))
  }

  notify(face, { again = false } = {}) {
    if (face.name === this.#last && !again) return
    this.#last = face.name
    if (this.#isOn) this.#sayNow()
  }

  #toggle() {
    this.#isOn = !this.#isOn
    this.#button.setAttribute("aria-pressed", String(this.#isOn))
    for (const state of this.#states) state.hidden = (state.dataset.soundState === "on") !== this.#isOn
    if (!this.#isOn) return this.#fallSilent()
    // Here and not later: a browser lets a page be heard only while it is touched.
    this.#speaker ??= new Speaker()
    this.#speaker.turnOn()
    // Who turns it on hears at once that it works, and how loud.
    if (this.#last === "called") this.#sayNow()
    else this.#speaker.say([], { chime: true })
  }

  async #sayNow() {
    this.#fallSilent()
    const what = this.#last
    if (!(what in TIMES)) return
    const asked = this.#asked
    const groups = await this.#groupsOf(what)
    if (asked !== this.#asked || groups === null) return
    this.#element.dataset.saying = groups.flat().join(" ")
    await this.#speaker.say(groups, { chime: true, times: TIMES[what] })
    if (asked === this.#asked) delete this.#element.dataset.saying
  }

  // Null when the ticket was not called after all; without the server, or a voice for the page's language, there is only
  // the chime.
  async #groupsOf(what) {
    try {
      const { has_chime, ...sentences } = await get(this.#path)
      if (has_chime) await this.#speaker.load([CHIME])
      return sentences[what] && (sentences[what][document.documentElement.lang] ?? [])
    } catch {
      return []
    }
  }

  #fallSilent() {
    this.#asked++
    delete this.#element.dataset.saying
    this.#speaker.stop()
  }
}
