"""Whoever is locked or revoked meanwhile: each page says so by itself, before anybody presses a button."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.console_page import Console
from tests.e2e.kiosk_page import UPRIGHT
from tests.running_server import RunningServer

pytestmark = pytest.mark.paperless

PATIENCE_MS = 60_000
NO_ROUNDS = "window.setInterval = () => 0"
"""A page that looks at nothing by the clock: what it learns, it was told."""


def without_rounds(page: Page) -> Page:
    """Have a page that is not opened yet learn of its rights by the live line only."""
    page.add_init_script(NO_ROUNDS)
    page.route("**/api/v1/printers", lambda route: route.fulfill(json={"printers": []}))
    return page


def test_a_locked_officer_s_console_leads_to_sign_in(server: RunningServer, page: OpenPage) -> None:
    console = Console(without_rounds(page(1366, 768)), server, 4)

    server.command("officer", "disable", "officer")

    console.page.wait_for_url("**/sign-in?next=/counter/4", timeout=PATIENCE_MS)
    expect(console.page.get_by_text("Phiên làm việc trước đã kết thúc")).to_be_visible()


def test_an_officer_whose_counter_was_taken_is_told_which_are_left(
    server: RunningServer, page: OpenPage
) -> None:
    console = Console(without_rounds(page(1366, 768)), server, 4)

    server.command("officer", "change", "officer", "--counters", "2")

    expect(console.page.locator("[data-console]")).to_have_count(0, timeout=PATIENCE_MS)
    expect(console.page.locator('a[href="/counter/2"]')).to_be_visible()


def test_signing_out_in_one_tab_ends_the_other_s_console(server: RunningServer, page: OpenPage) -> None:
    console = Console(without_rounds(page(1366, 768)), server, 4)
    other = console.page.context.new_page()
    other.goto(f"{server.url}/counter/5")

    other.get_by_role("button", name="Mục khác").click()
    other.locator("[data-sign-out]").click()

    console.page.wait_for_url("**/sign-in?next=/counter/4", timeout=PATIENCE_MS)
    other.wait_for_url("**/sign-in?next=/counter/5")
    expect(other.get_by_text("Phiên làm việc trước")).to_have_count(0)


def test_a_revoked_kiosk_invites_nobody(server: RunningServer, page: OpenPage) -> None:
    kiosk = without_rounds(page(*UPRIGHT, touch=True))
    with kiosk.expect_response("**/api/v1/hall"):
        kiosk.goto(f"{server.url}/kiosk/kiosk-1")

    server.command("device", "revoke", "kiosk-1")

    expect(kiosk.locator('[data-enrol="kiosk-1"]')).to_be_visible(timeout=PATIENCE_MS)


def test_a_revoked_screen_shows_calls_without_a_voice(server: RunningServer, page: OpenPage) -> None:
    screen = without_rounds(page(1920, 1080))
    screen.route("**/api/v1/screens/*/report", lambda route: route.abort())
    screen.goto(f"{server.url}/display/hall-1")
    expect(screen.locator("[data-tells]")).to_be_visible()

    server.command("device", "revoke", "hall-1")

    expect(screen.locator("[data-hall]:not([data-tells])")).to_be_visible(timeout=PATIENCE_MS)
