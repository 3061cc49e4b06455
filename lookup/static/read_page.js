// "Đọc trang này": reads the page out, sentence by sentence, as far as they are made; again, and it is silent. Whoever goes
// to another page takes the voice along into silence.

import { get } from "/static/api.js"
import { stillHere } from "/static/idle_reset.js"
import { Speaker } from "/static/speaker.js"

const LOOK_MS = 400
// Until the next sentence is made, and until nobody is taken for listening any more.
const LATE_MS = 15_000
const LONGEST_MS = 300_000

class ReadPage {
  #button
  #speaker
  #turn = 0

  constructor(button) {
    this.#button = button
    this.#speaker = new Speaker({ volume: Number(button.dataset.readPage) / 100 })
  }

  start() {
    this.#button.addEventListener("click", () => (this.#button.dataset.reading ? this.#stop() : this.#read()))
    addEventListener("pagehide", () => this.#stop())
    return this
  }

  async #read() {
    const turn = ++this.#turn
    this.#show("waits")
    this.#speaker.turnOn()
    const isWhole = await this.#readAll(turn).catch(() => false)
    if (turn !== this.#turn) return
    this.#stop()
    this.#tellFailure(!isWhole)
  }

  // Says whether it came to the end.
  async #readAll(turn) {
    const begun = performance.now()
    let made = begun
    for (let next = 0; ; ) {
      const { sentences, fails } = await get(this.#address())
      while (turn === this.#turn && sentences[next]?.is_made) {
        this.#show("reads")
        if (performance.now() - begun < LONGEST_MS) stillHere()
        this.#button.dataset.saying = sentences[next].clip
        await this.#speaker.say([[sentences[next].clip]])
        next++
        made = performance.now()
      }
      if (turn !== this.#turn || next >= sentences.length) return sentences.length > 0
      if (fails || performance.now() - made > LATE_MS) return false
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
    }
  }

  #address() {
    const { procedure = "" } = this.#button.dataset
    const { lang: language } = document.documentElement
    return `/api/v1/page-readings?${new URLSearchParams({ language, procedure })}`
  }

  #stop() {
    this.#turn++
    this.#speaker.stop()
    delete this.#button.dataset.saying
    this.#show("")
  }

  #show(state) {
    this.#tellFailure(false)
    if (state) this.#button.dataset.reading = state
    else delete this.#button.dataset.reading
    this.#button.setAttribute("aria-pressed", String(state !== ""))
    for (const one of this.#button.querySelectorAll("[data-read-says]")) one.hidden = one.dataset.readSays !== state
  }

  #tellFailure(fails) {
    if (!fails) return
    for (const one of this.#button.querySelectorAll("[data-read-says]")) one.hidden = one.dataset.readSays !== "fails"
  }
}

const button = document.querySelector("[data-read-page]")
if (button) new ReadPage(button).start()
