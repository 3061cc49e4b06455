// Has the letters of all the kiosk's languages at hand: once the server is away no font comes any more.

import { letters } from "/words/kiosk.js"

// Those that Be Vietnam Pro has, which every page loads.
const LATIN = /[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/gu

export function keepLetters(element) {
  const font = getComputedStyle(document.documentElement).getPropertyValue("--font")
  for (const { dataset } of element.querySelectorAll("[data-language]")) {
    const others = letters(dataset.language).replace(LATIN, "")
    if (others) document.fonts.load(`1em ${font}`, others)
  }
}
