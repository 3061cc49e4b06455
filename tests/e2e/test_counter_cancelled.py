"""A number cancelled by mistake is taken back where an officer looks for who was missed."""

import re

from playwright.sync_api import Route, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.console_page import Console, caught
from tests.running_server import RunningServer


def test_a_number_cancelled_by_mistake_is_taken_back_with_a_reason(
    server: RunningServer, page: OpenPage
) -> None:
    manager = server.api("manager")
    mistaken, other = manager.ticket("B"), manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    expect(console.listed("waiting")).to_have_count(2)

    console.press("ArrowDown", "Enter", "2", "3", "Enter")
    expect(console.listed("missed")).to_have_text([mistaken["label"]])
    expect(console.page.locator('[data-list="missed"]')).to_contain_text("đã hủy")
    console.press("ArrowDown", "ArrowDown", "Enter", "1", "1", "Enter")

    expect(console.listed("waiting")).to_have_text([other["label"], mistaken["label"]])
    expect(console.listed("missed")).to_have_count(0)
    entry = manager.get("/journal?after=0&limit=500").json()["entries"][-1]
    assert (entry["kind"], entry["reason"]) == ("reinstated", "Hủy nhầm số")


def test_who_may_not_choose_is_sent_to_the_manager_for_what_is_cancelled(
    server: RunningServer, page: OpenPage
) -> None:
    manager = server.api("manager")
    cancelled = manager.ticket("B")
    manager.post(f"/tickets/{cancelled['id']}/cancellations", {"reason": "Lấy trùng số"})

    def without_the_right(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace('"may_choose": true', '"may_choose": false')
        )

    console = Console(caught(page, re.compile(r"/counter/4$"), without_the_right), server, 4)

    console.press("ArrowDown", "Enter")

    ways = console.page.locator("dialog .action--way")
    expect(ways).to_have_count(2)
    expect(ways.nth(0)).to_have_attribute("aria-disabled", "false")
    expect(ways.nth(1)).to_have_attribute("aria-disabled", "true")
    expect(ways.nth(1)).to_contain_text("hãy nhờ người quản lý")
