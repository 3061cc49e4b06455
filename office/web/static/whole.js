// Loads a page anew that came in part only, because the server went away meanwhile: without its style sheets or
// scripts it would stand so for ever, and nothing of its own could tell. Therefore it stands within the page itself, the
// first thing there (office/web/whole.py). It asks until the server answers: a browser's own page about an error may stay.

{
  const FIRST_WAIT_MS = 2_000
  const MOST_WAIT_MS = 60_000
  const KEPT = "loadedInPart"
  // How often in a row, kept with the place in the tab's history: a file that is never there must not make a page flicker.
  const times = history.state?.[KEPT] ?? 0
  let isWhole = true

  const keep = (count) => history.replaceState({ ...history.state, [KEPT]: count }, "")

  const ask = async () => {
    try {
      await fetch("/healthz", { cache: "no-store" })
      keep(times + 1)
      location.reload()
    } catch {
      setTimeout(ask, FIRST_WAIT_MS)
    }
  }

  const inPart = () => {
    if (!isWhole) return
    isWhole = false
    setTimeout(ask, Math.min(MOST_WAIT_MS, FIRST_WAIT_MS * 2 ** times))
  }

  /** @param {any} one */
  const isNeeded = (one) => one.localName === "script" || (one.localName === "link" && one.rel === "stylesheet")

  addEventListener("error", ({ target }) => target !== window && isNeeded(target) && inPart(), true)
  addEventListener("DOMContentLoaded", () => document.getElementById("page-end") ?? inPart())
  addEventListener("load", () => isWhole && times > 0 && keep(0))
}
