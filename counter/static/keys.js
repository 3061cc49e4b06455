// The keyboard: finds the action of a pressed key. A key held down acts once, a dialog keeps its own keys.

import { ScannerGuard } from "./scanner_guard.js"
import { shortcuts } from "./shortcuts.js"

const MODIFIERS = ["ctrlKey", "altKey", "metaKey"]

// `onList` gets the row an arrow leads to, undefined where there is none; returns a function that ends it all.
export function listenToKeys(actions, { onList, onEscape, onScan }) {
  const listen = (event) => {
    if (document.querySelector("dialog[open]") || MODIFIERS.some((modifier) => event[modifier])) return
    if (event.code === "Escape") return onEscape()
    if (!event.shiftKey && (event.code === "ArrowDown" || event.code === "ArrowUp")) return move(event, onList)
    const action = actions().find(({ codes, withShift = false }) => codes.includes(event.code) && withShift === event.shiftKey)
    const isSpaceOnNothing = event.code === "Space" && document.activeElement === document.body
    if (!action && !isSpaceOnNothing) return
    event.preventDefault()
    if (event.repeat) return
    if (action) press(action)
    else press(actions()[0])
  }
  const root = document.querySelector("[data-console]")
  const guard = new ScannerGuard(document, {
    onScan,
    onPending: (isPending) => root.toggleAttribute("data-typing", isPending),
    isTaken: ({ key }) => shortcuts.areOn || key === "Enter" || key === " ",
  })
  document.addEventListener("keydown", listen)
  return () => {
    document.removeEventListener("keydown", listen)
    guard.stop()
  }
}

export function press({ enabled, run }) {
  if (enabled) run()
}

function move(event, onList) {
  event.preventDefault()
  const rows = Array.from(document.querySelectorAll("[data-row]")).filter((row) => row.offsetParent !== null)
  const at = rows.findIndex((row) => row === document.activeElement)
  const next = event.code === "ArrowDown" ? at + 1 : at - 1
  onList(next < 0 ? undefined : rows[Math.min(next, rows.length - 1)], event.code === "ArrowDown")
}
