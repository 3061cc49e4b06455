// The right side: who waits and how long, who is out for a moment, who was missed
// or cancelled, papers that failed.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { ActionButton } from "./button.js"
import { waited } from "./waits.js"
import { withKeys } from "./words.js"

const HOUR_MIN = 60

export function Lists({ desk, setup, prints, open, clock }) {
  const { waiting, waiting_count: count, parked } = desk.view
  const fieldName = (code) => setup.fields.find((field) => field.code === code)?.name ?? code
  const show = (group) => (ticket) => open({ kind: "ticket", group, ticket })
  return html`
    <aside class="lists" aria-label=${words("counter-lists")}>
      <${List} title=${words("counter-list-waiting")} count=${count} empty=${words("counter-list-waiting-none")} look="waiting">
        ${waiting.map((ticket) => html`<${Waiting} key=${ticket.id} ticket=${ticket} field=${fieldName(ticket.field)} setup=${setup} now=${desk.now} clock=${clock} show=${show("line")} />`)}
        ${count > waiting.length && html`<li class="list__rest">${words("counter-list-waiting-rest", { count: count - waiting.length })}</li>`}
      <//>
      <div class="lists__pair">
        <${List} title=${words("counter-list-parked")} count=${parked.length} empty=${words("counter-list-none")} look="parked">
          ${parked.map((ticket) => html`<${Short} key=${ticket.id} ticket=${ticket} clock=${clock} verb=${words("counter-way-parked")} show=${show("away")} />`)}
        <//>
        <${Gone} view=${desk.view} clock=${clock} show=${show} />
      </div>
      ${prints.enabled && html`<${ActionButton} action=${prints} isBusy=${desk.isBusy} look="trouble" />`}
    </aside>
  `
}

// Whoever was called in vain, and below them the numbers cancelled today: one may have been cancelled by mistake.
function Gone({ view, clock, show }) {
  const { missed, missed_count: missedCount, cancelled, cancelled_count: cancelledCount } = view
  const title = words(cancelledCount ? "counter-list-missed-cancelled" : "counter-list-missed")
  return html`
    <${List} title=${title} count=${missedCount + cancelledCount} empty=${words("counter-list-none")} look="missed">
      ${missed.map((ticket) => html`<${Short} key=${ticket.id} ticket=${ticket} clock=${clock} verb=${words("counter-way-missed")} show=${show("missed")} />`)}
      ${missedCount > missed.length && html`<li class="list__rest">${words("counter-list-missed-rest", { count: missedCount - missed.length })}</li>`}
      ${cancelled.map((ticket) => html`<${Cancelled} key=${ticket.id} ticket=${ticket} show=${show("cancelled")} />`)}
      ${cancelledCount > cancelled.length && html`<li class="list__rest">${words("counter-list-cancelled-rest", { count: cancelledCount - cancelled.length })}</li>`}
    <//>
  `
}

function List({ title, count, empty, look, children }) {
  return html`
    <section class="list list--${look}" aria-labelledby=${`list-${look}`}>
      <h2 class="list__title" id=${`list-${look}`}>
        ${title} <span class="list__count">${count}</span>
        ${look === "waiting" && html`<span class="list__hint">${withKeys(words("counter-list-waiting-hint"))}</span>`}
      </h2>
      ${count === 0 ? html`<p class="list__empty">${empty}</p>` : html`<ul class="list__rows" data-list=${look}>${children}</ul>`}
    </section>
  `
}

function Waiting({ ticket, field, setup, now, clock, show }) {
  const { minutes, level } = waited(ticket.waits_from, now)
  const priority = setup.priorities.find(({ code }) => code === ticket.priority)?.name
  return html`
    <li>
      <button type="button" class="row" data-row aria-haspopup="dialog" onClick=${() => show(ticket)}>
        <span class="row__label">${ticket.label}</span>
        <span class="row__field">
          ${priority && html`<span class="tag tag--priority">${priority}</span>`}
          ${ticket.booked_for && html`<span class="tag">${words("counter-booked-at", { time: clock(ticket.booked_for) })}</span>`}
          ${ticket.for_this_counter && html`<span class="tag">${words("counter-only-here")}</span>`} ${field}
        </span>
        <span class="row__wait ${level && `row__wait--${level}`}">${waitedWords(minutes, level)}</span>
      </button>
    </li>
  `
}

// From an hour on it is too long in any case.
function waitedWords(minutes, level) {
  if (minutes < HOUR_MIN) return words(level ? `counter-minutes-${level}` : "counter-minutes", { minutes })
  const rest = String(minutes % HOUR_MIN).padStart(2, "0")
  return words("counter-hours-too-long", { hours: Math.floor(minutes / HOUR_MIN), minutes: rest })
}

function Short({ ticket, clock, verb, show }) {
  return html`
    <li>
      <button type="button" class="row" data-row aria-haspopup="dialog" onClick=${() => show(ticket)}>
        <span class="row__label">${ticket.label}</span>
        ${ticket.checked_in_at
          ? html`<span class="tag tag--back">${words("counter-is-back-at", { time: clock(ticket.checked_in_at) })}</span>`
          : html`<span class="row__at">${words("counter-called-at", { time: clock(ticket.called_at ?? ticket.issued_at) })}</span><span class="row__verb">${verb}</span>`}
      </button>
    </li>
  `
}

function Cancelled({ ticket, show }) {
  return html`
    <li>
      <button type="button" class="row" data-row aria-haspopup="dialog" onClick=${() => show(ticket)}>
        <span class="row__label">${ticket.label}</span>
        <span class="tag">${words("counter-cancelled")}</span><span class="row__verb">${words("counter-way-cancelled")}</span>
      </button>
    </li>
  `
}
