// Asks for a reason: a ready one by its digit, or another in the officer's own words.

import { html } from "/static/html.js"
import { useRef } from "/static/vendor/preact.js"
import { words } from "/words/counter.js"

import { Dialog } from "./dialog.js"
import { reasonWords } from "./words.js"

const MOST_LETTERS = 200
const NONE = "-"
const OTHER = "+"

// onReason gets the text, "" only when `optional`. No reason is chosen beforehand, so that Enter alone does nothing.
export function ReasonDialog({ title, reasons, optional = false, submit, onReason, close }) {
  const own = useRef(null)
  const values = [...(optional ? [NONE] : []), ...reasons, OTHER]
  const names = { [NONE]: words("counter-reason-none"), [OTHER]: words("counter-reason-other") }
  const onSubmit = (form) => {
    const chosen = form.get("reason")
    onReason(chosen === OTHER ? form.get("own").trim() : chosen === NONE ? "" : chosen)
  }
  // The text is asked for only where it is needed, so that Enter is enough everywhere else.
  const follow = (event) => {
    own.current.required = event.target.value === OTHER && !optional
    if (event.target.value === OTHER && event.type === "click") own.current.focus()
  }
  return html`
    <${Dialog} title=${title} submit=${submit} onSubmit=${onSubmit} close=${close}>
      ${values.map(
        (value, index) => html`
          <label class="choice" key=${value}>
            <input type="radio" name="reason" value=${value} data-digit=${index + 1} required onChange=${follow} onClick=${follow} />
            <kbd>${index + 1}</kbd> ${names[value] ?? reasonWords(value)}
          </label>
        `,
      )}
      <label class="own">
        <span>${words("counter-reason-own")}</span>
        <input type="text" name="own" maxlength=${MOST_LETTERS} pattern=".*[\\p{L}\\p{N}].*" title=${words("counter-reason-own-letters")} autocomplete="off" ref=${own} onFocus=${chooseOther} />
      </label>
    <//>
  `
}

function chooseOther(event) {
  const other = event.target.form.querySelector(`[name=reason][value="${OTHER}"]`)
  other.checked = true
  event.target.required = !event.target.form.querySelector(`[name=reason][value="${NONE}"]`)
}
