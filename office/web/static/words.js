// The office's sentences, as /words/<room>.js brings them from the catalogue (office/words/):
//
//   import { said, words } from "/words/kiosk.js"
//   words("kiosk-waiting", { count: 3 }) // in the page's language
//   said("kiosk-waiting", { count: 3 })  // in each language: { vi, en }
//   say(element, said("kiosk-back"))     // into an element made by the templates' `said`

const PLACE = /\{(\w+)\}/g

// `catalogue` is { language: { name: sentence } }; a sentence is a text, or texts of which a value chooses.
export function sentences(catalogue) {
  const languages = Object.keys(catalogue)
  const forms = Object.fromEntries(languages.map((language) => [language, new Intl.PluralRules(language)]))

  function sentence(language, name, filled) {
    const message = catalogue[language][name]
    if (message === undefined) {
      // A hall goes on calling without a word.
      console.error(`no sentence is called ${name}`)
      return ""
    }
    const text = typeof message === "string" ? message : chosen(message, filled[message.by], forms[language])
    return text.replace(PLACE, (_, place) => valueIn(language, filled[place]))
  }

  return {
    // All that a language may show, for whoever loads its letters before they are needed.
    letters: (language) => [...new Set(JSON.stringify(catalogue[language] ?? {}))].join(""),
    // What stands small below the page's own language; "" where the office has no English.
    english: (name, filled = {}) => (catalogue.en?.[name] === undefined ? "" : sentence("en", name, filled)),
    has: (name) => name in catalogue[languages[0]],
    said: (name, filled = {}) =>
      Object.fromEntries(languages.map((language) => [language, sentence(language, name, filled)])),
    words: (name, filled = {}) => sentence(document.documentElement.lang, name, filled),
  }
}

export function say(element, said) {
  for (const part of element.querySelectorAll("[lang]")) {
    const text = said[part.lang] ?? ""
    if (part.textContent !== text) part.textContent = text
  }
}

function chosen({ variants, fallback }, value, forms) {
  const form = typeof value === "number" ? forms.select(value) : fallback
  return variants[value] ?? variants[form] ?? variants[fallback]
}

// What is filled in may be said in each language itself.
function valueIn(language, value) {
  return value !== null && typeof value === "object" ? value[language] : String(value)
}
