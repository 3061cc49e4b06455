// A ticket on a phone: keeps the page true by the live feed, after whose entries the server draws it anew. Start reading here.

import { NotDrawn, drawnPage } from "/static/drawn_page.js"
import { Edition, editionOf } from "/static/edition.js"
import { Feed } from "/static/feed.js"
import { Alert } from "/static/phone/alert.js"
import { Asking } from "/static/phone/asking.js"
import { Awake } from "/static/phone/awake.js"
import { Connection } from "/static/phone/connection.js"
import { useLanguages } from "/static/phone/languages.js"
import { Rating } from "/static/phone/rating.js"
import { Sound } from "/static/phone/sound.js"
import { TicketFace } from "/static/phone/ticket_face.js"

// A hundred phones learn of one call together: each waits a little before it asks for its place.
const REFRESH_MS = 800
const REFRESH_SPREAD_MS = 1_500
// Unknown, as after the office's data were set back to an older copy; or of a trial hour, which is over.
const NO_TICKET = new Set([404, 410])
const KEPT = "hadNoTicket"
const LOOK_AGAIN_MS = 45_000

const element = document.querySelector("[data-ticket]")
const { key, id } = element.dataset

const face = new TicketFace(element, document.querySelector("[data-called]"))
const alert = new Alert(face.name)
const awake = new Awake()
const edition = new Edition()
const sound = new Sound(element, { key, name: face.name })
const connection = new Connection(element.querySelector("[data-cut]"))
useLanguages(document)

let refreshing = null
let isLeaving = false

const feed = new Feed({
  fetchSnapshot: fetchPart,
  onSnapshot: (snapshot) => show(snapshot),
  onEntry: (entry) => applyEntry(entry),
  onHealth: (health) => connection.show(health),
  follow: { follow: "ticket", key },
}).start()

const done = () => feed.refresh()
new Asking(element, { name: "late", key, posts: "lates", sentence: (why) => `phone-late-${why}`, done })
new Asking(element, { name: "give-up", key, posts: "cancellations", sentence: (why) => `phone-give-up-${why}`, done })
const rating = element.querySelector("[data-rating]")
if (rating) new Rating(rating, { key, done })
setInterval(() => feed.refresh(), LOOK_AGAIN_MS)
// A phone in a pocket sleeps: what it shows when it is taken out must be of now.
document.addEventListener("visibilitychange", () => document.hidden || feed.refresh())
element.dataset.isLive = ""

async function fetchPart() {
  const page = await drawnPage(`/t/${encodeURIComponent(key)}/live`).catch((error) => {
    throw leaveWithoutTicket(error)
  })
  const drawn = page.querySelector("[data-ticket]")
  return { journal_id: drawn.dataset.journal, seq: Number(drawn.dataset.seq), edition: editionOf(page), drawn }
}

// The page that says why there is no ticket has no script: loaded anew, it asks no more. To load it a second time would
// break the first off, and where the page comes back as it was, that must not happen again and again.
function leaveWithoutTicket(error) {
  if (error instanceof NotDrawn && NO_TICKET.has(error.status) && !isLeaving && !history.state?.[KEPT]) {
    isLeaving = true
    history.replaceState({ ...history.state, [KEPT]: true }, "")
    location.reload()
  }
  return error
}

function show({ edition: its, drawn }) {
  if (history.state?.[KEPT]) history.replaceState({ ...history.state, [KEPT]: false }, "")
  if (edition.reloadIfOther(its)) return
  face.show(drawn)
  notify()
}

function notify(options) {
  alert.notify(face, options)
  sound.notify(face, options)
  awake.keep(face.isInLine || face.name === "called")
}

function applyEntry(entry) {
  if (entry.ticket?.id === Number(id)) {
    if (entry.ticket.state === "called") {
      face.showCall(entry.counter)
      notify({ again: entry.kind === "recalled" })
    }
    feed.refresh()
  } else if (mayMoveMyPlace(entry)) {
    refreshing ??= setTimeout(() => {
      refreshing = null
      feed.refresh()
    }, REFRESH_MS + Math.random() * REFRESH_SPREAD_MS)
  }
}

// A ticket of my line, a transfer (which may leave my line), or a counter opening or closing.
function mayMoveMyPlace({ ticket, kind }) {
  return face.isInLine && (!ticket || ticket.field === face.field || kind === "transferred")
}
