// A real <dialog>: Esc closes it, Enter takes what is chosen, a digit chooses, the focus returns.
// The first control with `autofocus` gets the focus: the way on itself where nothing is to be chosen.

import { html } from "/static/html.js"
import { useLayoutEffect, useRef } from "/static/vendor/preact.js"
import { words } from "/words/counter.js"

export function Dialog({ title, submit, onSubmit, close, children }) {
  const element = useRef(null)
  // In the same breath as the key that asked for it: the next key must already be the dialog's.
  useLayoutEffect(() => element.current.showModal(), [])
  const leave = () => {
    element.current?.close()
    close()
    document.querySelector("[data-primary]")?.focus()
  }
  const take = (event) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    leave()
    onSubmit(form)
  }
  return html`
    <dialog class="dialog" ref=${element} aria-labelledby="dialog-title" onClose=${leave} onKeyDown=${chooseByDigit}>
      <form class="dialog__form" onSubmit=${take}>
        <h2 class="dialog__title" id="dialog-title">${title}</h2>
        <div class="dialog__body">${children}</div>
        <p class="dialog__buttons">
          <button type="button" class="action action--quiet" onClick=${leave}><kbd class="action__key">Esc</kbd> ${words("counter-dialog-leave")}</button>
          ${submit && html`<button type="submit" class="action action--submit" autofocus><kbd class="action__key">Enter</kbd> ${submit}</button>`}
        </p>
      </form>
    </dialog>
  `
}

function chooseByDigit(event) {
  if (event.target.matches("input[type=text]") || event.ctrlKey || event.altKey || event.metaKey) return
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const choice = digit && event.currentTarget.querySelector(`[data-digit="${digit}"]`)
  if (!choice || event.repeat) return
  event.preventDefault()
  choice.focus()
  choice.click()
}
