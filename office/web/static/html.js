// Templates as elements. htm by itself makes a part that never changes once and hands it out again for ever; preact
// ties it to the page as it was the first time, so that every row removed since then would be kept in memory.

import htm from "/static/vendor/htm.js"
import { h } from "/static/vendor/preact.js"

const MADE_ANEW = 3

export const html = htm.bind(function (type, props, ...children) {
  this[0] = MADE_ANEW
  return h(type, props, ...children)
})
