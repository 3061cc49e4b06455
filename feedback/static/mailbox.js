// Sends the mailbox's forms without leaving a page behind: whoever comes to a screen next finds nothing of it by going
// back. Without it the forms are sent as they are. A hint stands below the box while a long number is in it.

const TIMEOUT_MS = 20_000
// As office/mailbox/texts.py knows a telephone's or a card's number: 9 to 12 digits, also as people group them.
const NUMBER = /(^|\D)\+?\d(?:[ .-]?\d){8,11}(?![ .-]?\d)/

/** @type {HTMLElement} */
const main = document.querySelector("[data-mailbox]")
/** @type {HTMLElement} */
const unreached = document.querySelector("[data-unreached]")

main.addEventListener("input", (event) => {
  const box = /** @type {HTMLElement} */ (event.target).closest("[data-text]")
  if (box) hint(/** @type {HTMLTextAreaElement} */ (box))
})
main.addEventListener("submit", (event) => {
  event.preventDefault()
  send(/** @type {HTMLFormElement} */ (event.target))
})
for (const box of main.querySelectorAll("[data-text]")) hint(/** @type {HTMLTextAreaElement} */ (box))

/** @param {HTMLTextAreaElement} box */
function hint(box) {
  /** @type {HTMLElement | null} */
  const told = box.form.querySelector("[data-digits]")
  if (told) told.hidden = !NUMBER.test(box.value)
}

/** @param {HTMLFormElement} form */
async function send(form) {
  /** @type {HTMLButtonElement} */
  const button = form.querySelector("button[type=submit]")
  if (button.disabled) return
  button.disabled = true
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(form.action, {
      method: "POST",
      body: new FormData(form),
      headers: { Accept: "text/html" },
      cache: "no-store",
      signal: abort.signal,
    })
    show(new DOMParser().parseFromString(await response.text(), "text/html"))
  } catch {
    // Nothing came: the form stays as it is, and the same message sent again is one.
    button.disabled = false
    unreached.hidden = false
  } finally {
    clearTimeout(timer)
  }
}

/** @param {Document} page */
function show(page) {
  const drawn = page.querySelector("main")
  if (!drawn) throw new Error("no page came")
  unreached.hidden = true
  main.replaceChildren(...drawn.childNodes)
  document.querySelector(".mail-head__languages")?.remove()
  scrollTo(0, 0)
  /** @type {HTMLElement | null} */
  const told = main.querySelector("[data-told], h1")
  if (told) {
    told.tabIndex = -1
    told.focus()
  }
}
