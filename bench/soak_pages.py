"""The pages that stay open through the soak, each in a browser profile of its own, and what they hold."""

from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Browser, CDPSession, Page

from bench.processes import Taken, taken_by_all
from tests.chromium import watch
from tests.running_server import DEMO_PASSWORD, RunningServer

_PATIENCE_MS = 60_000
FIELD, COUNTER = "A", 1
"""The busiest field, and the counter before whose console an officer sits."""
_VISITORS_FIELD = "B"
"""What the kiosk's visitor and the phone's owner queue for: two counters serve it with time to spare."""
_ENDED = ("finished", "no_show", "cancelled")


@dataclass(frozen=True)
class Place:
    """A page by its address, on a screen so large; ``login``: who sits before it."""

    address: str
    size: tuple[int, int]
    login: str | None = None
    touch: bool = False


_PLACES: Mapping[str, Place] = {
    "kiosk": Place("/kiosk/kiosk-1", (1080, 1920), touch=True),
    "hall_landscape": Place("/display/hall-1", (1920, 1080)),
    "hall_portrait": Place("/display/hall-2", (1080, 1920)),
    "console": Place(f"/counter/{COUNTER}", (1366, 768), login="officer"),
    "sign": Place("/counter/4/sign", (1024, 600)),
    "overview": Place("/manager/", (1366, 900), login="manager"),
}


@dataclass(frozen=True)
class Held:
    """What a page holds after a collection: ``heap_kb`` of JavaScript, DOM nodes, listeners, documents."""

    heap_kb: float
    nodes: int
    listeners: int
    documents: int


class Pages:
    """Open pages of one office. ``complaints`` says what went wrong in any of them."""

    def __init__(self, browser: Browser, server: RunningServer) -> None:
        self.complaints: list[str] = []
        self._browser = browser
        self._server = server
        self._manager = server.api("manager")
        self._pages = {name: self._opened(place) for name, place in _PLACES.items()}
        self._phone = self._new_page((360, 640), touch=True)
        self._pages["phone"] = self._phone
        self._ticket = self._take_a_ticket()
        self._debuggers = {name: debugger_of(page) for name, page in self._pages.items()}
        self._machine = browser.new_browser_cdp_session()

    def live(self) -> None:
        """Do what people do: touch the kiosk once, and bring the next visitor's phone when one has left."""
        kiosk = self._pages["kiosk"]
        if kiosk.locator('[data-stage="choose"]').is_visible():
            kiosk.tap(f'[data-field="{_VISITORS_FIELD}"]')
        state = self._manager.get(f"/tickets/{self._ticket}").json()["ticket"]["state"]
        if state in _ENDED:
            self._ticket = self._take_a_ticket()

    def rest(self, seconds: float) -> None:
        """Wait, and hear meanwhile what the pages have to say."""
        self._phone.wait_for_timeout(seconds * 1000)

    def held(self) -> dict[str, Held]:
        """Have each page's rubbish collected and return what it holds then."""
        return {name: held_by(debugger) for name, debugger in self._debuggers.items()}

    def browser_takes(self) -> Taken:
        """Return what all processes of the browser take together."""
        processes = self._machine.send("SystemInfo.getProcessInfo")["processInfo"]
        return taken_by_all(process["id"] for process in processes)

    def _opened(self, place: Place) -> Page:
        page = self._new_page(place.size, touch=place.touch)
        if place.login is not None:
            body = {"login": place.login, "password": DEMO_PASSWORD}
            assert page.request.post(f"{self._server.url}/api/v1/session", data=body).ok
        self._visit(page, place.address)
        return page

    def _new_page(self, size: tuple[int, int], *, touch: bool) -> Page:
        width, height = size
        context = self._browser.new_context(
            viewport={"width": width, "height": height}, has_touch=touch, locale="vi-VN"
        )
        context.set_default_timeout(_PATIENCE_MS)
        page = context.new_page()
        watch(page, self.complaints)
        return page

    def _visit(self, page: Page, address: str) -> None:
        with page.expect_websocket():
            page.goto(self._server.url + address)

    def _take_a_ticket(self) -> int:
        ticket = self._manager.ticket(_VISITORS_FIELD)
        self._visit(self._phone, f"/t/{ticket['key']}")
        # As its owner does: a phone that was never touched may not buzz, and says so on its console.
        self._phone.touchscreen.tap(2, 2)
        return int(ticket["id"])


def debugger_of(page: Page) -> CDPSession:
    """Return a debugger of that page, for ``held_by``."""
    debugger = page.context.new_cdp_session(page)
    debugger.send("Performance.enable")
    return debugger


def held_by(debugger: CDPSession) -> Held:
    """Have a page's rubbish collected and return what it holds then."""
    # Twice, because what the first frees of the document is what holds the second's.
    for _ in range(2):
        debugger.send("HeapProfiler.collectGarbage")
    metrics = {one["name"]: one["value"] for one in debugger.send("Performance.getMetrics")["metrics"]}
    return Held(
        metrics["JSHeapUsedSize"] / 1024,
        int(metrics["Nodes"]),
        int(metrics["JSEventListeners"]),
        int(metrics["Documents"]),
    )
