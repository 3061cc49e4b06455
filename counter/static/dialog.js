// A real <dialog>: Esc closes it, a digit or an arrow chooses, Enter takes what was chosen, the focus returns. It opens
// with its title focused, so that an Enter too many sends nobody anywhere.

import { html } from "/static/html.js"
import { useLayoutEffect, useRef } from "/static/vendor/preact.js"
import { words } from "/words/counter.js"

// `hasChoice` false: nothing is to be chosen, and a digit of its own takes it.
export function Dialog({ title, submit, onSubmit, hasChoice = true, close, children }) {
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
    <dialog class="dialog" ref=${element} aria-labelledby="dialog-title" onClose=${leave} onKeyDown=${choose}>
      <form class="dialog__form" onSubmit=${take}>
        <h2 class="dialog__title" id="dialog-title" tabindex="-1" autofocus>${title}</h2>
        <div class="dialog__body">${children}</div>
        <p class="dialog__buttons">
          <button type="button" class="action action--quiet" onClick=${leave}><kbd class="action__key">Esc</kbd> ${words("counter-dialog-leave")}</button>
          ${submit && html`<button type="submit" class="action action--submit" data-digit=${hasChoice ? undefined : 1}><kbd class="action__key">${hasChoice ? "Enter" : "1"}</kbd> ${submit}</button>`}
        </p>
      </form>
    </dialog>
  `
}

function choose(event) {
  if (event.target.matches("input[type=text]") || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  if (event.code === "ArrowDown" || event.code === "ArrowUp") chooseByArrow(event)
  else chooseByDigit(event)
}

// Radios have arrows of their own once one of them has the focus.
function chooseByArrow(event) {
  if (event.target.matches("input[type=radio]")) return
  const ways = Array.from(event.currentTarget.querySelectorAll("input, .dialog__body button"))
  const at = ways.indexOf(event.target)
  const next = event.code === "ArrowDown" ? at + 1 : at < 0 ? ways.length - 1 : at - 1
  event.preventDefault()
  ways[next]?.focus()
  if (ways[next]?.matches("input[type=radio]")) ways[next].click()
}

function chooseByDigit(event) {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1]
  const choice = digit && event.currentTarget.querySelector(`[data-digit="${digit}"]`)
  if (!choice || event.repeat) return
  event.preventDefault()
  choice.focus()
  choice.click()
}
