// The other counters at a glance: who has which number, and how many wait for what each serves.

import { html } from "/static/html.js"

const IDLE = { open: "trống", paused: "tạm dừng", closed: "đóng" }

export function HallStrip({ hall, number }) {
  const waitingOf = new Map(hall.fields.map(({ code, waiting }) => [code, waiting]))
  const labelOf = new Map(hall.now_serving.map(({ counter, label }) => [counter, label]))
  return html`
    <section class="strip" aria-label="Các quầy">
      <ul class="strip__counters">
        ${hall.counters.map((counter) => {
          const waiting = counter.fields.reduce((sum, code) => sum + (waitingOf.get(code) ?? 0), 0)
          const mine = counter.number === number
          return html`
            <li class="strip__counter strip__counter--${counter.state} ${mine && "strip__counter--mine"}" key=${counter.number}>
              <span class="strip__number">Quầy ${counter.number}</span>
              <span class="strip__label">${labelOf.get(counter.number) ?? IDLE[counter.state]}</span>
              <span class="strip__waiting">${waiting} chờ</span>
            </li>
          `
        })}
      </ul>
    </section>
  `
}
