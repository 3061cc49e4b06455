"""An officer and a manager choose English in a real browser; the hall hears nothing of it."""

import pytest
from playwright.sync_api import expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.console_page import IDLE, Console
from tests.e2e.manager_page import opened
from tests.e2e.sizes import boxes_of
from tests.running_server import RunningServer


def test_a_console_is_english_at_once_and_tells_the_hall_in_vietnamese(
    server: RunningServer, page: OpenPage, axe: Axe
) -> None:
    server.api("manager").put("/counters/5/state", {"state": "open"})
    console = Console(page(1366, 768), server, 5)

    console.choose_language("en")
    expect(console.page.locator(f"html[lang=en] {IDLE}")).to_be_visible()
    console.press("7", "2", "Enter")

    expect(console.page.locator(".badge")).to_have_text("Paused: Sudden meeting")
    counters = server.api("manager").get("/hall").json()["counters"]
    assert [one["reason"] for one in counters if one["number"] == 5] == ["Họp đột xuất"]
    assert axe(console.page) == []


def test_a_manager_reads_a_ready_reason_in_english_too(
    server: RunningServer, page: OpenPage, axe: Axe
) -> None:
    server.api("manager").put("/counters/5/state", {"state": "paused", "reason": "Họp đột xuất"})
    manager = Console(page(1366, 768), server, 5, "manager").page
    manager.goto(f"{server.url}/manager/")

    manager.get_by_role("button", name="EN").click()

    expect(manager.locator("[data-key='5'] .counter__state")).to_contain_text(": Sudden meeting")
    assert axe(manager) == []


@pytest.mark.parametrize("path", ["/manager/", "/manager/devices"])
def test_a_page_follows_the_language_that_another_tab_chose(
    server: RunningServer, page: OpenPage, path: str
) -> None:
    manager = opened(server, page, path)
    other = manager.context.new_page()
    other.goto(f"{server.url}/manager/report")

    other.get_by_role("button", name="EN").click()

    expect(manager.locator("html[lang=en] [data-health]")).to_be_visible(timeout=60_000)


@pytest.mark.parametrize("width", [320, 480, 1366])
def test_a_heading_in_two_languages_does_not_run_below_the_languages(
    server: RunningServer, page: OpenPage, width: int
) -> None:
    opened_page = Console(page(1366, 768), server, 5, "manager").page
    opened_page.set_viewport_size({"width": width, "height": 768})
    opened_page.goto(f"{server.url}/password")

    (title,) = boxes_of(opened_page.locator(".account__title"))
    (english,) = boxes_of(opened_page.locator(".account__title small"))
    (languages,) = boxes_of(opened_page.locator(".account__languages"))

    is_beside = title["x"] + title["width"] <= languages["x"]
    assert is_beside or title["y"] >= languages["y"] + languages["height"]
    assert english["x"] == title["x"]
