// The keyboard: finds the action of a pressed key. A key held down acts once, a dialog keeps its own keys.

const MODIFIERS = ["ctrlKey", "altKey", "metaKey", "shiftKey"]

export function listenToKeys(actions, { onList, onEscape }) {
  const listen = (event) => {
    if (document.querySelector("dialog[open]") || MODIFIERS.some((modifier) => event[modifier])) return
    if (event.code === "Escape") return onEscape()
    if (event.code === "ArrowDown" || event.code === "ArrowUp") return move(event, onList)
    const action = actions().find(({ codes }) => codes.includes(event.code))
    const isSpaceOnNothing = event.code === "Space" && document.activeElement === document.body
    if (!action && !isSpaceOnNothing) return
    event.preventDefault()
    if (event.repeat) return
    if (action) press(action)
    else press(actions()[0])
  }
  document.addEventListener("keydown", listen)
  // Enter held down clicks again and again, also what a dialog shows next: the first is enough.
  document.addEventListener("keydown", dropRepeats, true)
  return () => {
    document.removeEventListener("keydown", listen)
    document.removeEventListener("keydown", dropRepeats, true)
  }
}

export function press({ enabled, run }) {
  if (enabled) run()
}

function dropRepeats(event) {
  const isEnter = event.code === "Enter" || event.code === "NumpadEnter"
  const isSpace = event.code === "Space" && event.target.closest?.("button")
  if (event.repeat && (isEnter || isSpace)) event.preventDefault()
}

function move(event, onList) {
  event.preventDefault()
  const rows = Array.from(document.querySelectorAll("[data-row]"))
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = event.code === "ArrowDown" ? at + 1 : at - 1
  if (rows.length === 0 || next < 0) return onList()
  rows[Math.min(next, rows.length - 1)].focus()
}
