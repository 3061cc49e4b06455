// A recording as a clip of a sentence: one channel, without silence around the word, and as loud as all others,
// however it was recorded.
//
//   const clip = await decoded(audioContext, bytes) // { buffer, from, seconds, gain }

// K-weighted power that every clip is brought to, if its peak allows: about -23 LUFS from one loudspeaker.
const TARGET_POWER = 0.006
// -5 dBFS, so that a recall, 3 dB louder, stays under -1 dBFS between the samples too.
const MOST_PEAK = 0.56
// Of a clip's peak (-34 dB): what is quieter is the silence before and after a word.
const AUDIBLE = 0.02

// What an ear hears of low and high tones: ITU-R BS.1770, its two filters for any sample rate as
// B. De Man, "Evaluation of Implementations of the EBU R128 Loudness Measurement" (2018) gives them.
const HEAD = { hertz: 1681.974450955533, q: 0.7071752369554196 }
const HEAD_GAIN = 10 ** (3.999843853973347 / 20)
const HEAD_BAND = HEAD_GAIN ** 0.4996667741545416
const LOW_CUT = { hertz: 38.13547087602444, q: 0.5003270373238773 }

/** @typedef {{ over: [number, number, number], under: [number, number] }} Filter */

// Rejects for what no browser reads.
export async function decoded(context, bytes) {
  return measured(await context.decodeAudioData(bytes))
}

// Where a clip's word begins and ends in seconds, and the gain that brings it to the common loudness; 0 for silence.
export function measured(recording) {
  const { sampleRate } = recording
  const samples = centred(loudestChannel(recording))
  const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  const [first, end] = audibleRange(samples, AUDIBLE * peak)
  const buffer = new AudioBuffer({ length: samples.length, numberOfChannels: 1, sampleRate })
  buffer.copyToChannel(samples, 0)
  const power = heardPower(samples.subarray(first, end), sampleRate)
  const gain = power > 0 ? Math.min(Math.sqrt(TARGET_POWER / power), MOST_PEAK / peak) : 0
  return { buffer, from: first / sampleRate, seconds: (end - first) / sampleRate, gain }
}

function audibleRange(samples, least) {
  let [first, end] = [0, samples.length]
  while (first < end && Math.abs(samples[first]) <= least) first++
  while (end > first && Math.abs(samples[end - 1]) <= least) end--
  return [first, end]
}

// Not a mix of all: a voice on one side would lose half of itself, and one that is turned over on the other, all.
function loudestChannel(recording) {
  const channels = Array.from({ length: recording.numberOfChannels }, (_, index) => recording.getChannelData(index))
  const power = (samples) => samples.reduce((sum, sample) => sum + sample ** 2, 0)
  return channels.reduce((best, one) => (power(one) > power(best) ? one : best))
}

// A cheap sound card adds a constant: it would click where a clip begins, and hide where its word does.
function centred(samples) {
  const middle = samples.reduce((sum, sample) => sum + sample, 0) / samples.length
  return samples.map((sample) => sample - middle)
}

function heardPower(samples, sampleRate) {
  const heard = filtered(filtered(samples, headFilter(sampleRate)), lowCutFilter(sampleRate))
  return heard.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length
}

/** @returns {Filter} */
function headFilter(sampleRate) {
  const k = Math.tan((Math.PI * HEAD.hertz) / sampleRate)
  const [band, square] = [(HEAD_BAND * k) / HEAD.q, k ** 2]
  const over = [HEAD_GAIN + band + square, 2 * (square - HEAD_GAIN), HEAD_GAIN - band + square]
  const { whole, under } = poles(k, HEAD.q)
  const [b0, b1, b2] = over.map((one) => one / whole)
  return { over: [b0, b1, b2], under }
}

/** @returns {Filter} */
function lowCutFilter(sampleRate) {
  const { under } = poles(Math.tan((Math.PI * LOW_CUT.hertz) / sampleRate), LOW_CUT.q)
  return { over: [1, -2, 1], under }
}

/** @returns {{ whole: number, under: [number, number] }} */
function poles(k, q) {
  const whole = 1 + k / q + k ** 2
  return { whole, under: [(2 * (k ** 2 - 1)) / whole, (1 - k / q + k ** 2) / whole] }
}

/** @param {Float32Array} samples @param {Filter} filter */
function filtered(samples, { over: [b0, b1, b2], under: [a1, a2] }) {
  let [first, second] = [0, 0]
  return samples.map((sample) => {
    const result = b0 * sample + first
    first = b1 * sample - a1 * result + second
    second = b2 * sample - a2 * result
    return result
  })
}
