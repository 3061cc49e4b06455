"""Real hall pages in Chromium, in a time of their own, before an office of real code."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

from tests.chromium import watch
from tests.faults.virtual_office import VirtualOffice

_PLACE = "http://127.0.0.1"
_SCRIPTS = Path(__file__).parent / "virtual"
_IN_ORDER = ("time.js", "audio.js", "line.js", "hall.js")


class VirtualHall:
    """The frames of one hall, in one page. ``leave`` returns the log of ``virtual/hall.js``."""

    def __init__(self, browser: Browser, office: VirtualOffice) -> None:
        self.complaints: list[str] = []
        self._office = office
        self.page: Page = browser.new_page()
        watch(self.page, self.complaints)
        self.page.route(f"{_PLACE}/**", self._answer)
        self.page.expose_function("office", office.told)
        for name in _IN_ORDER:
            self.page.add_init_script(path=_SCRIPTS / name)
        self.page.goto(f"{_PLACE}/stage")

    def open(
        self, *, seed: int, kills: bool = False, cut_every_s: float = 0, is_forgetful: bool = False
    ) -> None:
        """Open every screen; its line is cut about ``cut_every_s`` after it was healed, never if 0.

        Forgetful, the hall keeps no log and answers idle reports by itself.
        """
        asked = {
            "screens": [{"name": screen.name, "zone": screen.zone} for screen in self._office.screens],
            "clips": self._office.clips,
            "seed": seed,
            "kills": kills,
            "cutEveryMs": cut_every_s * 1000,
            "isForgetful": is_forgetful,
        }
        self.page.evaluate("(epochMs) => { window.epochMs = epochMs }", self._office.epoch_ms)
        self.page.evaluate("(asked) => hall.open(asked)", asked)

    def live(self, until_s: float) -> bool:
        """Live until that second of virtual time, or until (True) every visitor has come and gone."""
        is_over: bool = self.page.evaluate("(untilMs) => hall.live(untilMs)", until_s * 1000)
        return is_over

    def leave(self) -> Mapping[str, Any]:
        """Close every screen and return what was noted."""
        log: Mapping[str, Any] = self.page.evaluate("() => hall.leave()")
        self.page.close()
        return log

    def _answer(self, route: Route) -> None:
        path = route.request.url.removeprefix(_PLACE)
        if path == "/stage":
            route.fulfill(body="<!doctype html><title>hall</title>", content_type="text/html")
            return
        # Without the page's own policy, which lets nobody put it into a frame.
        body, kind = self._office.page(path)
        route.fulfill(body=body, content_type=kind)
