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
  #names = []
  #groups = [[]]
  #turn = 0
  #looks = ""

  constructor(element) {
    this.#element = element
    addEventListener("resize", () => this.draw())
    document.fonts.ready.then(() => this.draw(true))
    setInterval(() => this.#next(), TURN_MS)
  }

  show(names) {
    this.#names = names
    this.draw()
  }

  draw(isAnew = false) {
    const looks = `${innerWidth} ${innerHeight} ${this.#names.join(BETWEEN)}`
    if (!isAnew && looks === this.#looks) return
    this.#looks = looks
    this.#turn = 0
    for (const dots of FIELDS) {
      this.#element.style.setProperty("--dots", dots)
      if (this.#fits(this.#names)) {
        this.#groups = [this.#names]
        return
      }
    }
    this.#groups = this.#grouped()
    this.#write(this.#groups[0])
  }

  // As many names together as have room, in their order.
  #grouped() {
    const groups = [[]]
    for (const name of this.#names) {
      const last = groups[groups.length - 1]
      if (last.length && !this.#fits([...last, name])) groups.push([name])
      else last.push(name)
    }
    return groups
  }

  #fits(names) {
    this.#write(names)
    return this.#element.scrollHeight <= this.#element.clientHeight + 1
  }

  #next() {
    if (this.#groups.length < 2) return
    this.#turn = (this.#turn + 1) % this.#groups.length
    this.#write(this.#groups[this.#turn])
  }

  #write(names) {
    const text = names.join(BETWEEN)
    if (this.#element.textContent !== text) this.#element.textContent = text
  }
}
