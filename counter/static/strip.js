// The officer's strip, to stay beside other software: counter, number, next step and outcomes in 480 by 140 pixels. It
// is the same console, with the same keys for what needs no dialog.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { healthWords } from "./bar.js"
import { ActionButton } from "./button.js"
import { noticeOf } from "./notice.js"
import { stopwatch } from "./waits.js"

const HASH = "#strip"
const SIZE = { width: 480, height: 140 }

export const isStrip = () => location.hash === HASH

// Opens the strip in a window of its own; in this one where the browser opens none.
export function openStrip(number) {
  const opened = window.open(`/counter/${number}${HASH}`, `strip-${number}`, `popup,width=${SIZE.width},height=${SIZE.height}`)
  if (!opened) location.hash = HASH
}

// Whether the browser has windows that stay above all others: young ones, in secure contexts.
export const canFloat = () => "documentPictureInPicture" in window

// Opens such a window with this page's styles; returns where the strip is drawn. `onClose` is told when it is gone.
export async function floatingStrip(onClose) {
  const floating = await window["documentPictureInPicture"].requestWindow(SIZE)
  const page = floating.document
  for (const { href } of document.styleSheets) {
    const link = page.createElement("link")
    Object.assign(link, { rel: "stylesheet", href })
    page.head.append(link)
  }
  page.documentElement.lang = document.documentElement.lang
  page.title = document.title
  page.body.className = `${document.body.className} console-page--strip`
  floating.addEventListener("pagehide", onClose)
  return page.body
}

// Returns the actions of a strip's keys: those that open no dialog.
export const stripActions = ({ primary, recall, noShow, outcomes, onward, undo }) => ({ primary, recall, noShow, outcomes, onward, undo })

export function Strip({ desk, actions, leave = null }) {
  const { isBusy, view, number } = desk
  const button = (action, look, primary) =>
    html`<${ActionButton} action=${action} isBusy=${isBusy} look=${look} primary=${primary} />`
  return html`
    <section class="mini" aria-label=${words("counter-strip")}>
      <p class="mini__counter">${words("counter-name", { number })}</p>
      <p class="mini__label" data-label>${view.ticket?.label ?? "–"}</p>
      <p class="mini__line" role="status" data-notice>${lineWords(desk)}</p>
      <div class="mini__next">
        ${button(actions.primary, "primary", true)}
        ${actions.undo.isShown && button(actions.undo, "quiet")}
        ${leave && html`<button type="button" class="action action--quiet" title=${words("counter-strip-leave")} aria-label=${words("counter-strip-leave")} onClick=${leave}>⤢</button>`}
      </div>
      <div class="mini__outcomes" role="group" aria-label=${words("counter-outcomes")}>
        ${actions.outcomes.map((action) => button({ ...action, note: "" }, "mini"))}
      </div>
    </section>
  `
}

// Old figures are said before all else.
function lineWords(desk) {
  return desk.health.connected ? (noticeOf(desk)?.text ?? stateWords(desk)) : healthWords(desk.health)
}

function stateWords({ view, now }) {
  const { ticket, ticket_since: since, waiting_count: count } = view
  if (!ticket) return words("counter-waiting-short", { count })
  if (ticket.state === "called") return `${words("counter-in-hand-called")} ${stopwatch(ticket.called_at, now)}`
  return `${words("counter-in-hand-serving")} ${stopwatch(since, now)}`
}
