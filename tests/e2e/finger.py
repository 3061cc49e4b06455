"""Fingers on a touch screen, by the debugger: Chromium makes of them what it makes of a finger on glass."""

from playwright.sync_api import CDPSession, Locator, Page, expect

PANEL = "[data-read-aloud]"
"""What a kiosk shows large while a finger holds it."""


class Finger:
    """A finger on the glass, which stays there until it is lifted; more of them with ``also``."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._debugger: CDPSession = page.context.new_cdp_session(page)
        self._points: list[dict[str, float]] = []

    def touch(self, selector: str | Locator) -> None:
        """Come down on the middle of it."""
        self.also(*middle(self._page, selector))

    def also(self, x: float, y: float) -> None:
        """Come down there, beside the fingers that are on the glass."""
        self._points.append({"x": x, "y": y, "id": len(self._points)})
        self._send("touchStart")

    def slide(self, down_px: float, right_px: float = 0) -> None:
        """Move all fingers that far, in five steps."""
        for _ in range(5):
            for point in self._points:
                point["x"] += right_px / 5
                point["y"] += down_px / 5
            self._send("touchMove")

    def spread(self, px: float) -> None:
        """Move the first finger up and the others down, each that far."""
        for _ in range(10):
            for at, point in enumerate(self._points):
                point["y"] += px / 10 if at else -px / 10
            self._send("touchMove")

    def lift(self) -> None:
        """Take every finger off the glass."""
        self._points = []
        self._send("touchEnd")

    def hold(self, selector: str | Locator) -> None:
        """Hold until it is taken for that, then lift."""
        self.touch(selector)
        expect(self._page.locator(PANEL)).to_be_visible()
        self.lift()

    def _send(self, kind: str) -> None:
        self._debugger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": self._points})


def middle(page: Page, selector: str | Locator) -> tuple[float, float]:
    """Return the middle of it on the page, in px."""
    element = page.locator(selector) if isinstance(selector, str) else selector
    box = element.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
