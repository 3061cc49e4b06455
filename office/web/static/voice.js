// Joins clips to a sentence and plays it, level, by WebAudio. Plain http will do: nothing here needs a
// secure context.
//
//   const voice = new Voice({ clips: names, volume: 0.8 })
//   await voice.load(); voice.isOn; await voice.say(groups, { chime, louder }) // true when heard to its end

import { decoded } from "/static/clip.js"

// Of a recall: 3 LU.
const LOUDER = 1.41
const EDGE_S = 0.005
const BETWEEN_WORDS_S = 0.02
const BREATH_S = 0.25
const LEAD_S = 0.05
const FADE_S = 0.03
const CHIME = "chuong"
const CHIME_S = 0.9
const CHIME_TONES = [
  { hertz: 659.26, at: 0 },
  { hertz: 523.25, at: 0.35 },
]

// Puts the clips of a sentence behind each other. A clip that is not there is left out: the rest still helps.
export function arranged(groups, clips) {
  const parts = []
  let at = 0
  for (const group of groups) {
    if (parts.length) at += BREATH_S
    for (const name of group) {
      const clip = clips.get(name)
      if (!clip) continue
      parts.push({ ...clip, at })
      at += clip.seconds + BETWEEN_WORDS_S
    }
  }
  return { parts, seconds: at }
}

// Plays arranged parts at `startAt` of the context; returns the sources, the last one ending last.
export function scheduled(context, destination, { parts }, startAt) {
  return parts.map((part) => {
    const source = new AudioBufferSourceNode(context, { buffer: part.buffer })
    const gain = new GainNode(context, { gain: 0 })
    const [begin, end] = [startAt + part.at, startAt + part.at + part.seconds]
    gain.gain.setValueAtTime(0, begin)
    gain.gain.linearRampToValueAtTime(part.gain, begin + EDGE_S)
    gain.gain.setValueAtTime(part.gain, Math.max(begin + EDGE_S, end - EDGE_S))
    gain.gain.linearRampToValueAtTime(0, end)
    source.connect(gain).connect(destination)
    source.start(begin, part.from, part.seconds)
    return source
  })
}

// Two falling tones, for a voice that brings no chime of its own.
export function chimed(context, destination, startAt) {
  return CHIME_TONES.map(({ hertz, at }) => {
    const tone = new OscillatorNode(context, { frequency: hertz })
    const gain = new GainNode(context, { gain: 0 })
    const begin = startAt + at
    gain.gain.setValueAtTime(0, begin)
    gain.gain.linearRampToValueAtTime(0.25, begin + 0.01)
    gain.gain.exponentialRampToValueAtTime(0.001, begin + CHIME_S - at)
    tone.connect(gain).connect(destination)
    tone.start(begin)
    tone.stop(begin + CHIME_S - at)
    return tone
  })
}

// Plays one sentence from `startAt` on, with its chime in front if it has one: all that is heard of it, but for the
// screen's volume. Gives the sources, the last one (undefined when there is nothing to say), how long it takes, and the
// node through which all of it goes.
export function spoken(context, destination, { groups, clips, chime, louder }, startAt) {
  const loudness = new GainNode(context, { gain: louder ? LOUDER : 1 })
  loudness.connect(destination)
  const sources = []
  let wordsAt = startAt
  if (chime) {
    const own = clips.get(CHIME)
    if (own) sources.push(...scheduled(context, loudness, { parts: [{ ...own, at: 0 }] }, startAt))
    else sources.push(...chimed(context, loudness, startAt))
    wordsAt += (own?.seconds ?? CHIME_S) + BREATH_S
  }
  const sentence = arranged(groups, clips)
  sources.push(...scheduled(context, loudness, sentence, wordsAt))
  return { loudness, sources, last: sources.at(-1), seconds: wordsAt - startAt + sentence.seconds }
}

export class Voice {
  #context
  #names
  #clips = new Map()
  // Falls to nothing by itself, in the audio's own thread, unless it is held up again and again.
  #gate
  #loudness
  #playing = null

  // `clips`: the names of all that are ever needed, for who loads them together.
  constructor({ clips = [], volume, onState = () => {}, context = new AudioContext() }) {
    this.#context = context
    this.#names = clips
    this.#gate = new GainNode(this.#context, { gain: 0 })
    this.#loudness = new GainNode(this.#context, { gain: volume })
    this.#loudness.connect(this.#gate).connect(this.#context.destination)
    this.#context.addEventListener("statechange", onState)
  }

  // Whether what is said is heard: browsers keep pages silent until they are touched or told otherwise.
  get isOn() {
    return this.#context.state === "running"
  }

  get isWhole() {
    return this.has(this.#names)
  }

  has(names) {
    return names.every((name) => this.#clips.has(name))
  }

  turnOn() {
    return this.#context.resume()
  }

  // Fetches what is missing; what could not be had is missing again next time.
  async load(names = this.#names) {
    for (const name of names) {
      if (this.#clips.has(name)) continue
      try {
        const answer = await fetch(`/voices/${name}`)
        if (!answer.ok) continue
        this.#clips.set(name, await decoded(this.#context, await answer.arrayBuffer()))
      } catch {
        // The network, or a file no browser reads: `server.py voice check` names that one.
      }
    }
  }

  // Lets it be heard for so many milliseconds from now on, and no longer.
  holdUp(forMs) {
    const now = this.#context.currentTime
    const end = now + Math.max(FADE_S, forMs / 1_000)
    this.#gate.gain.cancelAndHoldAtTime(now)
    this.#gate.gain.linearRampToValueAtTime(1, now + FADE_S)
    this.#gate.gain.setValueAtTime(1, end)
    this.#gate.gain.linearRampToValueAtTime(0, end + FADE_S)
  }

  // Says one sentence; false when it was stopped before its end.
  say(groups, { chime = false, louder = false } = {}) {
    this.stop()
    const sentence = { groups, clips: this.#clips, chime, louder }
    const playing = spoken(this.#context, this.#loudness, sentence, this.#context.currentTime + LEAD_S)
    return new Promise((resolve) => {
      playing.resolve = resolve
      this.#playing = playing
      if (playing.last) playing.last.onended = () => this.#end(playing, true)
      else this.#end(playing, true)
    })
  }

  // Fades out at once, since a wave that is cut off clicks.
  stop() {
    if (!this.#playing) return
    const now = this.#context.currentTime
    const { loudness, sources } = this.#playing
    loudness.gain.setValueAtTime(loudness.gain.value, now)
    loudness.gain.linearRampToValueAtTime(0, now + FADE_S)
    for (const source of sources) source.stop(now + FADE_S)
    this.#end(this.#playing, false)
  }

  // A source that was stopped ends a little later, when the next sentence may have begun.
  #end(playing, isWhole) {
    if (this.#playing !== playing) return
    this.#playing = null
    playing.resolve(isWhole)
  }
}
