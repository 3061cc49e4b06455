"""Real hall pages in Chromium, in a time of their own, before an office of real code."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from tests.e2e.chromium import watch
from tests.faults.virtual_office import SCREENS, VirtualOffice

_PLACE = "http://127.0.0.1"
_SCRIPTS = Path(__file__).parent / "virtual"
_IN_ORDER = ("time.js", "audio.js", "line.js", "hall.js")
_OURS_ALONE = ("content-security-policy",)


class VirtualHall:
    """The frames of one hall. ``live`` lets everything happen and returns the log of ``virtual/hall.js``."""

    def __init__(self, browser: Browser, office: VirtualOffice) -> None:
        self.complaints: list[str] = []
        self._office = office
        self._page: Page = browser.new_page()
        watch(self._page, self.complaints)
        self._page.route(f"{_PLACE}/**", self._answer)
        self._page.expose_function("office", office.told)
        for name in _IN_ORDER:
            self._page.add_init_script(path=_SCRIPTS / name)
        self._page.goto(f"{_PLACE}/stage")

    def live(self, *, seed: int, kills: bool, cuts: bool, most_s: float) -> Mapping[str, Any]:
        """Live until every visitor has come and gone, at most so many seconds of virtual time."""
        asked = {
            "screens": [{"name": screen.name, "zone": screen.zone} for screen in SCREENS],
            "clips": self._office.clips,
            "seed": seed,
            "kills": kills,
            "cuts": cuts,
            "epochMs": self._office.epoch_ms,
            "mostMs": most_s * 1000,
        }
        log: Mapping[str, Any] = self._page.evaluate(
            """async (asked) => {
              window.epochMs = asked.epochMs
              await hall.open(asked)
              return hall.live(asked.mostMs)
            }""",
            asked,
        )
        self._page.close()
        return log

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(_PLACE)
        if path == "/stage":
            route.fulfill(body="<!doctype html><title>hall</title>", content_type="text/html")
            return
        # Without the page's own policy, which lets nobody put it into a frame.
        body, kind = self._office.page(path)
        route.fulfill(body=body, content_type=kind)
