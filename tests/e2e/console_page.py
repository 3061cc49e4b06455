"""The officer's console as an officer meets it: by keyboard, read and waited for."""

import re
from collections.abc import Callable
from typing import Any

from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import OpenPage
from tests.running_server import DEMO_PASSWORD, RunningServer

IDLE = "[data-console]:not([data-busy]):not([data-typing])"
PRIMARY = "[data-primary]"


class Console:
    """One officer at one counter, with a keyboard only."""

    def __init__(self, page: Page, server: RunningServer, counter: int, login: str = "officer") -> None:
        self.page = page
        signed_in = page.request.post(
            f"{server.url}/api/v1/session", data={"login": login, "password": DEMO_PASSWORD}
        )
        assert signed_in.ok
        page.goto(f"{server.url}/counter/{counter}")
        self._at_rest()

    @property
    def primary(self) -> Any:
        """The big button."""
        return self.page.locator(PRIMARY)

    def press(self, *keys: str) -> None:
        """Press keys one after the other; the console must be at rest, with its focus kept, after each."""
        for key in keys:
            self.page.keyboard.press(key)
            expect(self.page.locator(IDLE)).to_be_visible()
            if self.page.locator("dialog[open]").count() == 0:
                expect(self.page.locator(f"{PRIMARY}:focus, [data-row]:focus")).to_have_count(1)

    def choose_language(self, code: str) -> None:
        """Press the button of that language, be it shown or not; return once the page is there anew."""
        with self.page.expect_navigation():
            self.page.get_by_role("button", name=code.upper(), exact=True).click()
        expect(self.page.locator("html")).to_have_attribute("lang", code)
        self._at_rest()

    def shows(self, label: str, state: str) -> None:
        """Expect that ticket in hand."""
        expect(self.page.locator(".hand__label")).to_have_text(label)
        expect(self.page.locator(".hand__state")).to_contain_text(state)

    def shows_nobody(self) -> None:
        """Expect no ticket in hand."""
        expect(self.page.locator(".hand--none")).to_be_visible()

    def listed(self, name: str) -> Any:
        """The rows of one list."""
        return self.page.locator(f'[data-list="{name}"] [data-row] .row__label')

    def _at_rest(self) -> None:
        expect(self.page.locator(IDLE)).to_be_visible()
        expect(self.primary).to_be_focused()


def caught(page: OpenPage, address: str | re.Pattern[str], handler: Callable[[Route], None]) -> Page:
    """Open a page whose requests to that address go through ``handler``.

    From before it loads anything: in a page that is open already, Chromium may let the first one pass.
    """
    opened = page(1366, 768)
    opened.route(address, handler)
    return opened
