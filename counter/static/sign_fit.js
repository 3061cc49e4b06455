// Sizes the words of a sign: as large as they have room. Names of fields that have none even at the smallest take turns.

const TURN_MS = 5_000
const FIELDS = [56, 48, 42, 36, 32, 28]
const BETWEEN = " · "

// Sets --dots on a text, the largest at which `box` holds all its children.
export function fitText(text, box) {
  for (let dots = 130; dots >= 30; dots -= 5) {
    text.style.setProperty("--dots", dots)
    const height = [...box.children].reduce((sum, child) => sum + child.getBoundingClientRect().height, 0)
    if (height <= box.clientHeight && text.scrollWidth <= box.clientWidth) return
  }
}

export class FieldNames {
  #element
  #drawn
  #codes = []
  #groups = [[]]
  #turn = 0
  #looks = ""
  #shown = ""

  // `every` is the template with each field's badge and name.
  constructor(element, every) {
    this.#element = element
    this.#drawn = new Map([...every.content.children].map((field) => [field.dataset.code, field]))
    addEventListener("resize", () => this.draw())
    document.fonts.ready.then(() => this.draw(true))
    setInterval(() => this.#next(), TURN_MS)
  }

  // Shows the fields of these codes.
  show(codes) {
    this.#codes = codes
    this.draw()
  }

  draw(isAnew = false) {
    const looks = `${innerWidth} ${innerHeight} ${this.#codes.join(BETWEEN)}`
    if (!isAnew && looks === this.#looks) return
    this.#looks = looks
    this.#turn = 0
    for (const dots of FIELDS) {
      this.#element.style.setProperty("--dots", dots)
      if (this.#fits(this.#codes)) {
        this.#groups = [this.#codes]
        return
      }
    }
    this.#groups = this.#grouped()
    this.#write(this.#groups[0])
  }

  // As many fields together as have room, in their order.
  #grouped() {
    const groups = [[]]
    for (const code of this.#codes) {
      const last = groups[groups.length - 1]
      if (last.length && !this.#fits([...last, code])) groups.push([code])
      else last.push(code)
    }
    return groups
  }

  #fits(codes) {
    this.#write(codes)
    return this.#element.scrollHeight <= this.#element.clientHeight + 1
  }

  #next() {
    if (this.#groups.length < 2) return
    this.#turn = (this.#turn + 1) % this.#groups.length
    this.#write(this.#groups[this.#turn])
  }

  // A code that config.toml has lost since this morning stands for itself.
  #write(codes) {
    const shown = codes.join(BETWEEN)
    if (shown === this.#shown) return
    this.#shown = shown
    const parts = codes.flatMap((code) => [BETWEEN, this.#drawn.get(code)?.cloneNode(true) ?? code])
    const line = document.createElement("span")
    line.append(...parts.slice(1))
    this.#element.replaceChildren(line)
  }
}
