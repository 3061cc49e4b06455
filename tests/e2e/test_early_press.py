"""What is pressed or typed before a page's scripts run is done once they do."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from office.demo.mailbox import PASSPHRASE
from tests.e2e.conftest import OpenPage
from tests.e2e.kiosk_page import UPRIGHT
from tests.running_server import DEMO_PASSWORD, RunningServer

pytestmark = pytest.mark.paperless

BIRTH = '.found__row[href*="/procedures/1.001193"]'


@contextmanager
def before(page: Page, script: str, address: str) -> Iterator[None]:
    """Open the page without that script of it, which comes at the end."""
    held: list[Route] = []
    is_away = True

    def hold(route: Route) -> None:
        if is_away:
            held.append(route)
        else:
            route.continue_()

    page.route(f"**{script}", hold)
    with page.expect_request(f"**{script}"):
        page.goto(address, wait_until="commit")
    yield
    is_away = False
    for route in held:
        route.continue_()


def signed_in(server: RunningServer, page: OpenPage) -> Page:
    desk = page(1366, 768)
    person = {"login": "manager", "password": DEMO_PASSWORD}
    assert desk.request.post(f"{server.url}/api/v1/session", data=person).ok
    return desk


def test_a_passphrase_opens_the_mailbox_and_is_in_no_address(server: RunningServer, page: OpenPage) -> None:
    desk, address = signed_in(server, page), f"{server.url}/manager/mailbox"

    with before(desk, "/static/manager/mailbox.js", address):
        desk.locator("#passphrase").fill(PASSPHRASE)
        desk.locator("[data-open-key] button").click()
        assert desk.url == address

    expect(desk.locator("[data-close-key]")).to_be_visible()
    assert desk.url == address


@pytest.mark.parametrize("script", ["early.js", "manager/mailbox.js"])
def test_without_a_script_that_got_lost_no_passphrase_comes_into_an_address(
    server: RunningServer, page: OpenPage, script: str
) -> None:
    desk, address = signed_in(server, page), f"{server.url}/manager/mailbox"
    for lost in {script, "manager/mailbox.js"}:
        desk.route(f"**/static/{lost}", lambda route: route.abort())
    desk.goto(address)

    desk.locator("#passphrase").fill(PASSPHRASE)
    desk.locator("[data-open-key] button").click()

    # Once a page that was led to would have come.
    expect(desk.locator("#passphrase")).to_have_value(PASSPHRASE)
    desk.wait_for_load_state("networkidle")
    assert desk.url == address


def test_a_version_is_saved(server: RunningServer, page: OpenPage) -> None:
    desk, address = signed_in(server, page), f"{server.url}/manager/procedures/1.000894"

    with desk.expect_response("**/versions") as saved, before(desk, "/static/manager/sent_form.js", address):
        desk.locator("#cell-fee_text").fill("phí mới")
        desk.locator(".edit__end button").click()

    assert saved.value.ok
    expect(desk.locator("#cell-fee_text")).to_have_value("phí mới")


def test_a_button_outside_a_form_is_pressed(server: RunningServer, page: OpenPage) -> None:
    desk = signed_in(server, page)

    with before(desk, "/static/sign_out.js", f"{server.url}/manager/"):
        desk.locator("[data-sign-out]").click()

    expect(desk.locator("[data-sign-in]")).to_be_visible()


def test_somebody_signs_in(server: RunningServer, page: OpenPage) -> None:
    desk = page(1366, 768)

    with before(desk, "/static/sign_in.js", f"{server.url}/sign-in?next=/manager/"):
        desk.locator("[name=login]").fill("manager")
        desk.locator("[name=password]").fill(DEMO_PASSWORD)
        desk.keyboard.press("Enter")

    expect(desk.locator("[data-sign-out]")).to_be_visible()


def test_what_is_typed_is_searched(server: RunningServer, page: OpenPage) -> None:
    screen = page(*UPRIGHT, touch=True)

    with before(screen, "/static/procedures/search.js", f"{server.url}/lookup/lookup-1/procedures"):
        screen.locator("#q").press_sequentially("giay khai sinh")

    expect(screen.locator(BIRTH)).to_be_visible()


def test_a_lookup_screen_leaves_no_page_behind(server: RunningServer, page: OpenPage) -> None:
    screen = page(*UPRIGHT, touch=True)
    screen.goto(f"{server.url}/lookup/lookup-1")

    with before(screen, "/static/lookup/lookup.js", f"{server.url}/lookup/lookup-1?low=1"):
        pages = screen.evaluate("history.length")
        screen.tap('[href*="event=birth"]')

    expect(screen.locator(BIRTH)).to_be_visible()
    assert screen.evaluate("history.length") == pages


def test_a_press_of_long_ago_is_forgotten(server: RunningServer, page: OpenPage) -> None:
    desk = signed_in(server, page)
    desk.add_init_script("Performance.prototype.now = () => window.hours ?? 0")

    with before(desk, "/static/sign_out.js", f"{server.url}/manager/"):
        desk.locator("[data-sign-out]").click()
        desk.evaluate("window.hours = 3_600_000")

    desk.wait_for_load_state("networkidle")
    assert urlsplit(desk.url).path == "/manager/"
