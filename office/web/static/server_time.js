// How far the server's time, in milliseconds since 1970, is ahead of this page's counter, which never steps.
// By the server's Date header, which has whole seconds. Null where the server can't be reached.
export async function aheadOfCounter() {
  try {
    const asked = performance.now()
    const response = await fetch("/healthz", { method: "HEAD", cache: "no-store" })
    const said = Date.parse(response.headers.get("Date") ?? "")
    return Number.isNaN(said) ? null : said + 500 - (asked + performance.now()) / 2
  } catch {
    return null
  }
}

// A difference up to this is the header's own.
export const WHOLE_SECONDS_MS = 1_500
export const ASK_AGAIN_MS = 10 * 60_000
