// On a phone: who follows the link to the portal has read that no number is needed. Counted once, however often one comes
// back to the page and follows it again: the key stands in the page's own place in the browser's history.

import { keptKey } from "/static/kept_key.js"
import { countDiversion } from "/static/procedures/diversion.js"

const link = document.querySelector("[data-diverts]")

link.addEventListener("click", () => countDiversion(link.dataset.diverts, "shown", keptKey("mot-cua-diversion")))
