// The line below the bar that says what went wrong, and nothing where that is "".

/** @type {HTMLElement} */
const line = document.querySelector("[data-trouble]")

// Who pressed something far down the page is led to the line by `isFar`.
export function showTrouble(said, { isFar = false } = {}) {
  line.textContent = said
  line.hidden = said === ""
  if (isFar && said !== "") line.scrollIntoView({ block: "nearest" })
}
