// The keyboard: finds the action of a pressed key. A key held down acts once, a dialog keeps its own keys.

import { ScannerGuard } from "./scanner_guard.js"
import { shortcuts } from "./shortcuts.js"

// `onList` gets the row an arrow leads to, undefined where there is none; `page` is the document whose keys are meant.
// Returns a function that ends it all.
export function listenToKeys(actions, { onList, onEscape, onScan, page = document }) {
  const listen = (event) => {
    const held = modifierOf(event)
    if (page.querySelector("dialog[open]") || held === undefined) return
    if (!held && event.code === "Escape") return onEscape()
    if (!held && (event.code === "ArrowDown" || event.code === "ArrowUp")) return move(event, onList)
    const action = actions().find(({ codes, modifier = "" }) => codes.includes(event.code) && modifier === held)
    const isSpaceOnNothing = !held && event.code === "Space" && page.activeElement === page.body
    if (!action && !isSpaceOnNothing) return
    event.preventDefault()
    if (event.repeat) return
    if (action) press(action)
    else press(actions()[0])
  }
  const root = document.querySelector("[data-console]")
  const guard = new ScannerGuard(page, {
    onScan,
    onPending: (isPending) => root.toggleAttribute("data-typing", isPending),
    isTaken: ({ key }) => shortcuts.areOn || key === "Enter" || key === " ",
  })
  page.addEventListener("keydown", listen)
  return () => {
    page.removeEventListener("keydown", listen)
    guard.stop()
  }
}

// Returns "", "shift" or "ctrl", undefined for what no action is pressed with.
function modifierOf({ ctrlKey, shiftKey, altKey, metaKey }) {
  if (altKey || metaKey || (ctrlKey && shiftKey)) return undefined
  return ctrlKey ? "ctrl" : shiftKey ? "shift" : ""
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
