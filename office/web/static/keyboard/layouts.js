// What keys there are and where, row by row. A key types its `text`, sets the `tone` of that name, or `does` something to
// what is typed; `span` is how many of its row's columns it takes.

import { MARKED_LETTERS, TONES } from "/static/keyboard/syllables.js"

const COLUMNS = 10
const CHARACTERS = {
  digits: [..."1234567890"],
  top: [..."qwertyuiop"],
  home: [..."asdfghjkl"],
  bottom: [..."zxcvbnm"],
}

const erase = { does: "erase" }
const tones = [...Object.keys(TONES).map((tone) => ({ tone })), ...texts(MARKED_LETTERS)]
const marks = row(tones.length, tones)
const last = (other) =>
  row(COLUMNS, [
    { does: other },
    { does: "method", span: 2 },
    { text: " ", span: 3 },
    { does: "clear", span: 2 },
    { does: "done", span: 2 },
  ])
const lastOfCode = row(COLUMNS, [{ does: "pad", span: 2 }, { does: "clear", span: 4 }, { does: "done", span: 4 }])

export const LAYOUTS = {
  words: [
    marks,
    row(COLUMNS, texts(CHARACTERS.top)),
    row(COLUMNS, [...texts(CHARACTERS.home), erase]),
    row(COLUMNS, [{ does: "capitals" }, ...texts(CHARACTERS.bottom), ...texts(",.")]),
    last("signs"),
  ],
  signs: [
    marks,
    row(COLUMNS, texts(CHARACTERS.digits)),
    row(COLUMNS, [...texts("-/:;()@&'"), erase]),
    row(COLUMNS, texts("?!%+\"#*_,.")),
    last("letters"),
  ],
  code: [
    pad([...texts("123."), erase]),
    pad([...texts("456-"), { does: "clear" }]),
    pad([...texts("789H"), { does: "latin" }]),
    pad([{ text: "0", span: 3 }, { does: "done", span: 2 }]),
  ],
  latin: [
    row(COLUMNS, texts(CHARACTERS.digits)),
    row(COLUMNS, texts(CHARACTERS.top.map(capital))),
    row(COLUMNS, [...texts(CHARACTERS.home.map(capital)), erase]),
    row(COLUMNS, [...texts(CHARACTERS.bottom.map(capital)), ...texts(".-/")]),
    lastOfCode,
  ],
  digits: [
    pad([...texts("123"), erase]),
    pad([...texts("456"), { does: "clear" }]),
    pad([...texts("789"), { does: "done" }]),
    pad([{ text: "0", span: 4 }]),
  ],
}
// Pads are no wider than a hand reaches at once.
export const PADS = new Set(["code", "digits"])

function texts(letters) {
  return [...letters].map((text) => ({ text }))
}

function capital(letter) {
  return letter.toUpperCase()
}

function row(columns, keys) {
  return { columns, keys }
}

function pad(keys) {
  return row(keys.reduce((sum, { span = 1 }) => sum + span, 0), keys)
}
