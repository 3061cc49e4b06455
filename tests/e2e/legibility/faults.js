// What is wrong with what a page shows now, by the rules of its face. look.py sends them and calls faultsOf():
//   own         elements that their own words must not leave, as a selector like the next ones
//   parts       elements of which none lies on another by more than mayLieOn px
//   fingers     those of them that are touched: no side is below leastPx
//   leastGap    lines whose ink is not so many px apart are seen as one
//   mayScroll   people scroll this face downwards, and lists in it
//   mayShorten  elements whose words may end in three dots
//   layers      what is laid over the page on purpose
//   holdsAll    elements that show all they hold, although they would scroll or cut
//   isWhole     the page itself is no larger than the screen, although it would cut

function faultsOf(rules) {
  const root = document.querySelector("dialog[open]") ?? document.body
  const found = []
  const tell = (kind, element, text, of = "") => {
    found.push({ kind, name: nameOf(element), text: text.trim().replaceAll(/\s+/g, " ").slice(0, 60), of })
  }
  const layers = all(root, rules.layers)
  const words = seenWords(wordsOf(root, rules), layers, tell)
  touching(words, rules.leastGap, tell)
  covered(words, tell)
  targets(root, rules, words, layers, tell)
  shortened(root, rules, tell)
  scrolled(root, rules, tell)
  return found
}

function nameOf(element) {
  return element.className?.split?.(" ")[0] || element.localName
}

function all(root, selector) {
  return selector ? [...root.querySelectorAll(selector)].filter((one) => !isUnseen(one)) : []
}

// Tells of words that are cut or missing; returns the others, and of each what is to be seen.
function seenWords(words, layers, tell) {
  return words.flatMap((word) => {
    let shown = word
    for (const frame of word.frames) {
      const isMeant = frame.isScrolled || frame.isShortened
      if (isApart(shown, frame)) {
        if (!isMeant && !word.isSpare) tell(frame.isOwn ? "cut" : "missing", word.element, word.text)
        return []
      }
      if (isMeant) shown = { ...shown, ...common(shown, frame), isDotted: shown.isDotted || frame.isShortened }
      // A rim: where a list ends is told in whole px alone.
      if (frame.isScrolled && shown.bottom - shown.top <= 2 * NEAR) return []
      else if (!isWithin(shown, frame)) tell("cut", word.element, word.text)
    }
    return isUnder(layers, word.element, shown) ? [] : [shown]
  })
}

// What is laid over the page on purpose, such as a menu that is open, hides what lies there.
function isUnder(layers, element, box) {
  return layers.some((layer) => !layer.contains(element) && meet(box, layer.getBoundingClientRect(), 0))
}

function touching(words, leastGap, tell) {
  const sorted = words.toSorted((one, other) => one.top - other.top)
  sorted.forEach((one, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.top > one.bottom + leastGap) break
      // A browser tells two boxes of a word whose end is three dots.
      if (one.isDotted && one.element === other.element) continue
      if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > NEAR / 2) {
        tell("touching", one.element, one.text, other.text)
      }
    }
  })
}

function covered(words, tell) {
  for (const word of words) {
    const across = [0.1, 0.5, 0.9].map((part) => word.left + (word.right - word.left) * part)
    const over = across.map((x) => document.elementFromPoint(x, (word.top + word.bottom) / 2)).find(
      (top) => top && !word.element.contains(top) && isOpaqueAbove(top, word.element),
    )
    if (over) tell("covered", word.element, word.text, nameOf(over))
  }
}

// Whether something of `top` that has a ground or is a picture lies between the eye and the element.
function isOpaqueAbove(top, element) {
  for (let one = top; one && !one.contains(element); one = one.parentElement) {
    const { backgroundColor, backgroundImage } = getComputedStyle(one)
    const isClear = backgroundColor === "transparent" || /, 0\)$/.test(backgroundColor)
    if (!isClear || backgroundImage !== "none" || one.matches("img, video, canvas, svg")) return true
  }
  return false
}

// Parts such as buttons: none lies on another, on words of another, or beyond the screen; a finger's are large enough.
function targets(root, rules, words, layers, tell) {
  const parts = all(root, rules.parts)
    .map((element) => ({ element, text: element.textContent, ...partShown(element, rules) }))
    .filter((part) => part.right > part.left && part.bottom > part.top && !isUnder(layers, part.element, part))
  for (const [at, part] of parts.entries()) {
    const { element, text } = part
    const box = element.getBoundingClientRect()
    const isSmall = rules.fingers && element.matches(rules.fingers) && Math.min(box.width, box.height) < rules.leastPx
    if (isSmall) tell("small", element, text, `${box.width.toFixed(1)} x ${box.height.toFixed(1)} px`)
    if (!isWithin(part, screenBox(rules.mayScroll), NEAR / 2)) tell("outside", element, text)
    for (const other of parts.slice(at + 1)) {
      const isInside = element.contains(other.element) || other.element.contains(element)
      if (!isInside && meet(part, other, rules.mayLieOn)) tell("overlapping", element, text, other.text.trim())
    }
    for (const word of words) {
      const isInside = element.contains(word.element) || word.element.contains(element)
      if (!isInside && element.matches(rules.own) && meet(word, part, 0)) tell("overlapping", word.element, word.text, text)
    }
  }
}

// The part of an element that is not scrolled out of sight.
function partShown(element, { mayScroll }) {
  let { left, right, top, bottom } = element.getBoundingClientRect()
  let shown = { left, right, top, bottom }
  for (let one = element.parentElement; mayScroll && one && one !== document.body; one = one.parentElement) {
    if (getComputedStyle(one).overflowY !== "visible") shown = common(shown, one.getBoundingClientRect())
  }
  return shown
}

function shortened(root, rules, tell) {
  for (const element of [root, ...root.querySelectorAll("*")]) {
    const style = getComputedStyle(element)
    const isDotted = style.textOverflow === "ellipsis" && isWider(element)
    const isClamped = style.webkitLineClamp !== "none" && isTaller(element)
    if (!isDotted && !isClamped) continue
    if (!rules.mayShorten || !element.matches(rules.mayShorten)) tell("shortened", element, element.textContent)
  }
}

function scrolled(root, rules, tell) {
  const page = document.scrollingElement
  const isOpen = rules.isWhole || getComputedStyle(document.body).overflowY !== "hidden"
  const isHigher = !rules.mayScroll && page.scrollHeight > innerHeight + NEAR
  if (isOpen && (page.scrollWidth > innerWidth + NEAR || isHigher)) {
    tell("scrolls", page, "", `${page.scrollWidth} x ${page.scrollHeight} px`)
  }
  if (rules.mayScroll) return
  for (const element of [root, ...root.querySelectorAll("*")]) {
    const { overflowX, overflowY } = getComputedStyle(element)
    const scrolls = (way, isMore) => ["auto", "scroll"].includes(way) && isMore
    const holdsMore = rules.holdsAll && element.matches(rules.holdsAll) && isTaller(element) && !isUnseen(element)
    if (holdsMore || scrolls(overflowX, isWider(element)) || scrolls(overflowY, isTaller(element))) {
      tell("scrolls", element, "")
    }
  }
}

function isWider(element) {
  return element.scrollWidth > element.clientWidth + NEAR
}

function isTaller(element) {
  return element.scrollHeight > element.clientHeight + NEAR
}
