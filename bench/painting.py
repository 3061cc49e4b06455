"""From the officer's press until Chromium paints the call, beside a bare page on a bare server."""

import json
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.broadcasters import Broadcaster, bare_server
from bench.figures import Book
from bench.load import Line, requests_in_turn
from bench.measured_office import measured_office
from bench.measurement import ROUNDS, Measurement
from bench.people import Officer
from office.live.pump import JOIN_S
from scripts.set_up import BROWSERS
from tests.faults.crowded_office import Staffed

CALLS = 8
"""In a round."""
_COUNTER = 1
_SCREEN = "/display/hall-1"
_VIEWPORT = {"width": 1920, "height": 1080}
_QUIET_S = 2 * JOIN_S
# Both remember in `painted` when the frame began that shows the news: ms since 1970, by the page's clock.
_WATCH_FOR_LABEL = """(label) => {
  window.painted = new Promise((done) => {
    const look = () => {
      if (!document.body.textContent.includes(label)) return
      observer.disconnect()
      requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
  })
}"""
_CONNECT = """(port) => new Promise((joined) => {
  window.line = new WebSocket(`ws://127.0.0.1:${port}/socket.io/`)
  line.onopen = () => line.send("40/live,")
  line.onmessage = () => joined()
})"""
_WATCH_FOR_MESSAGE = """() => {
  window.painted = new Promise((done) => {
    line.onmessage = (event) => {
      document.body.textContent = event.data
      requestAnimationFrame(() => done(performance.timeOrigin + performance.now()))
    }
  })
}"""


def measure(book: Book, folder: Path) -> None:
    """Write the times from press and from bare broadcast to the frame that shows it."""
    names = ("call_to_painted", "bare_to_painted")
    rounds: dict[str, list[list[float]]] = {name: [] for name in names}
    with (
        _browser() as browser,
        bare_server() as bare,
        measured_office(folder / "painting") as office,
    ):
        screen = _Screen(browser, office.staffed)
        blank = browser.new_page(viewport=_VIEWPORT)  # type: ignore[arg-type]
        blank.evaluate(_CONNECT, bare.port)
        for turn in range(ROUNDS + 1):
            samples = [(screen.called_s(), _told_s(blank, bare)) for _ in range(CALLS)]
            for name, taken in zip(names, zip(*samples, strict=True), strict=True) if turn else ():
                rounds[name].append(list(taken))
        screen.close()
    for name, by_round in rounds.items():
        book.times(name, by_round)
    book.ratio("call_vs_bare_painted", "call_to_painted_p50", "bare_to_painted_p50")


class _Screen:
    """One of the hall's screens in the browser, and an officer whose calls it shows."""

    def __init__(self, browser: Browser, office: Staffed) -> None:
        self._line, self._officer = Line(office.server.port), Officer(office, _COUNTER)
        self._officer.open_counter(office)
        tokens, body = list(office.kiosk_tokens.values()), json.dumps({"field": office.fields[0]}).encode()
        tap = requests_in_turn("/api/v1/tickets", tokens, [body])
        taken = [json.loads(self._line.ask(tap())) for _ in range((ROUNDS + 1) * CALLS)]
        self._labels = iter([one["ticket"]["label"] for one in taken])
        self._page = browser.new_page(viewport=_VIEWPORT)  # type: ignore[arg-type]
        # A screen is never quiet: it reports what it says. It follows once it was told the last entry.
        with self._page.expect_websocket() as line:
            self._page.goto(office.server.url + _SCREEN)
        line.value.wait_for_event("framereceived", lambda frame: '"head"' in str(frame))

    def called_s(self) -> float:
        """Call the next visitor, and return the seconds until the frame that shows the label."""
        self._page.evaluate(_WATCH_FOR_LABEL, next(self._labels))
        time.sleep(_QUIET_S)
        began = time.time()
        self._press()
        painted_s = _painted_s(self._page, began)
        self._press()
        return painted_s

    def close(self) -> None:
        self._line.close()

    def _press(self) -> None:
        self._officer.take(self._line.ask(self._officer.request()))


def _told_s(blank: Page, bare: Broadcaster) -> float:
    """Have the bare server send one message, and return the seconds until the frame that shows it."""
    blank.evaluate(_WATCH_FOR_MESSAGE)
    time.sleep(_QUIET_S)
    began = time.time()
    bare.tell()
    painted_s = _painted_s(blank, began)
    bare.began_ns()
    return painted_s


def _painted_s(page: Page, began: float) -> float:
    painted_ms: float = page.evaluate("() => window.painted")
    return painted_ms / 1e3 - began


@contextmanager
def _browser() -> Iterator[Browser]:
    program = next(found for name in BROWSERS if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


MEASUREMENT = Measurement("painting", "how soon a call is painted", measure)
