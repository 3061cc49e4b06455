// Says that the server has another edition of this page, with a button that loads it: for pages on which a person may
// be in the midst of something. Pages that nobody works with load themselves anew: edition.js. So does every page when a
// trial hour begins or ends: what somebody is in the midst of is not there any more.

import { Edition, editionOf } from "/static/edition.js"
import { words } from "/words/web.js"

export class EditionNote {
  #own = editionOf(document)
  #note = null

  // What a snapshot says, or a page that was drawn anew: editionOf(drawn).
  showIfOther(edition) {
    if (!edition || edition === this.#own || this.#note) return
    const turning = new Edition()
    if (turning.isTurn(edition) && turning.reloadIfOther(edition)) return
    this.#note = document.createElement("p")
    this.#note.className = "edition-note"
    this.#note.setAttribute("role", "status")
    const button = document.createElement("button")
    button.className = "edition-note__button"
    button.type = "button"
    button.textContent = words("web-new-edition-load")
    button.addEventListener("click", () => location.reload())
    document.body.append(this.#note)
    this.#note.append(`${words("web-new-edition")} `, button)
  }
}
