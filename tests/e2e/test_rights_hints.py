"""However often a page is told of changed rights, and however long its server is away, it asks in one row."""

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.printer_at_kiosk import with_printers

pytestmark = pytest.mark.paperless

TOLD = """async () => {
  const { soon } = await import("/static/rights.js")
  window.asked = 0
  window.hear = soon(() => window.asked++)
}"""
AWAY = """async () => {
  window.asked = 0
  window.fetch = () => {
    window.asked++
    return Promise.reject(new TypeError("no server"))
  }
  const { OwnDevice } = await import("/static/own_device.js")
  new OwnDevice().start()
}"""
ASKED = "window.asked"


@pytest.fixture
def bare(server_with: ServerWith, page: OpenPage) -> Page:
    """A page that shows nothing of its own, whose scripts come from a real server and whose time we move."""
    opened = page(360, 640)
    opened.clock.install()
    opened.goto(f"{server_with(with_printers(None)).url}/sign-in")
    opened.clock.pause_at(opened.evaluate("Date.now() + 60_000"))
    return opened


def test_a_hundred_hints_make_a_page_ask_twice(bare: Page) -> None:
    bare.evaluate(TOLD)

    bare.evaluate("for (let n = 0; n < 100; n++) window.hear()")
    bare.clock.run_for(10_000)

    assert bare.evaluate(ASKED) == 2


def test_a_hint_after_a_quiet_while_is_asked_for_again(bare: Page) -> None:
    bare.evaluate(TOLD)

    for _ in range(3):
        bare.evaluate("window.hear()")
        bare.clock.run_for(5_000)

    assert bare.evaluate(ASKED) == 3


def test_a_device_whose_server_is_away_asks_no_more_often_as_time_goes_on(bare: Page) -> None:
    bare.evaluate(AWAY)

    def asked_in_two_minutes() -> int:
        before = int(bare.evaluate(ASKED))
        for _ in range(24):
            bare.clock.run_for(5_000)
        return int(bare.evaluate(ASKED)) - before

    bare.clock.run_for(60_000)  # Its first round.
    counts = [asked_in_two_minutes() for _ in range(4)]

    assert min(counts) >= 20
    assert max(counts) <= 30
