// The counters of this screen: who is called or served there, or why nobody is, and what they serve.

import { fitTiles } from "/static/display/fit.js"
import { Pages } from "/static/display/pages.js"
import { isLong, setHidden, setModifiers, setText } from "/static/display/text.js"
import { english, words } from "/words/display.js"

const STATE_OF_KIND = { counter_opened: "open", counter_paused: "paused", counter_closed: "closed" }

const PARTS = ["label", "state", "state-own", "state-english", "fields", "letters", "reason"]

export class CounterBoard {
  // By number: the tile and what stands in it, looked up once.
  #tiles = new Map()
  #counters = new Map()
  #names
  // By field code: what its numbers of today begin with, such as B or 2…; "" where it gives none.
  #begins = new Map()
  #pages

  // `names`: field code -> name; `mark` says which page of the counters it is.
  constructor(element, names, mark) {
    this.#pages = new Pages(element, mark, fitTiles)
    for (const tile of element.children) {
      const parts = PARTS.map((name) => [name, tile.querySelector(`[data-${name}]`)])
      this.#tiles.set(Number(tile.dataset.number), { tile, ...Object.fromEntries(parts) })
    }
    this.#names = names
  }

  // The codes of the fields served here now, [] before the first snapshot.
  get fields() {
    return new Set([...this.#counters.values()].flatMap((counter) => counter.fields))
  }

  snapshot({ counters, fields }) {
    this.#begins = new Map(fields.map(({ code, begins }) => [code, begins]))
    for (const counter of counters) if (this.#tiles.has(counter.number)) this.#counters.set(counter.number, counter)
  }

  // The reason of a pause is not in the entry: it comes with the next snapshot.
  entry({ kind, counter }) {
    const known = this.#counters.get(counter)
    if (known && kind in STATE_OF_KIND) {
      this.#counters.set(counter, { ...known, state: STATE_OF_KIND[kind], reason: null })
    }
  }

  // A call's turn begins: its counter comes to view.
  reveal(number) {
    const found = this.#tiles.get(number)
    if (found) this.#pages.reveal(found.tile)
  }

  draw(callAt, isFresh, lookOf) {
    for (const [number, counter] of this.#counters) {
      const { tile, label, state, fields, letters, reason, ...parts } = this.#tiles.get(number)
      const call = callAt(number)
      const isNew = call && isFresh(call)
      const look = call && lookOf(call)
      const isAway = tile.classList.contains("away")
      setModifiers(tile, "tile", [counter.state, look, isNew && "fresh", call && isLong(call.label) && "long"])
      tile.classList.toggle("away", isAway)
      setHidden(label, !call)
      setText(label, call?.label)
      setHidden(state, Boolean(call))
      setText(parts["state-own"], words(`display-state-${counter.state}`))
      setText(parts["state-english"], english(`display-state-${counter.state}`))
      setText(fields, counter.fields.map((code) => this.#names[code] ?? code).join(", "))
      const begins = counter.fields.map((code) => this.#begins.get(code)).filter(Boolean)
      setLetters(letters, begins.join(" "))
      setHidden(reason, counter.state !== "paused" || !counter.reason)
      setText(reason, counter.reason)
    }
    this.#pages.draw()
  }
}

// fit.js writes as many of them as have room.
function setLetters(element, letters) {
  if (element.dataset.letters === letters) return
  element.dataset.letters = letters
  element.textContent = letters
}
