// The two language buttons; the page begins in the language chosen at the kiosk.

export function useLanguages(page) {
  const buttons = [...page.querySelectorAll("[data-language]")]
  for (const button of buttons) {
    button.addEventListener("click", () => {
      page.documentElement.lang = button.dataset.language
      for (const each of buttons) each.setAttribute("aria-pressed", String(each === button))
    })
  }
}
