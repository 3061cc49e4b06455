// Every page of a lookup screen: it leaves no page behind, never leaves the office's server for a browser's own error
// page, and is loaded anew once the server has other pages or knows the screen no more.

import { Going } from "/static/lookup/going.js"
import { ServerWatch } from "/static/lookup/server_watch.js"
import { OwnDevice } from "/static/own_device.js"

// Who reads touches nothing for a while.
const FREE_MS = 30_000

let touchedAt = 0
const touch = () => (touchedAt = performance.now())
for (const kind of ["pointerdown", "keydown", "wheel"]) addEventListener(kind, touch, { capture: true, passive: true })

const isFree = () => performance.now() - touchedAt > FREE_MS
const cut = document.querySelector("[data-cut]")

// A finger that stays must not open the browser's menu, nor drag an address about.
for (const kind of ["contextmenu", "dragstart"]) addEventListener(kind, (event) => event.preventDefault())

const going = new Going({ onReachable: (isReachable) => (cut.hidden = isReachable) }).start()
new ServerWatch({ isFree, onReachable: (isReachable) => going.setReachable(isReachable) }).start()
new OwnDevice({ isFree }).start()
