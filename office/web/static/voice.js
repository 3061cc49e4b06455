// Joins clips to a sentence and plays it, level, by WebAudio. Plain http will do: nothing here needs a
// secure context.
//
//   const voice = new Voice({ clips: names, volume: 0.8 })
//   await voice.load(); voice.isOn; await voice.say(groups, { chime, louder }) // true when heard to its end

// Recordings come in every loudness: each clip is brought to this RMS, -20 dBFS, if its peak allows.
const TARGET_RMS = 0.1
// -6 dBFS, so that a recall, 3 dB louder, stays under -1 dBFS between the samples too.
const MOST_PEAK = 0.5
const LOUDER = 1.41
// What is quieter is the silence before and after a word.
const AUDIBLE = 0.01
const EDGE_S = 0.005
const BETWEEN_WORDS_S = 0.02
const BREATH_S = 0.25
const LEAD_S = 0.05
const CHIME = "chuong"
const CHIME_S = 0.9
const CHIME_TONES = [
  { hertz: 659.26, at: 0 },
  { hertz: 523.25, at: 0.35 },
]

// Where a clip's word begins and ends in seconds, and the gain that brings it to the common loudness.
export function measured(buffer) {
  const samples = buffer.getChannelData(0)
  let first = 0
  let last = samples.length - 1
  while (first < last && Math.abs(samples[first]) < AUDIBLE) first++
  while (last > first && Math.abs(samples[last]) < AUDIBLE) last--
  let sum = 0
  let peak = 0
  for (let index = first; index <= last; index++) {
    sum += samples[index] ** 2
    peak = Math.max(peak, Math.abs(samples[index]))
  }
  const rms = Math.sqrt(sum / (last - first + 1))
  const gain = rms > 0 ? Math.min(TARGET_RMS / rms, MOST_PEAK / peak) : 0
  return { buffer, from: first / buffer.sampleRate, seconds: (last - first + 1) / buffer.sampleRate, gain }
}

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

export class Voice {
  #context = new AudioContext()
  #names
  #clips = new Map()
  #volume
  // Falls to nothing by itself, in the audio's own thread, unless it is held up again and again.
  #gate
  #loudness
  #playing = null

  // `clips`: the names of all that are ever needed, for who loads them together.
  constructor({ clips = [], volume, onState = () => {} }) {
    this.#names = clips
    this.#volume = volume
    this.#gate = new GainNode(this.#context, { gain: 0 })
    this.#loudness = new GainNode(this.#context)
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
        this.#clips.set(name, measured(await this.#context.decodeAudioData(await answer.arrayBuffer())))
      } catch {
        // The network, or a file no browser reads: `server.py voice check` names that one.
      }
    }
  }

  // Lets it be heard for so many milliseconds from now on, and no longer.
  holdUp(forMs) {
    const now = this.#context.currentTime
    const end = now + Math.max(0, forMs) / 1_000
    this.#gate.gain.cancelScheduledValues(now)
    this.#gate.gain.setValueAtTime(1, now)
    this.#gate.gain.setValueAtTime(1, end)
    this.#gate.gain.linearRampToValueAtTime(0, end + 0.03)
  }

  // Says one sentence; false when it was stopped before its end.
  say(groups, { chime = false, louder = false } = {}) {
    this.stop()
    this.#loudness.gain.value = this.#volume * (louder ? LOUDER : 1)
    let startAt = this.#context.currentTime + LEAD_S
    const sources = []
    if (chime) {
      const own = this.#clips.get(CHIME)
      if (own) sources.push(...scheduled(this.#context, this.#loudness, { parts: [{ ...own, at: 0 }] }, startAt))
      else sources.push(...chimed(this.#context, this.#loudness, startAt))
      startAt += (own?.seconds ?? CHIME_S) + BREATH_S
    }
    const words = scheduled(this.#context, this.#loudness, arranged(groups, this.#clips), startAt)
    return new Promise((resolve) => {
      this.#playing = { sources: [...sources, ...words], resolve }
      const last = words.at(-1) ?? sources.at(-1)
      if (last) last.onended = () => this.#end(true)
      else this.#end(true)
    })
  }

  stop() {
    for (const source of this.#playing?.sources ?? []) source.stop()
    this.#end(false)
  }

  #end(isWhole) {
    const playing = this.#playing
    this.#playing = null
    playing?.resolve(isWhole)
  }
}
