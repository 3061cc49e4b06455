"""The console tells of a kiosk's printer while it is in trouble: a real server, a virtual printer."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from office.demo.twins.printer import PrinterTwin
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.console_page import Console
from tests.e2e.printer_at_kiosk import printer_without_paper

STRIP = "[data-printers]"


@pytest.fixture
def printer() -> Iterator[tuple[PrinterTwin, str]]:
    with printer_without_paper([]) as plugged:
        yield plugged


def test_the_strip_says_which_kiosk_and_what_to_do_and_goes_by_itself(
    server_with: ServerWith, printer: tuple[PrinterTwin, str], page: OpenPage, axe: Axe
) -> None:
    twin, config = printer
    console = Console(page(1366, 768), server_with(config), 4)
    strip = console.page.locator(STRIP)

    expect(strip).to_have_text(
        "Máy lấy số 1 – cửa chính hết giấy: hãy thay cuộn mới. Người dân vẫn lấy được số."
    )
    assert axe(console.page) == []
    assert console.page.evaluate("document.documentElement.scrollHeight") == 768
    expect(console.primary).to_be_focused()
    twin.has_paper, twin.is_cover_open = True, True
    expect(strip).to_contain_text("nắp máy in đang mở: hãy đóng nắp lại.")
    twin.is_cover_open = False

    expect(strip).to_be_empty()


def test_a_console_opened_while_all_is_well_learns_of_an_empty_printer(
    server_with: ServerWith, printer: tuple[PrinterTwin, str], page: OpenPage
) -> None:
    twin, config = printer
    twin.has_paper = True
    console = Console(page(1366, 768), server_with(config), 4)
    expect(console.page.locator(STRIP)).to_be_empty()

    twin.has_paper = False

    expect(console.page.locator(STRIP)).to_contain_text("hết giấy")
