// Renders announcements by the page's own modules, in a page that has nothing else: bench/announcements.py.
async () => {
  const HERTZ = 48_000
  const TAIL_S = 0.5
  const { decoded } = await import("/static/clip.js")
  const { Voice, arranged, spoken } = await import("/static/voice.js")
  const offline = (seconds) => new OfflineAudioContext(2, Math.ceil(seconds * HERTZ), HERTZ)

  const clips = new Map()
  const loaded = async (sentence) => {
    for (const name of sentence.groups.flat()) {
      if (clips.has(name)) continue
      const answer = await fetch(`/voices/${name}`)
      clips.set(name, await decoded(offline(0.1), await answer.arrayBuffer()))
    }
    return { ...sentence, clips }
  }

  const asText = async (bytes) => {
    const reader = new FileReader()
    await new Promise((done) => {
      reader.onload = done
      reader.readAsDataURL(new Blob([bytes]))
    })
    return reader.result.split(",")[1]
  }

  const channelsOf = (buffer) => Promise.all([0, 1].map((channel) => asText(buffer.getChannelData(channel))))

  // What the hall hears of one sentence, and how long it takes with and without its chime.
  window.rendered = async (asked) => {
    const sentence = await loaded(asked)
    const draft = offline(0.1)
    const { seconds } = spoken(draft, draft.destination, sentence, 0)
    const context = offline(seconds + TAIL_S)
    spoken(context, context.destination, sentence, 0)
    const { seconds: words_s } = arranged(sentence.groups, clips)
    return { seconds, words_s, channels: await channelsOf(await context.startRendering()) }
  }

  // The same by a whole Voice that is stopped, or held up no longer, `after_s` after it has begun.
  window.brokenOff = async ({ groups, after_s, way, ...manner }) => {
    const context = offline(after_s + 2)
    const voice = new Voice({ clips: groups.flat(), volume: 1, context })
    await voice.load()
    voice.holdUp(way === "gate" ? after_s * 1_000 : 60_000)
    voice.say(groups, manner)
    context.suspend(after_s).then(() => {
      if (way === "stop") voice.stop()
      context.resume()
    })
    return { channels: await channelsOf(await context.startRendering()) }
  }
}
