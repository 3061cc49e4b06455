// Telex and VNI: what a key makes of the word that is being typed. All that is known of it are its letters as they stand,
// so the caret, Backspace and two ways of typing at once need no memory. What no syllable begins with stays as it is typed.

import { SIGNS, TONES, mayHave, parted, plainOf, read, written } from "/static/keyboard/syllables.js"

const HORNED = ["ưo", "uơ"]
const CROSSED = { d: "đ", D: "Đ", đ: "d", Đ: "D" }
const PLAIN_D = /^d/i
const { circumflex, breve, horn } = SIGNS

const TELEX = {
  s: tone(TONES.sac),
  f: tone(TONES.huyen),
  r: tone(TONES.hoi),
  x: tone(TONES.nga),
  j: tone(TONES.nang),
  z: tone(""),
  a: sign({ a: circumflex }),
  e: sign({ e: circumflex }),
  o: sign({ o: circumflex }),
  w: hornOrLetter,
  d: crossed,
}
const VNI = {
  1: tone(TONES.sac),
  2: tone(TONES.huyen),
  3: tone(TONES.hoi),
  4: tone(TONES.nga),
  5: tone(TONES.nang),
  0: tone(""),
  6: sign({ a: circumflex, e: circumflex, o: circumflex }),
  7: sign({ o: horn, u: horn }),
  8: sign({ a: breve }),
  9: crossed,
}
const METHODS = { telex: TELEX, vni: VNI, both: { ...TELEX, ...VNI }, off: {} }
const hornOfTelex = sign({ a: breve, o: horn, u: horn })

// `word`: the letters before the caret; `key`: the letter or digit that is typed; `method`: "telex", "vni", "both" or "off".
export function typed(word, key, { method = "telex" } = {}) {
  const act = METHODS[method][key.toLowerCase()]
  const syllable = act ? read(word) : null
  return (syllable && act(syllable, key)) ?? followed(word, key)
}

// The word with that tone, one of TONES; without it if it had it, and as it is where it cannot have one.
export function toned(word, mark) {
  const syllable = read(word)
  if (!syllable?.meant || !mayHave(syllable, mark)) return word
  return written({ ...syllable, tone: syllable.tone === mark ? "" : mark })
}

// The letter behind the word: with it the tone may stand elsewhere, and "uơ" becomes "ươ".
function followed(word, key) {
  const longer = read(word + key)
  if (longer === null) return word + key
  const { letters, start, tone } = longer
  const isHorned = letters.length > start + 2 && HORNED.includes(letters.slice(start, start + 2).toLowerCase())
  const both = isHorned ? parted(withSigns(letters, start, 2, horn), tone) : null
  return written(both ?? longer)
}

// Each act gives the word that the key makes of a syllable, null where the key is a letter like others. What is there
// already is taken away again, and the key is a letter then.
function tone(mark) {
  return (syllable, key) => {
    if (!syllable.meant || (mark === "" && syllable.tone === "")) return null
    if (mark !== "" && syllable.tone === mark) return written({ ...syllable, tone: "" }) + key
    return mayHave(syllable, mark) ? written({ ...syllable, tone: mark }) : null
  }
}

// `signs`: which sign each plain vowel gets by this key.
function sign(signs) {
  return (syllable, key) => signed(syllable, signs) ?? unsigned(syllable, signs, key)
}

function signed({ letters, start, tone }, signs) {
  const rime = letters.slice(start)
  const plain = plainOf(rime).toLowerCase()
  // At the word's end "huơ" and "thuở" are meant, until a letter follows.
  if (signs.u && plain.startsWith("uo")) return horned(letters, start, tone)
  const bare = letters.slice(0, start) + [...rime].map(plainOf).join("")
  for (const at of [...plain].keys()) {
    const mark = signs[plain[at]]
    if (!mark || hasSign(rime[at], mark)) continue
    // What stands there with another sign may keep it, or lose it to this one.
    for (const text of [letters, bare]) {
      const made = parted(withSigns(text, start + at, 1, mark), tone)
      if (made) return written(made)
    }
  }
  return null
}

function horned(letters, start, tone) {
  const [u, o] = letters.slice(start)
  if (hasSign(o, horn)) return null
  const isEnd = letters.length === start + 2 && !hasSign(u, horn)
  const text = isEnd ? withSigns(letters, start + 1, 1, horn) : withSigns(letters, start, 2, horn)
  const made = parted(text, tone)
  return made && written(made)
}

function unsigned({ letters, start, tone }, signs, key) {
  const rime = [...letters.slice(start)]
  const bare = rime.map((letter) => (hasSign(letter, signs[plainOf(letter).toLowerCase()]) ? plainOf(letter) : letter))
  if (bare.join("") === rime.join("")) return null
  const syllable = parted(letters.slice(0, start) + bare.join(""), tone)
  return syllable && written(syllable) + key
}

// Behind a consonant w is ư by itself.
function hornOrLetter(syllable, key) {
  const { letters, tone } = syllable
  const signed = hornOfTelex(syllable, key)
  if (signed || letters === "") return signed
  const behind = parted(letters + withSigns(key === "W" ? "U" : "u", 0, 1, horn), tone)
  return behind && written(behind)
}

function crossed({ letters, tone }, key) {
  const other = CROSSED[letters[0]]
  const made = other ? parted(other + letters.slice(1), tone) : null
  if (made === null) return null
  return PLAIN_D.test(letters) ? written(made) : written(made) + key
}

function hasSign(letter, mark) {
  return Boolean(mark) && letter.normalize("NFD").includes(mark)
}

// The text with that sign, and no other, on so many of its letters.
function withSigns(text, at, count, mark) {
  const signs = [...text.slice(at, at + count)].map((letter) => (plainOf(letter) + mark).normalize("NFC"))
  return text.slice(0, at) + signs.join("") + text.slice(at + count)
}
