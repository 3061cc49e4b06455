// What cannot be undone from here is asked once more, on the button itself: only a second press within that time counts.

export function isSure(button, question, withinMs) {
  if ("sure" in button.dataset) return true
  const own = button.textContent
  button.dataset.sure = ""
  button.textContent = question
  setTimeout(() => {
    delete button.dataset.sure
    button.textContent = own
  }, withinMs)
  return false
}
