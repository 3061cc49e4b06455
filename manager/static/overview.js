// Keeps the overview true: after entries, and every half minute, the page is fetched as the server draws
// it, and what changed is exchanged. Between, the stopwatches count on.

import { whenSignedOut } from "/static/api.js"
import { NotDrawn, drawnPage } from "/static/drawn_page.js"
import { editionOf } from "/static/edition.js"
import { EditionNote } from "/static/edition_note.js"
import { exchange } from "/static/exchange.js"
import { Feed } from "/static/feed.js"
import { lasting } from "/static/lasting.js"
import { soon } from "/static/rights.js"
import { words } from "/words/manager.js"

import { AcceptClock } from "./accept_clock.js"
import { onPress } from "./action_button.js"
import { HardwareWatch } from "./hardware_watch.js"
import { reloadIfOtherLanguage } from "./language_watch.js"
import { leadOn } from "./lead_on.js"
import { LeftOver, hideEmpty } from "./left_over.js"
import { PrintAgain } from "./print_again.js"
import { Stopwatches } from "./stopwatches.js"
import { TrialHour } from "./trial_hour.js"
import { showTrouble } from "./trouble.js"

const SETTLE_MS = 1_500
const REFRESH_MS = 30_000
const CUT_TOLD_MS = 3_000

const overview = document.querySelector("[data-overview]")
const health = document.querySelector("[data-health]")
const editionNote = new EditionNote()
const stopwatches = new Stopwatches(overview)
let isDue = false
let isPageRefused = false

async function fetchPage() {
  try {
    const drawn = await drawnPage("/manager/")
    const { journal, seq } = drawn.querySelector("[data-overview]").dataset
    return { journal_id: journal, seq: Number(seq), drawn }
  } catch (error) {
    if (error instanceof NotDrawn && error.ledTo) leadOn(error.ledTo)
    isPageRefused = error instanceof NotDrawn && error.status === 403
    if (isPageRefused) showTrouble(words("manager-refused-overview"))
    throw error
  }
}

function show({ drawn }) {
  if (reloadIfOtherLanguage(drawn)) return
  exchange(overview, drawn.querySelector("[data-overview]"))
  hideEmpty(overview)
  stopwatches.set(drawn.querySelector("[data-overview]").dataset.now)
  health.textContent = drawn.querySelector("[data-health]").textContent
  clearPageRefusal()
  editionNote.showIfOther(editionOf(drawn))
}

// What a press was told stays until the next one: the page is drawn anew every moment, and nobody reads that fast.
function clearPageRefusal() {
  if (isPageRefused) showTrouble("")
  isPageRefused = false
}

function refreshSoon() {
  if (isDue) return
  isDue = true
  setTimeout(() => {
    isDue = false
    feed.refresh()
  }, SETTLE_MS)
}

function showHealth({ connected, ageMs }) {
  const isCut = !connected && ageMs > CUT_TOLD_MS
  health.classList.toggle("bar__health--cut", isCut)
  if (isCut) health.textContent = cutWords(Math.floor(ageMs / 1_000))
}

function cutWords(seconds) {
  if (seconds < 60) return words("manager-overview-cut-seconds", { seconds })
  const { name, filled } = lasting("manager-overview-cut-", Math.floor(seconds / 60))
  return words(name, filled)
}

const feed = new Feed({ fetchSnapshot: fetchPage, onSnapshot: show, onEntry: refreshSoon, onHealth: showHealth, hints: { rights: soon(() => feed.refresh()) } })
feed.start()
whenSignedOut(() => feed.refresh())
onPress(overview, "button", () => showTrouble(""))
new PrintAgain(overview, { showMessage: showTrouble, done: refreshSoon })
new LeftOver(overview, { showMessage: showTrouble, done: refreshSoon })
new AcceptClock(overview, { showMessage: showTrouble, done: refreshSoon })
new TrialHour(overview)
new HardwareWatch(() => feed.refresh()).start()
setInterval(() => feed.refresh(), REFRESH_MS)
