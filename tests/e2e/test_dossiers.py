"""Somebody asks for a dossier at a lookup screen, a phone, a kiosk's scanner, and an officer links one."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.console_page import Console
from tests.e2e.dossiers_page import Receipt, known, type_code
from tests.e2e.kiosk_page import opened, see
from tests.e2e.scanning import with_scanner
from tests.hardware.wires.virtual_port import VirtualPort
from tests.hardware.wires.virtual_port import scanner_port as port
from tests.running_server import RunningServer

__all__ = ["port"]

SCREEN = "/lookup/lookup-1/dossiers"
SIZES = ((1080, 1920), (1920, 1080))
STATUS = "[data-dossier-status]"
LEAST_PX = 81
"""20 mm on a 21.5-inch screen of 1920x1080."""


@pytest.fixture(scope="module")
def server(module_server_with: ServerWith) -> RunningServer:
    return module_server_with()


@pytest.fixture
def receipts(server: RunningServer, page: OpenPage) -> list[Receipt]:
    return known(server, page)


def screen(server: RunningServer, page: OpenPage, size: tuple[int, int] = SIZES[0]) -> Page:
    shown = page(*size, touch=True)
    shown.goto(f"{server.url}{SCREEN}")
    return shown


def small(page: Page) -> list[str]:
    """Return what is touched on the page and is smaller than a finger needs."""
    found: list[str] = page.evaluate(
        """(least) => [...document.querySelectorAll("a, button, input, summary")]
          .filter((one) => one.checkVisibility())
          .map((one) => [one, one.getBoundingClientRect()])
          .filter(([, { height, width }]) => height < least - 0.5 || width < least - 0.5)
          .map(([one, { height, width }]) => `${one.outerHTML.slice(0, 80)} ${width}x${height}`)""",
        LEAST_PX,
    )
    return found


@pytest.mark.parametrize("size", SIZES, ids=["upright", "lying"])
def test_a_code_and_six_digits_show_a_dossier_and_leave_nothing_behind(
    server: RunningServer, page: OpenPage, receipts: list[Receipt], axe: Axe, size: tuple[int, int]
) -> None:
    shown = screen(server, page, size)
    before = shown.evaluate("history.length")
    assert small(shown) == []
    assert axe(shown) == []

    type_code(shown, receipts[0])
    expect(shown.locator(STATUS)).to_be_visible()

    assert small(shown) == []
    assert axe(shown) == []
    assert shown.url == f"{server.url}{SCREEN}"
    assert shown.evaluate("history.length") == before
    for typed in (receipts[0].code, receipts[0].digits):
        assert typed not in shown.content()
    shown.locator("[data-dossiers-again]").click()
    expect(shown.locator(STATUS)).to_have_count(0)
    expect(shown.locator("[data-dossiers-code]")).to_have_value("")


def test_a_receipt_that_a_scanner_types_is_enough(
    server: RunningServer, page: OpenPage, receipts: list[Receipt]
) -> None:
    shown = screen(server, page)

    shown.keyboard.type(receipts[0].key)
    shown.keyboard.press("Enter")

    expect(shown.locator(STATUS)).to_be_visible()
    assert receipts[0].key not in shown.content()


def test_larger_print_and_another_language_keep_the_answer(
    server: RunningServer, page: OpenPage, receipts: list[Receipt]
) -> None:
    shown = screen(server, page)
    type_code(shown, receipts[0])
    expect(shown.locator(STATUS)).to_be_visible()

    shown.locator(".lookup-head__language").first.click()
    expect(shown.locator("html")).to_have_attribute("lang", "en")
    expect(shown.locator(STATUS)).to_be_visible()
    shown.locator(".lookup-foot__button", has_text="Large").click()

    expect(shown.locator("body")).to_have_class("touch-page lookup-page lookup-page--large")
    expect(shown.locator(STATUS)).to_be_visible()
    assert small(shown) == []


def test_wrong_digits_on_a_phone_are_told_and_the_code_stays_to_be_mended(
    server: RunningServer, page: OpenPage, receipts: list[Receipt], axe: Axe
) -> None:
    phone = page(360, 640, touch=True)
    phone.goto(f"{server.url}/dossiers")

    type_code(phone, receipts[0], "999999")
    expect(phone.locator("[role=alert]").first).to_contain_text("Không tìm thấy hồ sơ")
    expect(phone.locator("[data-dossiers-code]")).to_have_value(receipts[0].code)
    assert axe(phone) == []
    type_code(phone, receipts[0])
    expect(phone.locator(STATUS)).to_be_visible()
    assert axe(phone) == []
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360

    phone.get_by_role("link", name="EN", exact=True).click()
    expect(phone.locator("html")).to_have_attribute("lang", "en")
    expect(phone.locator(STATUS)).to_be_visible()


def test_without_a_script_the_form_works_all_the_same(
    server: RunningServer, page: OpenPage, receipts: list[Receipt]
) -> None:
    phone = page(360, 640, touch=True, java_script_enabled=False)
    phone.goto(f"{server.url}/dossiers")

    phone.locator("[data-dossiers-code]").fill(receipts[0].code)
    phone.locator("[data-dossiers-digits]").first.fill(receipts[0].digits)
    phone.locator(".dossiers__button--find").first.click()

    expect(phone.locator(STATUS)).to_be_visible()
    assert phone.url == f"{server.url}/dossiers"


def test_who_goes_back_to_the_page_finds_no_dossier(
    server: RunningServer, page: OpenPage, receipts: list[Receipt]
) -> None:
    phone = page(360, 640, touch=True)
    phone.goto(f"{server.url}/dossiers")
    type_code(phone, receipts[0])
    expect(phone.locator(STATUS)).to_be_visible()

    phone.goto(f"{server.url}/display/")
    phone.go_back()

    expect(phone.locator("[data-dossiers-code]")).to_have_value("")
    expect(phone.locator(STATUS)).to_have_count(0)


def test_an_officer_links_a_dossier_with_the_visitor_at_the_counter(
    server: RunningServer, page: OpenPage, receipts: list[Receipt]
) -> None:
    manager = server.api("manager")
    manager.put("/counters/4/state", {"state": "open"}).raise_for_status()
    manager.ticket("B")
    console = page(1280, 800)
    Console(console, server, 4).press("F2")

    console.locator(".hand__dossier").click()
    console.locator("[data-dossier-code]").fill(receipts[0].code)
    console.locator(".dialog [type=submit]").click()

    expect(console.locator(".hand__dossier")).to_contain_text(receipts[0].code)
    console.locator(".hand__dossier").click()
    expect(console.locator("[data-dossier]")).to_have_text(receipts[0].code)


def test_a_receipt_held_to_a_kiosk_too_early_is_told_the_date(
    server_with: ServerWith, page: OpenPage, port: VirtualPort
) -> None:
    server = server_with(with_scanner(port.path))
    early = next(one for one in known(server, page) if one.said == "Cần nộp phí, thuế.")
    kiosk = opened(server, page)
    expect(kiosk.locator('[data-scan-note="none"]')).to_be_visible()
    with kiosk.expect_request("**/api/v1/scans?after=*"):
        pass

    port.send(f"{early.code}\r\n".encode())

    expect(see(kiosk, "scanned")).to_contain_text("Cần nộp phí, thuế trước")
    expect(kiosk.locator("[data-scanned-do]")).to_be_hidden()
    kiosk.tap("[data-scanned-back]")
    kiosk.tap('[data-field="T"]')
    see(kiosk, "ticket")
