// The other counters at a glance: who has which number, and how many wait for what each serves.

import { html } from "/static/html.js"
import { words } from "/words/counter.js"

export function HallStrip({ hall, number }) {
  const waitingOf = new Map(hall.fields.map(({ code, waiting }) => [code, waiting]))
  const labelOf = new Map(hall.now_serving.map(({ counter, label }) => [counter, label]))
  return html`
    <section class="strip" tabindex="0" aria-label=${words("counter-counters")}>
      <ul class="strip__counters">
        ${hall.counters.map((counter) => {
          const waiting = counter.fields.reduce((sum, code) => sum + (waitingOf.get(code) ?? 0), 0)
          const mine = counter.number === number
          return html`
            <li class="strip__counter strip__counter--${counter.state} ${mine && "strip__counter--mine"}" key=${counter.number}>
              <span class="strip__number">${words("counter-name", { number: counter.number })}</span>
              <span class="strip__label">${labelOf.get(counter.number) ?? words(`counter-idle-short-${counter.state}`)}</span>
              <span class="strip__waiting">${words("counter-waiting-short", { count: waiting })}</span>
            </li>
          `
        })}
      </ul>
    </section>
  `
}
