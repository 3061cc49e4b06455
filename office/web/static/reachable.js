// Whether the office's server answers now. A page asks before it goes elsewhere where a browser's own page about an error
// would stay for ever.

const PATIENCE_MS = 4_000

export async function isReachable() {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), PATIENCE_MS)
  try {
    // Whatever it answers, 503 while its clock is wrong, it can draw a page.
    await fetch("/healthz", { cache: "no-store", signal: abort.signal })
    return true
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
