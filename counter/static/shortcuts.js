// Whether the keys that write something (1 to 9, 0) are shortcuts: some officers dictate, or type with a stick, and
// press them by mistake (WCAG 2.1.4). It is this browser's choice, and nothing else is kept in it.

const NAME = "console-digits"

export const shortcuts = {
  get areOn() {
    return kept() !== "off"
  },
  set areOn(isOn) {
    try {
      localStorage.setItem(NAME, isOn ? "on" : "off")
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
    memory = isOn ? "on" : "off"
  },
}

let memory = "on"

function kept() {
  try {
    return localStorage.getItem(NAME) ?? memory
  } catch {
    return memory
  }
}
