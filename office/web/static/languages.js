// The languages of staff pages, a button each: the server keeps which one this browser chose, and shows it at once.

import { change } from "/static/api.js"

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", async () => {
    await change("PUT", "/api/v1/session/language", { language: button.dataset.language })
    location.reload()
  })
}
