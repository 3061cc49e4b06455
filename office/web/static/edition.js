// Loads the page anew once the server has another edition of it: after an upgrade, or another config.toml.
//
//   new Edition({ isFree }).reloadIfOther(snapshot.edition) // true: the page is being loaded anew
//
// isFree() says whether nobody is just using the page. A cache on the way may hand out the old page again, so
// the same edition is asked for once in ten minutes, and no more than three are: a loop is impossible.

const WAIT_MS = 10 * 60_000
const MOST = 3
const KEPT = "editions"

export class Edition {
  #own
  #isFree
  #tries
  #now
  #reload

  constructor({
    own = document.querySelector('meta[name="edition"]')?.getAttribute("content"),
    isFree = /** @type {() => boolean} */ (() => true),
    tries = new KeptTries(),
    now = Date.now,
    reload = () => location.reload(),
  } = {}) {
    this.#own = own
    this.#isFree = isFree
    this.#tries = tries
    this.#now = now
    this.#reload = reload
  }

  // What a snapshot says. A server from before there were editions says nothing.
  reloadIfOther(edition) {
    if (!edition || edition === this.#own || !this.#isFree()) return false
    const now = this.#now()
    // A clock that was set back says nothing of how long ago it was.
    const recent = this.#tries.read().filter(({ at }) => Math.abs(now - at) < WAIT_MS)
    if (recent.length >= MOST || recent.some((one) => one.edition === edition)) return false
    // Where it can't be remembered that the page was loaded anew, that would happen again and again.
    if (!this.#tries.write([...recent, { edition, at: now }])) return false
    this.#reload()
    return true
  }
}

// The edition of a page, of this one or of one that was drawn anew.
export function editionOf(page) {
  return page.querySelector('meta[name="edition"]')?.content
}

// Which editions this page was loaded anew for, and when: [{ edition, at }]. The place in the tab's history keeps
// it over a reload, and nothing of it stays in the browser.
class KeptTries {
  read() {
    return history.state?.[KEPT] ?? []
  }

  write(tries) {
    try {
      history.replaceState({ ...history.state, [KEPT]: tries }, "")
      return true
    } catch {
      return false
    }
  }
}
