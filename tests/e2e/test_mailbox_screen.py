"""The suggestion mailbox at a lookup screen, upright and lying: large for a finger, and nothing is left."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.legibility.look import console_faults
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.test_korean import THREE, TWO
from tests.running_server import RunningServer

TEXT = "Máy lấy số đặt cao quá, người ngồi xe lăn không với tới."
UPRIGHT, LYING = (1080, 1920), (1920, 1080)
SMALL = """() => {
  const touched = "button, a, summary, select, textarea, label.mail-kind, label.mail-check, input:not([type])"
  return [...document.querySelectorAll(touched)]
    .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 81)
    .map((one) => `${one.className} ${one.getBoundingClientRect().height}`)
}"""
"""What is touched and lower than 20 mm on a screen of 21.5 inches and 1080 lines."""


@pytest.fixture
def server(server_with: ServerWith) -> RunningServer:
    """The demo without printers, with a kiosk that offers Korean, too."""
    return server_with(with_printers(None).replace(TWO, THREE, 1))


def opened(server: RunningServer, page: OpenPage, size: tuple[int, int], language: str = "vi") -> Page:
    screen = page(*size, touch=True)
    screen.goto(f"{server.url}/mailbox?at=lookup-1&language={language}")
    return screen


@pytest.mark.parametrize("language", ["vi", "en", "ko"])
@pytest.mark.parametrize("size", [UPRIGHT, LYING], ids=["upright", "lying"])
def test_all_that_is_touched_is_large_enough_and_nobody_is_kept_out(
    server: RunningServer, page: OpenPage, axe: Axe, size: tuple[int, int], language: str
) -> None:
    screen = opened(server, page, size, language)
    expect(screen.locator("html")).to_have_attribute("lang", language)
    screen.locator("summary").click()

    assert screen.evaluate(SMALL) == []
    assert [*map(str, console_faults(screen)), *axe(screen)] == []


def test_the_next_one_finds_nothing_of_the_receipt(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page, UPRIGHT)
    screen.locator("#text").fill(TEXT)
    screen.locator("[data-write] button[type=submit]").click()
    expect(screen.locator("[data-receipt]")).to_be_visible()
    receipt = screen.locator("[data-receipt]").inner_text()

    screen.get_by_role("link", name="Về trang đầu").click()
    screen.wait_for_url("**/lookup/lookup-1")
    screen.go_back()

    expect(screen.locator("#text")).to_have_value("")
    assert receipt not in screen.content()


def test_a_second_message_within_a_minute_is_refused_and_the_words_stay(
    server: RunningServer, page: OpenPage
) -> None:
    screen = opened(server, page, LYING)
    for _ in range(2):
        screen.goto(f"{server.url}/mailbox?at=lookup-1")
        screen.locator("#text").fill(TEXT)
        screen.locator("[data-write] button[type=submit]").click()
        expect(screen.locator("[data-told]")).to_be_visible()

    expect(screen.locator("[role=alert][data-told]")).to_contain_text("chờ một phút")
    expect(screen.locator("#text")).to_have_value(TEXT)
