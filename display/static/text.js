// Writes into the page only what has changed: an unchanged live region is not read out again.

import { english, words } from "/words/display.js"
import { waitForm } from "/static/wait.js"

export function setText(element, text) {
  const written = String(text ?? "")
  if (element.textContent !== written) element.textContent = written
}

export function setHidden(element, isHidden) {
  if (element.hidden !== isHidden) element.hidden = isHidden
}

// The letter that a field's labels of the day begin with; "" where they have none.
// The badge of a field without a pictogram either is not there.
export function setMark(element, mark) {
  if (!element) return
  setText(element, mark)
  setHidden(element, !mark)
}

// Sets the classes `block--modifier` of these modifiers and takes away the others; "" stands for none.
export function setModifiers(element, block, modifiers) {
  const written = [block, ...modifiers.filter(Boolean).map((modifier) => `${block}--${modifier}`)].join(" ")
  if (element.className !== written) element.className = written
}

// Whether a label needs more room than most: B1000 follows B999.
export function isLong(label) {
  return label.length > 4
}

// The English below, for a wait that is unknown: no counter is open.
export function waitEnglish(estimate) {
  return estimate ? "" : english("display-wait-unknown")
}

// 1, 2, 3, 5 as "1–3, 5".
export function numberRanges(numbers) {
  const rows = []
  for (const number of numbers) {
    const last = rows[rows.length - 1]
    if (last && number === last[last.length - 1] + 1) last.push(number)
    else rows.push([number])
  }
  return rows.map((row) => (row.length > 2 ? `${row[0]}–${row[row.length - 1]}` : row.join(", "))).join(", ")
}

// "chờ 5–12 phút"; without an estimate no counter is open for the field.
export function waitText(estimate) {
  if (!estimate) return words("display-wait-unknown")
  const [low, high] = [estimate.low_s / 60, estimate.high_s / 60].map(Math.floor)
  const { form, filled } = waitForm(low, Math.max(high, 1))
  return words(`display-wait-${form}`, filled)
}
