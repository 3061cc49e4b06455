// What a Vietnamese syllable is written with, and where its tone stands. A word is read from its letters as they are, so
// whatever was typed, deleted or pasted before: finished or not, with all of its marks or without.

// By the names of the tones, the mark that stands over or under a vowel.
export const TONES = { sac: "\u0301", huyen: "\u0300", hoi: "\u0309", nga: "\u0303", nang: "\u0323" }
// What makes another letter of a vowel; a d is crossed.
export const SIGNS = { circumflex: "\u0302", breve: "\u0306", horn: "\u031b" }
export const MARKED_LETTERS = "ăâêôơưđ"

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g
const SIGN = /[\u0302\u0306\u031b]/g
const BEGINNINGS = new Set("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "))
const BEGUN = new Set([...BEGINNINGS].flatMap((one) => [...one].map((_, at) => one.slice(0, at + 1))))
const RIMES = `
  a ac ach ai ak am an ang anh ao ap at au ay
  ăc ăk ăm ăn ăng ăp ăt
  âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et
  ê êch êm ên ênh êp êt êu
  i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt
  oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt
  ơ ơi ơm ơn ơp ơt
  u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung
  uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
  y ych yêm yên yêng yêt yêu yn ynh yp yt yu`.trim().split(/\s+/)
const VOWELS = /^[aăâeêioôơuưy]+/
const STOPPED = /(?:c|ch|k|p|t)$/
const TONES_OF_STOPPED = new Set(["", TONES.sac, TONES.nang])

// What a rime, or the beginning of one, may stand for, by how it is written with any of its signs left out.
const MEANT = new Map()
for (const rime of RIMES) for (const begun of begunOf(rime)) for (const written of withFewerSigns(begun)) offer(written, begun)

function begunOf(rime) {
  return [...rime].map((_, at) => rime.slice(0, at + 1))
}

function withFewerSigns(text) {
  return [...text].reduce((all, letter) => {
    const plain = plainOf(letter)
    return all.flatMap((before) => (plain === letter ? [before + letter] : [before + letter, before + plain]))
  }, [""])
}

// The one that lacks fewest signs; of equals the first.
function offer(written, meant) {
  const other = MEANT.get(written)
  if (other === undefined || lacking(written, meant) < lacking(written, other)) MEANT.set(written, meant)
}

function lacking(written, meant) {
  return [...meant].filter((letter, at) => letter !== written[at]).length
}

// A letter without its sign: "a" of "â", in its own case.
export function plainOf(letter) {
  return letter.normalize("NFD").replace(SIGN, "").normalize("NFC")
}

// The word as { letters, start, meant, tone } if one syllable may begin so, else null: its letters without a tone, where its
// rime starts, what that rime may be ("" before its first vowel), and the mark of its tone ("" for none).
export function read(word) {
  const apart = word.normalize("NFD")
  const tones = apart.match(TONE) ?? []
  if (tones.length > 1) return null
  const letters = apart.replace(TONE, "").normalize("NFC")
  return parted(letters, tones[0] ?? "")
}

// The same of letters that have no tone among them.
export function parted(letters, tone) {
  const small = letters.toLowerCase()
  for (const start of startsOf(small)) {
    const [beginning, rime] = [small.slice(0, start), small.slice(start)]
    if (rime === "" && (beginning === "" || BEGUN.has(beginning))) return { letters, start, meant: "", tone }
    const isBeginning = beginning === "" || (BEGINNINGS.has(beginning) && !(beginning === "qu" && /^[uư]/.test(rime)))
    if (isBeginning && MEANT.has(rime)) return { letters, start, meant: MEANT.get(rime), tone }
  }
  return null
}

// Where the rime may start. The u of "qu" is no vowel of it, and the i of "gi" none where another follows.
function startsOf(small) {
  if (small.startsWith("qu")) return [2]
  if (small.startsWith("gi") && VOWELS.test(small.slice(2))) return [2, 1]
  const first = [...small].findIndex((letter) => VOWELS.test(letter))
  return [first < 0 ? small.length : first]
}

// Whether a syllable with these letters may have that tone: one that ends in c, ch, p or t has two only.
export function mayHave({ letters }, tone) {
  return !STOPPED.test(letters.toLowerCase()) || TONES_OF_STOPPED.has(tone)
}

// The syllable as it is written, its tone where "hòa" and "thúy" have it.
export function written({ letters, start, meant, tone }) {
  if (tone === "" || meant === "") return letters
  const at = start + toneAt(meant) + 1
  return (letters.slice(0, at) + tone).normalize("NFC") + letters.slice(at)
}

// Over the last letter with a sign; else over the middle one of three vowels, the second of two that a consonant follows,
// or the first.
function toneAt(rime) {
  const signed = [...rime].reduce((last, letter, at) => (plainOf(letter) === letter ? last : at), -1)
  if (signed >= 0) return signed
  const vowels = VOWELS.exec(rime)[0].length
  return vowels > 2 || (vowels === 2 && rime.length > vowels) ? 1 : 0
}
