"""Four inputs on a page of the test's own, with the office's keyboard on the screen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.trial_page import serve
from tests.running_server import RunningServer

BODY = """
<main data-kiosk>
  <form>
    <label>Tìm <input id="words" type="search" data-keyboard="words" maxlength="12" size="12"></label>
    <label>Mã <input id="code" data-keyboard="code" size="12"></label>
    <label>Số <input id="digits" data-keyboard="digits" size="12"></label>
    <label>Lời <textarea id="text" data-keyboard="words" rows="1"></textarea></label>
    <a href="#other">Trang khác</a>
  </form>
</main>
"""
HEARD = """() => {
  window.heard = []
  for (const kind of ["input", "change", "click"]) {
    document.addEventListener(kind, ({ target }) => target.id && heard.push(`${kind} ${target.id}`))
  }
}"""


def in_three_languages() -> str:
    """Return config.toml's text for an office whose words are there in three languages."""
    two = 'languages = ["vi", "en"]'
    text = with_printers(None)
    assert two in text
    return text.replace(two, 'languages = ["vi", "en", "ko"]', 1)


def opened(office: RunningServer, screen: Page, language: str = "vi") -> Page:
    """Open the inputs in a language, once the keyboard has taken them over."""
    address = f"{office.url}/trial"
    serve(screen, address, BODY, "keyboard/keyboard.js", language=language)
    screen.goto(address)
    screen.evaluate(HEARD)
    expect(screen.locator("#words")).to_have_attribute("inputmode", "none")
    return screen


def keys(screen: Page) -> Locator:
    """Return the keyboard of that screen."""
    return screen.locator(".keyboard")


@pytest.fixture(scope="module")
def office(module_server_with: ServerWith) -> RunningServer:
    return module_server_with(in_three_languages())


@pytest.fixture
def trial(office: RunningServer, page: OpenPage) -> Page:
    """Four inputs on a touch screen that stands upright."""
    return opened(office, page(1080, 1920, touch=True))
