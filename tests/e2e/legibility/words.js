// The words that a page shows: where the ink of each lies, and what may cut it. Boxes are in px of the visible part.

// Ink nearer than this is seen as one; a box may be off by this much by rounding.
const NEAR = 1

const pen = document.createElement("canvas").getContext("2d")
const inks = new Map()

// A browser measures ink in whole px, and up: of type of one size, so large that it is off by less than 1 %.
const PEN_PX = 200

// How far a word's ink goes from its line, in type of PEN_PX.
function inkOf(text, style) {
  const font = `${style.fontStyle} ${style.fontWeight} ${PEN_PX}px ${style.fontFamily}`
  const key = `${font} ${text}`
  if (!inks.has(key)) {
    pen.font = font
    inks.set(key, pen.measureText(text))
  }
  return inks.get(key)
}

// Not for eyes, or not to be seen now.
function isUnseen(element) {
  const style = getComputedStyle(element)
  if (style.display !== "contents" && !element.checkVisibility()) return true
  if (style.visibility !== "visible" || Number(style.opacity) === 0) return true
  return Boolean(element.closest(".visually-hidden, script, style, noscript, option, title"))
}

function screenBox(mayScroll) {
  const [right, bottom] = mayScroll ? [innerWidth, Infinity] : [innerWidth, innerHeight]
  return { left: 0, top: mayScroll ? -Infinity : 0, right, bottom }
}

// What may cut the words of an element, from inside out. `isOwn`: a button or tag, which its words must not leave;
// `isScrolled`: what lies beyond it is scrolled to; `isShortened`: its words may end in three dots.
// `known`: those of elements that were asked about before, for most words have their outer ones in common.
function framesOf(element, rules, known) {
  if (!element || element === document.documentElement) return [screenBox(rules.mayScroll)]
  if (!known.has(element)) {
    const style = getComputedStyle(element)
    const outer = style.position === "fixed" ? null : element.parentElement
    known.set(element, [...frameOf(element, style, rules), ...framesOf(outer, rules, known)])
  }
  return known.get(element)
}

// The element's own frame, in a list; an empty one where it cuts nothing.
function frameOf(element, style, rules) {
  const box = element.getBoundingClientRect()
  if (style.overflowX !== "visible" || style.overflowY !== "visible") {
    const [left, top] = [box.left + element.clientLeft, box.top + element.clientTop]
    const [right, bottom] = [left + element.clientWidth, top + element.clientHeight]
    const isScrolled = rules.mayScroll && /auto|scroll/.test(style.overflowX + style.overflowY)
    const isShortened = rules.mayShorten !== "" && element.matches(rules.mayShorten)
    return [{ left, top, right, bottom, isScrolled, isShortened }]
  }
  const isBox = style.display !== "inline" && style.display !== "contents"
  if (!isBox || !element.matches(rules.own)) return []
  return [{ left: box.left, top: box.top, right: box.right, bottom: box.bottom, isOwn: true }]
}

// Each word of each line, in the page's order; a word that is hyphenated over two lines comes twice.
function wordsOf(root, rules) {
  const words = []
  const known = new Map()
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const node = texts.currentNode
    const element = node.parentElement
    if (!node.data.trim() || isUnseen(element)) continue
    const style = getComputedStyle(element)
    const whole = { element, frames: framesOf(element, rules, known), isSpare: Boolean(element.closest("[data-spare]")) }
    for (const match of node.data.matchAll(/\S+/g)) {
      const text = style.textTransform === "uppercase" ? match[0].toUpperCase() : match[0]
      const range = document.createRange()
      range.setStart(node, match.index)
      range.setEnd(node, match.index + match[0].length)
      for (const box of range.getClientRects()) {
        if (box.width > 0) words.push({ ...whole, text, ...inkIn(box, inkOf(text, style)) })
      }
    }
  }
  return words
}

// Where ink lies in the box that a line gives it.
function inkIn(box, ink) {
  const scale = box.height / (ink.fontBoundingBoxAscent + ink.fontBoundingBoxDescent)
  const line = box.top + ink.fontBoundingBoxAscent * scale
  const [top, bottom] = [line - ink.actualBoundingBoxAscent * scale, line + ink.actualBoundingBoxDescent * scale]
  return { left: box.left, right: box.right, top, bottom }
}

// Whether two boxes have more in common than `least` px, across and down.
function meet(one, other, least) {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left)
  return width > least && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > least
}

function isWithin(box, frame, by = NEAR) {
  const isBeside = box.left < frame.left - by || box.right > frame.right + by
  return !isBeside && box.top >= frame.top - by && box.bottom <= frame.bottom + by
}

function isApart(box, frame) {
  const isBeside = box.right <= frame.left + NEAR || box.left >= frame.right - NEAR
  return isBeside || box.bottom <= frame.top + NEAR || box.top >= frame.bottom - NEAR
}

function common(one, other) {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)]
  return { left, top, right: Math.min(one.right, other.right), bottom: Math.min(one.bottom, other.bottom) }
}
