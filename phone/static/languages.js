// The choice of language without loading the page, also while the server is away: it says everything in each. The address
// keeps the choice, for when the page is loaded anew. It begins in the language chosen at the kiosk.

export function useLanguages(page) {
  const links = [...page.querySelectorAll("[data-language]")]
  for (const link of links) {
    link.addEventListener("click", (event) => {
      event.preventDefault()
      page.documentElement.lang = link.dataset.language
      history.replaceState(history.state, "", link.href)
      for (const each of links) {
        if (each === link) each.setAttribute("aria-current", "true")
        else each.removeAttribute("aria-current")
      }
    })
  }
}
