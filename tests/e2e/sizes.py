"""One page in one size after the other, and where its parts lie: opened for each, it costs ten times that."""

from playwright.sync_api import FloatRect, Locator, Page

_FITTED = """() => new Promise((done) => {
  const drawn = new ResizeObserver(() => { drawn.disconnect(); done() })
  drawn.observe(document.body)
})"""
"""Waits for the next picture: what a page fits to its size itself it has fitted then."""


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give an open page that size, width and height in px; return once it has it.

    Where only styles look at the size, as nearly everywhere, it is then drawn as if it had been opened so.
    """
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("([width, height]) => innerWidth === width && innerHeight === height", arg=size)
    drawn(page)


def drawn(page: Page) -> None:
    """Return once the page has drawn its next picture."""
    page.evaluate(_FITTED)


def boxes_of(elements: Locator) -> list[FloatRect]:
    """Return where each of them lies on the page's visible part, in px, in one question to the page."""
    boxes: list[FloatRect] = elements.evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    return boxes
