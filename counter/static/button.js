// A button that shows its key. It is never `disabled`, which would lose the focus: it only says so.

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
