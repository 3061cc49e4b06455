"""From the officer's press until Chromium paints the call, on one screen and on twenty, beside bare pages."""

import json
import shutil
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page, sync_playwright

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
MANY = 20
"""Screens of a large hall, all of them in one browser here."""
_COUNTER = 1
_SCREEN = "/display/hall-1"
_VIEWPORT = {"width": 1920, "height": 1080}
_QUIET_S = 2 * JOIN_S
_LEFT_ALONE_S = 0.5
"""So long the pages are not asked whether they have painted: twenty answers take time from the painting."""
_FLASHES_S = 3.0
"""So long a call flashes: bare pages are not measured beside that."""
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
    """Write the times from press and from bare broadcast to the frames that show it."""
    with measured_office(folder / "painting") as office:
        officer = _Caller(office.staffed)
        for screens, name in ((1, "painted"), (MANY, f"{MANY}_painted")):
            with bare_server() as bare, _browser() as browser:
                _measure_screens(book, browser, bare, officer, screens, name)
        officer.close()


def _measure_screens(
    book: Book, browser: Browser, bare: Broadcaster, officer: "_Caller", screens: int, name: str
) -> None:
    called, told = f"call_to_{name}", f"bare_to_{name}"
    rounds: dict[str, list[list[float]]] = {called: [], told: []}
    pages = [officer.opened(browser) for _ in range(screens)]
    blanks = [_joined(browser, bare) for _ in range(screens)]
    officer.sit_down()
    machine, used_ms = browser.new_browser_cdp_session(), list[float]()
    for turn in range(ROUNDS + 1):
        samples: dict[str, list[float]] = {called: [], told: []}
        used_s = 0.0
        for _ in range(CALLS):
            painted_s, cpu_s = officer.called_s(pages, machine)
            samples[called] += painted_s
            used_s += cpu_s
            time.sleep(_FLASHES_S)
            samples[told] += _told_s(blanks, bare)
        for each, taken in samples.items() if turn else ():
            rounds[each].append(taken)
        used_ms += [used_s / CALLS * 1e3] if turn else []
    for each, by_round in rounds.items():
        book.times(each, by_round)
    book.rounds(f"call_cpu_until_{name}", "ms", used_ms)
    book.ratio(f"call_vs_bare_{name}", f"{called}_p50", f"{told}_p50")
    if screens > 1:
        book.ratio(f"call_vs_bare_{name}_p99", f"{called}_p99", f"{told}_p99")


class _Caller:
    """An officer whose calls the screens of the hall show, one visitor after the other."""

    def __init__(self, office: Staffed) -> None:
        self._port, self._officer = office.server.port, Officer(office, _COUNTER)
        self._officer.open_counter(office)
        self._line = Line(self._port)
        self._url = office.server.url + _SCREEN
        tokens, body = list(office.kiosk_tokens.values()), json.dumps({"field": office.fields[0]}).encode()
        tap = requests_in_turn("/api/v1/tickets", tokens, [body])
        taken = [json.loads(self._line.ask(tap())) for _ in range(2 * (ROUNDS + 1) * CALLS)]
        self._labels = iter([one["ticket"]["label"] for one in taken])

    def opened(self, browser: Browser) -> Page:
        """Open one of the hall's screens."""
        page = browser.new_page(viewport=_VIEWPORT)  # type: ignore[arg-type]
        # A screen is never quiet: it reports what it says. It follows once it was told the last entry.
        with page.expect_websocket() as line:
            page.goto(self._url)
        line.value.wait_for_event("framereceived", lambda frame: '"head"' in str(frame))
        return page

    def called_s(self, pages: Sequence[Page], machine: CDPSession) -> tuple[list[float], float]:
        """Call the next visitor, and return the seconds until each page's frame that shows the label.

        And the processor time that all processes of the browser have used until then, half a second at least.
        """
        label = next(self._labels)
        for page in pages:
            page.evaluate(_WATCH_FOR_LABEL, label)
        time.sleep(_QUIET_S)
        used_s = _used_s(machine)
        began = time.time()
        self._press()
        time.sleep(_LEFT_ALONE_S)
        painted_s = [_painted_s(page, began) for page in pages]
        used_s = _used_s(machine) - used_s
        self._press()
        return painted_s, used_s

    def sit_down(self) -> None:
        """Connect anew: while twenty pages open the server gives an idle line up."""
        self._line.close()
        self._line = Line(self._port)

    def close(self) -> None:
        self._line.close()

    def _press(self) -> None:
        self._officer.take(self._line.ask(self._officer.request()))


def _joined(browser: Browser, bare: Broadcaster) -> Page:
    blank = browser.new_page(viewport=_VIEWPORT)  # type: ignore[arg-type]
    blank.evaluate(_CONNECT, bare.port)
    return blank


def _told_s(blanks: Sequence[Page], bare: Broadcaster) -> list[float]:
    """Have the bare server send one message, and return the seconds until each page's frame that shows it."""
    for blank in blanks:
        blank.evaluate(_WATCH_FOR_MESSAGE)
    time.sleep(_QUIET_S)
    began = time.time()
    bare.tell()
    time.sleep(_LEFT_ALONE_S)
    painted_s = [_painted_s(blank, began) for blank in blanks]
    bare.began_ns()
    return painted_s


def _used_s(machine: CDPSession) -> float:
    processes = machine.send("SystemInfo.getProcessInfo")["processInfo"]
    return float(sum(process["cpuTime"] for process in processes))


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
