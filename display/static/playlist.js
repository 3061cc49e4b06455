// The notices beside the calls, one at a time: words, pictures, and videos without sound. Where who waits has the
// same place on the screen, that takes its turn too. What is no longer valid leaves at the next look.

import { get } from "/static/api.js"
import { setHidden, setText } from "/static/display/text.js"

const LOOK_AGAIN_MS = 20_000
const REST_MS = 20_000
// A video that neither ends nor fails gives way to the others all the same.
const VIDEO_MOST_MS = 10 * 60_000
// A file that cannot be shown is passed over.
const FAILED_MS = 2_000
// Words are set as large as they have room.
const FITS = [1.2, 1, 0.9, 0.8, 0.7, 0.62, 0.55, 0.48, 0.42]
const REST = { kind: "rest" }

export class Playlist {
  #section
  #rest
  #root
  #path
  #notices = []
  #turn = -1
  #timer = null
  #shown = null

  // `name` is the screen's.
  constructor(section, { root, name }) {
    this.#section = section
    this.#root = root
    this.#rest = root.querySelector("[data-waiting]")?.parentElement
    this.#path = `/api/v1/screens/${encodeURIComponent(name)}/notices`
  }

  start() {
    this.#poll()
    setInterval(() => this.#poll(), LOOK_AGAIN_MS)
    addEventListener("resize", () => this.#shown && this.#fit())
    document.fonts.ready.then(() => this.#shown && this.#fit())
  }

  async #poll() {
    try {
      const { notices } = await get(this.#path)
      this.#take(notices)
    } catch {
      // Cut off: what is known goes on being shown; which day it is, the next answer tells.
    }
  }

  #take(notices) {
    const hadAny = this.#notices.length > 0
    const known = JSON.stringify(this.#notices)
    if (JSON.stringify(notices) === known) return
    this.#notices = notices
    this.#root.classList.toggle("hall--notices", notices.length > 0)
    const isGone = this.#shown && !notices.some((one) => JSON.stringify(one) === JSON.stringify(this.#shown))
    if (!hadAny || isGone) this.#next()
  }

  #next() {
    clearTimeout(this.#timer)
    const slides = this.#rest ? [REST, ...this.#notices] : this.#notices
    this.#turn = slides.length ? (this.#turn + 1) % slides.length : -1
    const slide = slides[this.#turn] ?? REST
    this.#show(slide)
    if (slides.length > (this.#rest ? 1 : 0)) this.#timer = setTimeout(() => this.#next(), this.#lastsMs(slide))
  }

  #lastsMs({ kind, seconds }) {
    if (kind === "rest") return REST_MS
    return kind === "video" ? VIDEO_MOST_MS : seconds * 1_000
  }

  #show(slide) {
    const isRest = slide.kind === "rest"
    this.#shown = isRest ? null : slide
    if (this.#rest) setHidden(this.#rest, !isRest)
    setHidden(this.#section, isRest)
    for (const hook of ["title", "text"]) {
      const element = this.#section.querySelector(`[data-notice-${hook}]`)
      setHidden(element, !slide[hook])
      setText(element, slide[hook])
    }
    this.#frame(slide)
    if (!isRest) this.#fit()
  }

  #fit() {
    for (const fit of FITS) {
      this.#section.style.setProperty("--fit", fit)
      if (this.#section.scrollHeight <= this.#section.clientHeight) return
    }
  }

  #frame({ kind, src, title }) {
    const frame = this.#section.querySelector("[data-notice-frame]")
    const media = MEDIA[kind]?.(src, title)
    setHidden(frame, !media)
    const past = frame.querySelector("video")
    frame.replaceChildren(...(media ? [media] : []))
    // The last video lets go of its memory at once, not when somebody collects it.
    past?.removeAttribute("src")
    past?.load()
    media?.addEventListener("error", () => this.#giveWay(media))
    media?.addEventListener("ended", () => this.#next())
  }

  #giveWay(media) {
    if (!media.isConnected) return
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#next(), FAILED_MS)
  }
}

const MEDIA = {
  picture: (src, title) => Object.assign(new Image(), { src, alt: title }),
  video: (src) => {
    const video = Object.assign(document.createElement("video"), { src, muted: true, playsInline: true })
    video.play().catch(() => {})
    return video
  },
}
