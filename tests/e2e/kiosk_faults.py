"""What is wrong with how a kiosk's page lies on its screen: cut, touching, too small, or to be scrolled."""

from math import hypot

from playwright.sync_api import Page

_TARGET_MM = 20
_INCHES = 21.5
_LOOK = """(least) => {
  const faults = []
  const name = (one) => {
    const words = one.innerText.trim().replaceAll(/\\s+/g, " ").slice(0, 40)
    return `${one.className || one.tagName} "${words}"`
  }
  const isSeen = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === "visible"
  const { scrollWidth, scrollHeight } = document.documentElement
  if (scrollHeight > innerHeight || scrollWidth > innerWidth) {
    faults.push(`the page is ${scrollWidth}x${scrollHeight}`)
  }
  for (const list of document.querySelectorAll("ul, section, main")) {
    if (isSeen(list) && list.scrollHeight > list.clientHeight + 1) faults.push(`${name(list)} would scroll`)
  }
  // Words as their lines' ink: two thirds of the letters' box, which no neighbour may touch.
  const boxes = []
  const walker = document.createTreeWalker(document.querySelector("[data-kiosk]"), NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const { parentElement: parent, textContent } = walker.currentNode
    if (!textContent.trim() || !isSeen(parent)) continue
    const range = document.createRange()
    range.selectNodeContents(walker.currentNode)
    const owner = parent.closest("[lang]:not(html)")?.parentElement ?? parent
    for (const { left, right, top, bottom, height } of range.getClientRects()) {
      const ink = { left, right, top: top + height / 6, bottom: bottom - height / 6 }
      boxes.push({ owner, button: parent.closest("button"), ...ink })
    }
  }
  const outside = (box, frame, by) =>
    box.left < frame.left - by || box.right > frame.right + by ||
    box.top < frame.top - by || box.bottom > frame.bottom + by
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  for (const box of boxes) {
    if (outside(box, screen, 0)) faults.push(`${name(box.owner)} leaves the screen`)
    if (box.button && outside(box, box.button.getBoundingClientRect(), 0)) {
      faults.push(`${name(box.owner)} leaves its button`)
    }
  }
  const meet = (one, other, by) =>
    one.left < other.right - by && other.left < one.right - by &&
    one.top < other.bottom - by && other.top < one.bottom - by
  for (const [at, one] of boxes.entries()) {
    for (const other of boxes.slice(at + 1)) {
      if (one.owner === other.owner || !meet(one, other, 0)) continue
      faults.push(`${name(one.owner)} touches ${name(other.owner)}`)
    }
  }
  const buttons = [...document.querySelectorAll("[data-kiosk] button")].filter(isSeen)
  for (const [at, button] of buttons.entries()) {
    const box = button.getBoundingClientRect()
    if (outside(box, screen, 0.5)) faults.push(`${name(button)} leaves the screen`)
    if (Math.min(box.width, box.height) < least) {
      faults.push(`${name(button)} is ${box.width}x${box.height}, wants ${least}`)
    }
    for (const other of buttons.slice(at + 1)) {
      if (meet(box, other.getBoundingClientRect(), 0)) faults.push(`${name(button)} lies on ${name(other)}`)
    }
    for (const words of boxes) {
      if (words.button === button || !meet(words, box, 0)) continue
      faults.push(`${name(words.owner)} lies on ${name(button)}`)
    }
  }
  return [...new Set(faults)]
}"""


def least_target_px(size: tuple[int, int]) -> float:
    """Return 20 mm in px of a screen of 21.5 inches that is so many px wide and high."""
    return _TARGET_MM / 25.4 * hypot(*size) / _INCHES


def faults_of(page: Page, size: tuple[int, int]) -> list[str]:
    """Return what is wrong with the page as it lies now; ``size`` is the screen's width and height in px."""
    found: list[str] = page.evaluate(_LOOK, least_target_px(size))
    return found
