// A second touch of an unsure finger must not land on a button that has only just come under it.

const SETTLE_MS = 600

export function settle(buttons) {
  for (const button of buttons) button.disabled = true
  setTimeout(() => {
    for (const button of buttons) button.disabled = false
  }, SETTLE_MS)
}
