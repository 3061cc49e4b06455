// Loads the page anew once the server has another edition of it: after an upgrade, or another config.toml.
//
//   new Edition({ isFree }).reloadIfOther(snapshot.edition) // true: the page is being loaded anew
//
// isFree() says whether nobody is just using the page. A cache on the way may hand out the old page again, so
// the same edition is asked for once in ten minutes, and no more than three are: a loop is impossible. A trial hour
// begins and ends at a manager's press, so of its pages more are, and the office's own once after each.

const WAIT_MS = 10 * 60_000
const MOST = 3
const MOST_WITH_TRIALS = 12
const TRIAL = "trial-"
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

  // Whether a trial hour begins or ends with that edition.
  isTurn(edition) {
    return [this.#own, edition].some((one) => one?.startsWith(TRIAL))
  }

  // What a snapshot says. A server from before there were editions says nothing.
  reloadIfOther(edition) {
    // What somebody has begun on the page is void when a trial hour begins or ends: it waits for nobody.
    if (!edition || edition === this.#own || !(this.#isFree() || this.isTurn(edition))) return false
    const now = this.#now()
    // A clock that was set back says nothing of how long ago it was.
    const recent = this.#tries.read().filter(({ at }) => Math.abs(now - at) < WAIT_MS)
    const isTurn = this.isTurn(edition)
    if (recent.length >= (isTurn ? MOST_WITH_TRIALS : MOST)) return false
    // A page that is being loaded anew is told again and again meanwhile: to begin anew would break that off.
    if (recent.some((one) => one.edition === edition && (!isTurn || one.from === this.#own))) return false
    // Where it can't be remembered that the page was loaded anew, that would happen again and again.
    if (!this.#tries.write([...recent, { edition, from: this.#own, at: now }])) return false
    this.#reload()
    return true
  }
}

// The edition of a page, of this one or of one that was drawn anew.
export function editionOf(page) {
  return page.querySelector('meta[name="edition"]')?.content
}

// Which editions this page was loaded anew for, and when: [{ edition, from, at }]. The place in the tab's history keeps
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
