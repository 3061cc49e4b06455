"""Whether all that a page says can be read: looks at the boxes of the ink of every word that it shows.

``unreadable(page)`` gives what is wrong; none where everything can be read. For any page: hall, sign, kiosk,
console. A list that leaves out what has no room, on purpose, says so with ``data-spare``: a word of it may
be missing as a whole, never in part.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from playwright.sync_api import Page

_LOOK = """(mayScroll) => {
  // Ink nearer than this, in px, is seen as one; a box may be off by this much by rounding.
  const NEAR = 1
  const pen = document.createElement("canvas").getContext("2d")
  const found = []
  const tell = (kind, element, text, of = "") => {
    const name = element.className?.split?.(" ")[0] || element.localName
    found.push({ kind, name, text: text.trim().slice(0, 60), of })
  }

  const inks = new Map()
  const inkOf = (text, style) => {
    const font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    const key = `${font} ${text}`
    if (!inks.has(key)) {
      pen.font = font
      inks.set(key, pen.measureText(text))
    }
    return inks.get(key)
  }

  const clips = (element) => {
    const frames = []
    for (let one = element; one && one !== document.documentElement; one = one.parentElement) {
      const style = getComputedStyle(one)
      if (style.overflowX !== "visible" || style.overflowY !== "visible") {
        const box = one.getBoundingClientRect()
        const left = box.left + one.clientLeft
        const top = box.top + one.clientTop
        frames.push({ one, left, top, right: left + one.clientWidth, bottom: top + one.clientHeight })
      }
      if (style.position === "fixed") break
    }
    const [right, bottom] = mayScroll ? [Infinity, Infinity] : [innerWidth, innerHeight]
    frames.push({ one: document.body, left: 0, top: 0, right, bottom })
    return frames
  }

  // For readers of the page aloud only.
  const isUnseen = (element) => {
    const style = getComputedStyle(element)
    if (style.visibility !== "visible" || Number(style.opacity) === 0) return true
    for (let one = element; one; one = one.parentElement) {
      if (one.classList.contains("visually-hidden")) return true
    }
    return false
  }

  // Whether something of `top` that has a ground or is a picture lies between the eye and the element.
  const isOpaqueAbove = (top, element) => {
    for (let one = top; one && !one.contains(element); one = one.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(one)
      const isClear = backgroundColor === "transparent" || /, 0\\)$/.test(backgroundColor)
      if (!isClear || backgroundImage !== "none" || one.matches("img, video, canvas, svg")) return true
    }
    return false
  }

  const words = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    const element = node.parentElement
    if (!node.data.trim() || !element.getClientRects().length || isUnseen(element)) continue
    if (element.closest("script, style, noscript, option, title")) continue
    const style = getComputedStyle(element)
    const frames = clips(element)
    const isSpare = Boolean(element.closest("[data-spare]"))
    for (const match of node.data.matchAll(/\\S+/g)) {
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      const text = style.textTransform === "uppercase" ? match[0].toUpperCase() : match[0]
      const ink = inkOf(text, style)
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue
        const scale = rect.height / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent)
        const line = rect.top + ink.fontBoundingBoxAscent * scale
        words.push({
          element, node, text, frames, isSpare,
          left: rect.left, right: rect.right,
          top: line - ink.actualBoundingBoxAscent * scale,
          bottom: line + ink.actualBoundingBoxDescent * scale,
        })
      }
    }
  }

  const seen = words.filter((word) => {
    const isOutside = (frame) => word.right <= frame.left + NEAR || word.left >= frame.right - NEAR
      || word.bottom <= frame.top + NEAR || word.top >= frame.bottom - NEAR
    const isCut = (frame) => word.left < frame.left - NEAR || word.right > frame.right + NEAR
      || word.top < frame.top - NEAR || word.bottom > frame.bottom + NEAR
    if (word.frames.some(isOutside)) {
      if (!word.isSpare) tell("missing", word.element, word.text)
      return false
    }
    if (word.frames.some(isCut)) tell("cut", word.element, word.text)
    return true
  })

  seen.sort((one, other) => one.top - other.top)
  seen.forEach((one, index) => {
    for (const other of seen.slice(index + 1)) {
      if (other.top > one.bottom + NEAR) break
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > NEAR / 2) {
        tell("touching", one.element, one.text, other.text)
      }
    }
  })

  for (const word of seen) {
    const across = [0.1, 0.5, 0.9].map((part) => word.left + (word.right - word.left) * part)
    const over = across.map((x) => document.elementFromPoint(x, (word.top + word.bottom) / 2)).find(
      (top) => top && !word.element.contains(top) && isOpaqueAbove(top, word.element),
    )
    if (over) tell("covered", word.element, word.text, over.className || over.localName)
  }

  for (const element of document.querySelectorAll("body, body *")) {
    const style = getComputedStyle(element)
    const isWider = element.scrollWidth > element.clientWidth + NEAR
    const isTaller = element.scrollHeight > element.clientHeight + NEAR
    const isShortened = (style.textOverflow === "ellipsis" && isWider)
      || (style.webkitLineClamp !== "none" && isTaller)
    if (isShortened) tell("shortened", element, element.textContent)
    const scrolls = (way, isMore) => ["auto", "scroll"].includes(way) && isMore
    if (!mayScroll && (scrolls(style.overflowX, isWider) || scrolls(style.overflowY, isTaller))) {
      tell("scrolls", element, "")
    }
  }
  const page = document.scrollingElement
  const isWider = page.scrollWidth > innerWidth + NEAR
  const isHigher = !mayScroll && page.scrollHeight > innerHeight + NEAR
  const isOpen = getComputedStyle(document.body).overflowY !== "hidden"
  if (isOpen && (isWider || isHigher)) tell("scrolls", page, "")
  return found
}"""


@dataclass(frozen=True, slots=True)
class Fault:
    """A word that cannot be read, or can be with trouble.

    ``kind``: cut by an edge, touching another word, covered by something, shortened with an ellipsis, missing
    (wholly outside the part that is seen), or scrolls: an element, or the page itself, hides what one would
    have to scroll to. ``name`` is its element's class; ``of`` is what it touches or is covered by.
    """

    kind: str
    name: str
    text: str
    of: str = ""

    def __str__(self) -> str:
        return f"{self.kind}: {self.text!r} in {self.name}" + (f" by {self.of!r}" if self.of else "")


def unreadable(page: Page, *, may_scroll: bool = False) -> list[Fault]:
    """Return every fault of what the page shows now. ``may_scroll``: people scroll it downwards."""
    page.evaluate("() => document.fonts.ready.then(() => true)")
    return [Fault(**fault) for fault in page.evaluate(_LOOK, may_scroll)]


def told(faults: Iterable[Fault], most: int = 12) -> str:
    """Return the faults as a sentence for a failed test: how many of each kind, and the first of them."""
    faults = list(faults)
    kinds = ", ".join(f"{count} {kind}" for kind, count in Counter(one.kind for one in faults).most_common())
    return "\n".join([f"{kinds}:", *map(str, faults[:most])]) if faults else ""
