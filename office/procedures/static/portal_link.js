// On a phone: who follows the link to the portal has read that no number is needed. Counted once, however often one comes
// back to the page and follows it again: the key stands in the page's own place in the browser's history.

import { newKey } from "/static/api.js"
import { countDiversion } from "/static/procedures/diversion.js"

const KEPT = "mot-cua-diversion"

const link = document.querySelector("[data-diverts]")

link.addEventListener("click", () => countDiversion(link.dataset.diverts, "shown", keptKey()))

function keptKey() {
  const key = history.state?.[KEPT] ?? newKey()
  history.replaceState({ ...history.state, [KEPT]: key }, "")
  return key
}
