"""What of a page a reader would miss: letters cut off, parts that lie on each other, scrolling sideways."""

from playwright.sync_api import Page

_FAULTS = """() => {
  const OWN = "button, a, .badge, .notice, .hand, li, .choice, .tag, .printers__one"
  const PARTS = `button, a, .hand__label, .hand__state, .hand__field, .hand__more, .notice, .badge,
    .bar__counter, .bar__waiting,
    .bar__health, .bar__clock, .strip__counter, .list__title,
    .panel__title, .choice, .dialog__title, legend`
  const dialog = document.querySelector("dialog[open]")
  const root = document.documentElement
  const wide = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} px wide`] : []
  return [...wide, ...texts().flatMap(cutOff), ...lyingOnEachOther()]

  function shown(element) {
    return element.checkVisibility() && (!dialog || dialog.contains(element))
  }

  function name(element) {
    return `${element.tagName.toLowerCase()}.${element.className} "${start(element.textContent)}"`
  }

  function start(text) {
    return text.trim().slice(0, 40)
  }

  function texts() {
    const walker = document.createTreeWalker(dialog ?? document.body, NodeFilter.SHOW_TEXT)
    const found = []
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const isHidden = node.parentElement.closest(".visually-hidden, script, noscript")
      if (node.data.trim() && !isHidden && shown(node.parentElement)) found.push(node)
    }
    return found
  }

  // Letters lie within every box that cuts, and the button or box they belong to. What scrolls may hold more.
  function cutOff(node) {
    const range = document.createRange()
    range.selectNodeContents(node)
    const letters = [...range.getClientRects()]
    for (let box = node.parentElement; box && box !== document.body; box = box.parentElement) {
      const style = getComputedStyle(box)
      if (style.display === "inline" || style.display === "contents") continue
      const overflow = style.overflowX + style.overflowY
      // Three dots end a box's own words; a tag within it would be cut.
      const hasDots = style.textOverflow === "ellipsis" && box === node.parentElement
      if (/auto|scroll/.test(overflow) || hasDots) return []
      if (!box.matches(OWN) && overflow === "visiblevisible") continue
      const edge = box.getBoundingClientRect()
      if (letters.some((one) => isOutside(one, edge))) return [`cut by ${name(box)}: "${start(node.data)}"`]
    }
    const isBeside = letters.some((one) => one.right > innerWidth + 1 || one.left < -1)
    return isBeside ? [`beside the page: "${start(node.data)}"`] : []
  }

  // A line's box is higher than its letters: their marks above and below take some 0.72 of it.
  function isOutside({ left, right, top, bottom, height }, edge) {
    const middle = (top + bottom) / 2
    const half = height * 0.36
    const isBeside = left < edge.left - 1 || right > edge.right + 1
    return isBeside || middle - half < edge.top - 1 || middle + half > edge.bottom + 1
  }

  function lyingOnEachOther() {
    const parts = [...document.querySelectorAll(PARTS)].filter((one) => shown(one) && !one.closest(".menu"))
    const boxes = parts.map((element) => [element, seen(element)]).filter(([, box]) => box.right > box.left)
    return boxes.flatMap(([one, a], index) =>
      boxes
        .slice(index + 1)
        .filter(([other, b]) => !one.contains(other) && !other.contains(one) && meet(a, b))
        .map(([other]) => `${name(one)} lies on ${name(other)}`),
    )
  }

  function meet(a, b) {
    const width = Math.min(a.right, b.right) - Math.max(a.left, b.left)
    return width > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1
  }

  // The part of an element that is not scrolled out of sight.
  function seen(element) {
    let { left, right, top, bottom } = element.getBoundingClientRect()
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
      if (getComputedStyle(box).overflowY === "visible") continue
      const edge = box.getBoundingClientRect()
      left = Math.max(left, edge.left)
      right = Math.min(right, edge.right)
      top = Math.max(top, edge.top)
      bottom = Math.min(bottom, edge.bottom)
    }
    return { left, right, top, bottom }
  }
}"""


def illegible(page: Page) -> list[str]:
    """Return a sentence for each fault of the page, or of the dialog that is open on it."""
    found: list[str] = page.evaluate(_FAULTS)
    return found
