// Looks a dossier up without leaving the page: neither its address nor the browser's history holds what was typed.
//   new Dossiers({ whole: ["header", "main"] }).start()  // the parts of a page that another language or print draws anew

const TIMEOUT_MS = 15_000
// As office/dossiers/typed.py: a receipt's key, perhaps at the end of an address, and no code typed without dots.
const KEY = /^(?:.*[/=])?[A-Za-z0-9_-]{22,64}\/?$/
const CODE = /^[0-9]*[A-Z][0-9]+-(?:[0-9]{6}|[0-9]{8})-[0-9]{4,7}$/i

export class Dossiers {
  #whole
  #blank
  // What was asked last, for the same answer in another language; it is gone with the page.
  #asked = null
  #isAsking = false

  constructor({ whole }) {
    this.#whole = whole
    this.#blank = this.#part.matches("[data-blank]") ? this.#part.cloneNode(true) : null
  }

  start() {
    document.addEventListener("submit", (event) => this.#submit(event))
    document.addEventListener("click", (event) => this.#click(event), { capture: true })
    document.addEventListener("keydown", (event) => this.#type(event))
    // A browser may keep a page that was left, to show it at once to whoever goes back.
    addEventListener("pagehide", () => this.#forget())
    return this
  }

  get #part() {
    return document.querySelector("[data-dossiers]")
  }

  get #codeInput() {
    return document.querySelector("[data-dossiers-code]")
  }

  #submit(event) {
    const form = event.target
    if (!form.matches("[data-dossiers-form]")) return
    event.preventDefault()
    const code = form.elements.code?.value.trim() ?? ""
    const digits = form.elements.digits
    if (digits.value.trim() === "" && !isKey(code)) return digits.focus()
    this.#ask(new URLSearchParams([...form.elements].map(({ name, value }) => [name, value])))
  }

  #click(event) {
    const link = event.target.closest?.("a[href]")
    if (!link) return
    if (link.matches("[data-dossiers-again]") && this.#blank) {
      event.preventDefault()
      event.stopPropagation()
      this.#forget()
    } else if (this.#asked && isHere(link)) {
      // Another language, larger print: the same page once more, with the answer that stands on it.
      event.preventDefault()
      event.stopPropagation()
      history.replaceState(history.state, "", link.href)
      this.#ask(this.#asked)
    }
  }

  // A scanner types wherever the focus is.
  #type({ key, target, ctrlKey, altKey, metaKey }) {
    if (key.length === 1 && !ctrlKey && !altKey && !metaKey && !target.matches("input, textarea")) this.#codeInput?.focus()
  }

  async #ask(asked) {
    if (this.#isAsking) return
    this.#isAsking = true
    document.querySelector("[data-dossiers-cut]").hidden = true
    try {
      this.#show(await drawn(asked), asked)
    } catch {
      document.querySelector("[data-dossiers-cut]").hidden = false
    } finally {
      this.#isAsking = false
    }
  }

  #show(page, asked) {
    if (!page.querySelector("[data-dossiers]")) throw new Error("no page about dossiers")
    this.#asked = page.querySelector("[data-dossier-status]") ? asked : null
    document.documentElement.lang = page.documentElement.lang
    document.body.className = page.body.className
    for (const part of this.#whole) {
      document.querySelector(part)?.replaceWith(document.adoptNode(page.querySelector(part)))
    }
    const heading = document.querySelector("[data-dossiers-heading]")
    heading.focus()
    // Esc closes the keyboard on the screen, which would lie over the answer.
    heading.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }))
  }

  #forget() {
    this.#asked = null
    if (this.#blank) this.#part.replaceWith(this.#blank.cloneNode(true))
    else this.#part.replaceChildren()
  }
}

function isKey(text) {
  return KEY.test(text) && !CODE.test(text)
}

function isHere({ origin, pathname }) {
  return origin === location.origin && pathname === location.pathname
}

async function drawn(asked) {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  try {
    const answer = await fetch(location.href, {
      method: "POST",
      body: asked,
      headers: { Accept: "text/html" },
      cache: "no-store",
      signal: abort.signal,
    })
    return new DOMParser().parseFromString(await answer.text(), "text/html")
  } finally {
    clearTimeout(timer)
  }
}
