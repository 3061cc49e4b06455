// The left side: the ticket in hand, the next sensible step, everything else one may do with it.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { ActionButton, OnwardSign, OutcomeButtons } from "./button.js"
import { noticeOf } from "./notice.js"
import { stopwatch } from "./waits.js"
import { own, withKeys, withReason } from "./words.js"

export function CounterPanel({ desk, setup, actions, clock }) {
  const { isBusy } = desk
  const button = (action, look, primary) =>
    html`<${ActionButton} action=${action} isBusy=${isBusy} look=${look} primary=${primary} />`
  return html`
    <section class="panel" aria-label=${words("counter-in-hand")}>
      <${InHand} desk=${desk} setup=${setup} clock=${clock} dossier=${actions.dossier} />
      <p class="visually-hidden" role="status">${spokenWords(desk.view)}</p>
      <div class="panel__notice">
        <${Notice} desk=${desk} />
        ${actions.undo.isShown && button(actions.undo, "quiet")}
        ${actions.correct.isShown && button(actions.correct, "quiet")}
      </div>
      <div class="panel__primary">${button(actions.primary, "primary", true)}</div>
      <h2 class="panel__title" id="outcomes">
        ${words("counter-outcomes")} <span class="panel__hint"><${OnwardSign} /> ${withKeys(words("counter-outcomes-onward"))}</span>
      </h2>
      <div class="panel__row panel__row--outcomes" role="group" aria-labelledby="outcomes">
        ${actions.outcomes.map((action, index) => html`<${OutcomeButtons} action=${action} onward=${actions.onward[index + 1]} isBusy=${isBusy} />`)}
      </div>
      <div class="panel__row">
        ${[actions.recall, actions.noShow, ...actions.leaving].map((action) => button(action))}
      </div>
      <div class="panel__row panel__row--counter" role="group" aria-label=${words("counter-of-counter")}>
        ${actions.ofCounter.map((action) => button(action, "quiet"))}
      </div>
    </section>
  `
}

function InHand({ desk, setup, clock, dossier }) {
  const { ticket, counter } = desk.view
  if (!ticket) return html`<div class="hand hand--none"><p class="hand__none">${idleWords(counter)}</p></div>`
  const isCalled = ticket.state === "called"
  const since = isCalled ? ticket.called_at : desk.view.ticket_since
  const field = setup.fields.find(({ code }) => code === ticket.field)?.name ?? ticket.field
  const priority = setup.priorities.find(({ code }) => code === ticket.priority)?.name
  const procedures = desk.view.procedures.join("; ")
  return html`
    <div class="hand hand--${isCalled ? "called" : "there"}">
      <p class="hand__label" data-label>${ticket.label}</p>
      <div class="hand__facts">
        <p class="hand__state">${words(isCalled ? "counter-in-hand-called" : "counter-in-hand-serving")} <span class="hand__time">${stopwatch(since, desk.now)}</span></p>
        <p class="hand__field">${field}${priority && html` <span class="tag tag--priority">${priority}</span>`}</p>
        ${procedures && html`<p class="hand__procedure">${own(procedures)}</p>`}
        <p class="hand__more">${issuedWords(ticket, clock(ticket.issued_at))} <${Dossier} action=${dossier} dossier=${desk.view.dossier} /></p>
      </div>
    </div>
  `
}

// The dossier that the visit is for, and the way to link one: a small button, for not every visit has one.
function Dossier({ action, dossier }) {
  if (!action.isShown) return null
  const name = dossier ? words("counter-dossier-linked", { code: dossier.code, count: dossier.visits }) : words("counter-dossier-link")
  return html`<button class="hand__dossier" type="button" onClick=${action.run}>${name}</button>`
}

// Read out when it changes, without the seconds that change all the time.
function spokenWords({ ticket, counter }) {
  if (!ticket) return idleWords(counter)
  return `${words(ticket.state === "called" ? "counter-in-hand-called" : "counter-in-hand-serving")} ${ticket.label}`
}

function issuedWords({ calls }, time) {
  return calls > 1 ? words("counter-issued-calls", { time, calls }) : words("counter-issued", { time })
}

function Notice({ desk }) {
  const notice = noticeOf(desk)
  return html`
    <p class="notice ${notice ? `notice--${notice.kind}` : ""}" role="status" aria-live="assertive" data-notice>${notice?.text}</p>
  `
}

function idleWords({ state, reason }) {
  return state === "paused" && reason ? withReason(reason, (read) => words("counter-idle-paused-reason", { reason: read })) : words(`counter-idle-${state}`)
}
