// Makes this browser the device whose token stands in the address: /kiosk/kiosk-1#token=...
// A page loads it as a module. An element with data-enrol="<the device's name>", where there is one,
// has [data-enrol-message="working|unknown|other|cut"] children, of which it shows the one that is true.

import { Refused, Unreachable, change } from "/static/api.js"

const RETRY_MS = 3_000

const page = document.querySelector("[data-enrol]")

addEventListener("hashchange", enrol)
enrol()

async function enrol() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token")
  if (!token) return
  showState("working")
  try {
    const device = await change("POST", "/api/v1/device-session", { token })
    forgetToken()
    if (page && device.name !== page.dataset.enrol) return showState("other")
    location.reload()
  } catch (error) {
    const refused = error instanceof Refused ? error : null
    if (refused?.status === 401) {
      forgetToken()
      return showState("unknown")
    }
    // Not reached, a fault, or too many tries: the token stays in the address and is sent again.
    if (!(refused || error instanceof Unreachable)) throw error
    showState("cut")
    const waitMs = Number(refused?.details.retry_after_s ?? 0) * 1_000
    setTimeout(enrol, Math.max(RETRY_MS, waitMs))
  }
}

// The token opens this device for whoever reads it, so it leaves the address bar and the history.
function forgetToken() {
  history.replaceState(null, "", location.pathname + location.search)
}

function showState(what) {
  for (const message of page?.querySelectorAll("[data-enrol-message]") ?? []) {
    message.hidden = message.dataset.enrolMessage !== what
  }
}
