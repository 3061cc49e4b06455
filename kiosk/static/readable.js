// What stands in a part of the page, to be read out: [{ text, language }], in the order of the page.

import { words } from "/words/kiosk.js"

export function piecesOf(element) {
  const pieces = []
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode
    const text = textContent.trim().replace(/\s+/g, " ")
    if (text && isMeant(parentElement, element)) pieces.push({ text, language: languageOf(parentElement) })
  }
  if (element.getAttribute("aria-pressed") === "true") {
    const language = document.documentElement.lang
    pieces.push({ text: words("kiosk-is-chosen"), language })
  }
  return pieces
}

// Of a whole stage what stands beside its buttons: those are held by themselves.
function isMeant(parent, element) {
  // A letter alone says nothing aloud: the name stands beside it.
  if (parent.closest(".field-badge") || parent.closest("button") !== element.closest("button")) return false
  return parent.getClientRects().length > 0 && getComputedStyle(parent).visibility !== "hidden"
}

function languageOf(parent) {
  return parent.closest("[lang]").lang
}
