// Brings the live parts of a page to what the server has drawn anew. Only what differs is exchanged, so that focus
// and reading place stay where they are.
//   data-live="name"   a part: its rows (data-key) are exchanged one by one, a part without rows as a whole
//   data-shown="name"  a part that holds what a person did to it, a switch or a question: it stays, shown or hidden

export function exchange(shown, drawn) {
  for (const part of shown.querySelectorAll("[data-live]")) {
    const anew = drawn.querySelector(`[data-live="${part.dataset.live}"]`)
    if (anew === null) continue
    if (anew.querySelector(":scope > [data-key]") === null) {
      // With the white space between its elements, without which it would never be equal again.
      if (!part.isEqualNode(anew) && !isPressed(part)) part.replaceChildren(...adopted(anew.childNodes))
    } else {
      exchangeRows(part, anew)
    }
  }
  for (const part of shown.querySelectorAll("[data-shown]")) {
    part.hidden = drawn.querySelector(`[data-shown="${part.dataset.shown}"]`)?.hidden ?? part.hidden
  }
}

function exchangeRows(part, anew) {
  const old = new Map([...part.children].map((row) => [row.dataset.key, row]))
  const rows = adopted(anew.children).map((row) => {
    const kept = old.get(row.dataset.key)
    return kept && (kept.isEqualNode(row) || isPressed(kept)) ? kept : row
  })
  const kept = new Set(rows)
  for (const row of [...part.children]) if (!kept.has(row)) row.remove()
  rows.forEach((row, place) => {
    if (part.children[place] !== row) part.insertBefore(row, part.children[place] ?? null)
  })
}

// A button that is exchanged between press and release is never clicked: it waits for the next time.
function isPressed(element) {
  return element.matches(":active")
}

function adopted(nodes) {
  return [...nodes].map((node) => document.adoptNode(node))
}
