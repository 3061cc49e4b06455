// Fetches a page, or the part of it that changes, as the server draws it now.

const TIMEOUT_MS = 8_000

export class NotDrawn extends Error {
  // `ledTo`: the address of another page to which the server led, such as the one where one signs in; else null.
  constructor(path, { status, redirected, url }) {
    super(`${path} answered ${status}`)
    this.status = status
    this.ledTo = redirected ? url : null
  }
}

// Gives it as a document. Throws NotDrawn when the server answers with something else, and whatever fetch() throws
// when it does not answer.
export async function drawnPage(path) {
  const abort = new AbortController()
  // It holds until the last byte: a browser gives a cut head with status and all, and a cut body only when it is read.
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MS)
  try {
    const response = await fetch(path, { headers: { Accept: "text/html" }, cache: "no-store", signal: abort.signal })
    if (response.redirected || !response.ok) throw new NotDrawn(path, response)
    return new DOMParser().parseFromString(await response.text(), "text/html")
  } finally {
    clearTimeout(timer)
  }
}
