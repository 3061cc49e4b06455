// What may be done with a ticket of a list: each way on has its digit.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

import { Dialog } from "./dialog.js"

export function TicketDialog({ dialog: { ticket, group }, desk, setup, open, close }) {
  const ways = WAYS[group]({ ticket, desk, setup, open })
  return html`
    <${Dialog} title=${words(`counter-ticket-${group}`, { label: ticket.label })} close=${close}>
      ${ways.map(
        ({ name, why, run, leads }, index) => html`
          <button
            type="button"
            class="action action--way"
            key=${name}
            data-digit=${index + 1}
            aria-disabled=${run ? "false" : "true"}
            onClick=${() => {
              if (!run) return
              if (!leads) close()
              run()
            }}
          >
            <kbd class="action__key">${index + 1}</kbd> <span class="action__name">${name}</span>
            ${why && html`<span class="action__note">${why}</span>`}
          </button>
        `,
      )}
    <//>
  `
}

const WAYS = {
  line: ({ ticket, desk, setup, open }) => [
    ...(setup.may_choose ? [chooseWay(ticket, desk, open), cancelWay(ticket, open, true)] : [noWay()]),
  ],
  away: ({ ticket, desk, open }) => [
    {
      name: words("counter-resume"),
      why: whyNotResumed(desk),
      run: whyNotResumed(desk)
        ? null
        : () =>
            desk.act({
              path: `/tickets/${ticket.id}/resumptions`,
              done: words("counter-resume-done", { label: ticket.label }),
            }),
    },
    { name: words("counter-send-on"), leads: true, run: () => open({ kind: "transfer", ticket }) },
    cancelWay(ticket, open, false),
  ],
  missed: ({ ticket, desk, setup, open }) => [
    {
      name: words("counter-reinstate"),
      run: () =>
        desk.act({
          path: `/tickets/${ticket.id}/reinstatements`,
          done: words("counter-reinstate-done", { label: ticket.label }),
        }),
    },
    ...(ticket.counter === desk.number
      ? [cancelWay(ticket, open, false)]
      : setup.may_choose
        ? [cancelWay(ticket, open, true)]
        : []),
  ],
  cancelled: ({ ticket, setup, open }) => [
    {
      name: words("counter-take-back"),
      why: words("counter-needs-reason"),
      leads: true,
      run: () => open({ kind: "takeBack", ticket }),
    },
    ...(setup.may_choose ? [] : [soonerWay()]),
  ],
}

function chooseWay(ticket, desk, open) {
  const { counter } = desk.view
  const why = whyBusy(desk) || words(counter.state === "open" ? "counter-needs-reason" : "counter-not-open")
  const run = whyBusy(desk) || counter.state !== "open" ? null : () => open({ kind: "choose", ticket })
  return { name: words("counter-choose-this"), why, leads: true, run }
}

function cancelWay(ticket, open, wantsReason) {
  const why = words(wantsReason ? "counter-needs-reason" : "counter-cancel-asks")
  return { name: words("counter-cancel"), why, leads: true, run: () => open({ kind: "cancel", ticket, wantsReason }) }
}

// It waits behind all who wait: to have it called before them is the right to choose, too.
function soonerWay() {
  return { name: words("counter-sooner"), why: words("counter-sooner-why"), run: null }
}

// Who waits is called in turn: without the right to choose there is nothing to be done out of turn.
function noWay() {
  return { name: words("counter-in-turn"), why: words("counter-in-turn-why"), run: null }
}

function whyNotResumed(desk) {
  return whyBusy(desk) || (desk.view.counter.state === "closed" ? words("counter-is-closed") : "")
}

function whyBusy({ view }) {
  return view.ticket ? words("counter-is-busy", { label: view.ticket.label }) : ""
}
