// The menu at the bar's end: who is signed in, the way out, and how this console is used.

import { words } from "/words/counter.js"

import { shortcuts } from "./shortcuts.js"

// `onChange` is told when the keys were switched; `items` holds what other items do, false for one that cannot be.
export function barMenu(onChange, items) {
  const button = document.querySelector("[data-menu]")
  const menu = document.querySelector("[data-menu-items]")
  const digits = document.querySelector("[data-digits]")
  const show = (isShown) => {
    menu.hidden = !isShown
    button.setAttribute("aria-expanded", String(isShown))
  }
  const showDigits = () => {
    digits.setAttribute("aria-pressed", String(shortcuts.areOn))
    digits.textContent = words(shortcuts.areOn ? "counter-digits-on" : "counter-digits-off")
    document.body.classList.toggle("console-page--no-digits", !shortcuts.areOn)
    onChange()
  }
  button.addEventListener("click", () => show(menu.hidden))
  digits.addEventListener("click", () => {
    shortcuts.areOn = !shortcuts.areOn
    showDigits()
  })
  for (const [hook, run] of Object.entries(items)) {
    const item = menu.querySelector(hook)
    item.hidden = !run
    item.addEventListener("click", () => {
      show(false)
      run()
    })
  }
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return
    const hadFocus = menu.contains(document.activeElement)
    show(false)
    if (hadFocus) button.focus()
    event.stopPropagation()
  }, true)
  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && !target.closest(".bar__person")) show(false)
  })
  showDigits()
}
