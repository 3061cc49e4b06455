// Buttons, most of which show their key. They are never `disabled`, which would lose the focus: they only say so.

import { html } from "/static/html.js"

import { press } from "./keys.js"

export function ActionButton({ action, isBusy, look = "", primary = false }) {
  const inert = isBusy || !action.enabled
  return html`
    <button
      type="button"
      class="action ${look && `action--${look}`}"
      aria-disabled=${inert ? "true" : "false"}
      data-primary=${primary ? "" : undefined}
      onClick=${() => !inert && press(action)}
    >
      <kbd class="action__key ${/^\d$/.test(action.kbd) && "action__key--digit"}">${action.kbd}</kbd>
      <span class="action__name">${action.name}</span>
      ${action.note && html`<span class="action__note">${action.note}</span>`}
    </button>
  `
}

// What stands for "and call the next": as on a player of songs.
export const OnwardSign = () => html`
  <svg class="onward-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M3 5v14l8-7zM11 5v14l8-7zM19 5h2.5v14H19z" />
  </svg>
`

// An outcome, and beside it the small button that calls the next in the same breath.
export function OutcomeButtons({ action, onward, isBusy }) {
  const inert = isBusy || !onward.enabled
  return html`
    <div class="outcome">
      <${ActionButton} action=${action} isBusy=${isBusy} look="outcome" />
      <button
        type="button"
        class="action action--onward"
        aria-label=${onward.name}
        title=${onward.name}
        aria-disabled=${inert ? "true" : "false"}
        onClick=${() => !inert && press(onward)}
      >
        <${OnwardSign} />
      </button>
    </div>
  `
}
