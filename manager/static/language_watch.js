// Loads the page anew where another tab of this browser chose another language: parts of two would stand side by side.
//   reloadIfOtherLanguage(drawn) // true: the page is being loaded anew

export function reloadIfOtherLanguage(drawn) {
  if (drawn.documentElement.lang === document.documentElement.lang) return false
  location.reload()
  return true
}
