// Keeps what is pressed while a page's scripts are still on their way, and presses it once they run: a button is seen
// before anybody listens to it, on a slow line for seconds, and a form would be sent in the browser's own way.
// No module, and in the page's head: it runs before there is anything to press.
//   <body data-holds-links>   keeps links as well, where a script has to follow them

{
  // Whoever pressed longer ago has pressed again, or is gone.
  const LATE_MS = 30_000
  const PRESSED = "button, [data-holds-links] a[href]"
  const unheard = new AbortController()
  let held = null

  const keep = (event, element, press) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    held = { element, press, at: performance.now() }
  }

  const click = (event) => {
    const element = event.target.closest?.(PRESSED)
    // What sends a form is kept when the form is sent: the browser looks before that whether all is filled in.
    if (!element || (element.form && element.type === "submit")) return
    const again = new MouseEvent("click", { bubbles: true, cancelable: true, detail: event.detail })
    keep(event, element, () => element.dispatchEvent(again))
  }

  const submit = (event) => {
    const { target: form, submitter } = event
    if (form.requestSubmit) keep(event, submitter ?? form, () => form.requestSubmit(submitter))
  }

  // Every module of the page has run by then, or could not be had: the browser's own way is left.
  const heard = () => {
    unheard.abort()
    if (!held || performance.now() - held.at > LATE_MS) return
    const { element, press } = held
    if (element.isConnected && !element.disabled && element.getClientRects().length > 0) press()
  }

  document.addEventListener("click", click, { capture: true, signal: unheard.signal })
  document.addEventListener("submit", submit, { capture: true, signal: unheard.signal })
  document.addEventListener("DOMContentLoaded", heard, { once: true })
}
