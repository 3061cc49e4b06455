"""One page in one size after the other, and where its parts lie: opened for each, it costs ten times that."""

from playwright.sync_api import FloatRect, Locator, Page


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give an open page that size, width and height in px; return once it has it.

    Where only styles look at the size, as nearly everywhere, it is then drawn as if it had been opened so.
    """
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_function("([width, height]) => innerWidth === width && innerHeight === height", arg=size)


def boxes_of(elements: Locator) -> list[FloatRect]:
    """Return where each of them lies on the page's visible part, in px, in one question to the page."""
    boxes: list[FloatRect] = elements.evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().toJSON())"
    )
    return boxes
