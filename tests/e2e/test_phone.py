"""A ticket on a phone, live, with a real server."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.phone_page import FIELD, SMALL, call_next, opened, serve_next
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

NOTE_LOCKS = """
  window.locks = []
  const lock = () => ({ released: false, async release() { this.released = true } })
  const request = async () => {
    const given = window.locks[window.locks.push(lock()) - 1]
    await new Promise((resolve) => setTimeout(resolve, 200))
    return given
  }
  Object.defineProperty(navigator, "wakeLock", { value: { request } })
"""
"""A screen that can be kept on: a browser without one refuses. ``locks``: those that were asked for."""

LOOKED_AT_UNTIL_ASKED = """() => {
  document.dispatchEvent(new Event("visibilitychange"))
  return window.locks.length > 1
}"""

NOTE_CALLS = """() => {
  window.calls = 0
  window.drawn = Number(document.querySelector("main").dataset.seq) + 1
  new MutationObserver((changes) => { window.calls += changes.filter((one) => one.addedNodes.length).length })
    .observe(document.querySelector("[data-live=face]"), { childList: true })
}"""
"""Counts how often what is told is drawn; ``drawn``: the first entry that the server's drawing must know."""


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


def buzzes(phone: Page) -> int:
    return int(phone.evaluate("window.buzzes.length"))


def test_the_phone_follows_its_ticket_to_the_call_and_the_end(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    tickets = [manager.ticket(FIELD) for _ in range(2)]
    phone = opened(server, page, tickets[1]["key"])
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 1 người trước bạn")

    serve_next(manager)
    expect(phone.locator("[data-ahead]")).to_contain_text("Bạn là người tiếp theo")
    mine = call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    expect(phone.locator('[data-told="called"]')).to_contain_text("Quầy 6")
    assert mine == tickets[1]["id"]
    manager.post(f"/tickets/{mine}/starts").raise_for_status()
    expect(phone.locator('[data-told="serving"]')).to_be_visible()
    expect(phone.locator('[data-told="called"]')).to_be_hidden()
    manager.post(f"/tickets/{mine}/finishes").raise_for_status()

    expect(phone.locator('[data-told="finished"]')).to_be_visible()


def test_a_call_shows_at_once_and_does_not_wait_for_the_server(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    expect(phone.locator("[data-ahead]")).to_be_visible()
    phone.route("**/t/*/live", lambda route: None)

    call_next(manager)

    expect(phone.locator('[data-told="called"]')).to_contain_text("Quầy 6")
    expect(phone.locator("[data-ahead]")).to_have_count(0)
    expect(phone).to_have_title("● MỜI ĐẾN QUẦY 6 – " + mine["label"])


def test_what_the_server_draws_after_a_call_changes_nothing_of_it(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    phone = opened(server, page, manager.ticket(FIELD)["key"])
    expect(phone.locator("[data-ahead]")).to_be_visible()
    phone.evaluate(NOTE_CALLS)

    call_next(manager)
    phone.wait_for_function("() => document.querySelector('main').dataset.seq >= window.drawn")

    expect(phone.locator('[data-told="called"]')).to_be_visible()
    assert phone.evaluate("window.calls") == 1


def test_the_screen_stays_on_until_somebody_comes_and_again_when_the_page_is_looked_at(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = page(*SMALL)
    phone.add_init_script(NOTE_LOCKS)
    phone.goto(f"{server.url}/t/{mine['key']}")
    phone.wait_for_function("() => window.locks.length === 1 && !window.locks[0].released")

    # What the browser does by itself while the page is not seen.
    phone.evaluate("window.locks[0].release()")
    phone.wait_for_function(LOOKED_AT_UNTIL_ASKED)
    phone.wait_for_function("() => window.locks.length === 2 && !window.locks[1].released")
    call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    assert phone.evaluate("window.locks[1].released") is False
    manager.post(f"/tickets/{mine['id']}/starts").raise_for_status()

    phone.wait_for_function("() => window.locks[1].released")
    assert phone.evaluate("window.locks.length") == 2


def test_a_gentle_alert_comes_once_when_three_are_ahead(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = [manager.ticket(FIELD) for _ in range(5)][-1]
    phone = opened(server, page, mine["key"])
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 4 người trước bạn")
    expect(phone.locator('[data-told="soon"]')).to_be_hidden()

    serve_next(manager)
    expect(phone.locator('[data-told="soon"]')).to_be_visible()
    serve_next(manager)
    expect(phone.locator("[data-ahead]")).to_contain_text("Còn 2 người trước bạn")

    assert buzzes(phone) == 1


def test_the_call_and_every_recall_alert_again(server: RunningServer, page: OpenPage, manager: Api) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])

    call_next(manager)
    expect(phone.locator('[data-told="called"]')).to_be_visible()
    expect(phone).to_have_title("● MỜI ĐẾN QUẦY 6 – " + mine["label"])
    assert buzzes(phone) == 1
    manager.post(f"/tickets/{mine['id']}/recalls").raise_for_status()

    phone.wait_for_function("() => window.buzzes.length === 2")


def test_a_missed_visitor_is_told_what_to_do_and_sees_the_way_back(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    call_next(manager)

    manager.post(f"/tickets/{mine['id']}/no-shows").raise_for_status()
    expect(phone.locator('[data-told="no_show"]')).to_contain_text(
        "hãy đến Quầy 6 hoặc hỏi bất kỳ cán bộ nào"
    )
    expect(phone.locator('[data-told="no_show"]')).to_be_visible()
    manager.post(f"/tickets/{mine['id']}/reinstatements").raise_for_status()

    expect(phone.locator("[data-ahead]")).to_be_visible()


def test_a_transfer_shows_the_new_field_and_keeps_the_number(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])
    call_next(manager)

    manager.post(f"/tickets/{mine['id']}/transfers", {"field": "B"}).raise_for_status()

    expect(phone.locator('main[data-field="B"]')).to_be_visible()
    expect(phone.locator("[data-where]")).to_contain_text("4, 5")
    expect(phone.locator("[data-live=field]")).to_contain_text("Hộ tịch")
    expect(phone.locator("h1")).to_contain_text(mine["label"])


def test_a_cut_line_is_told_with_its_age_and_heals(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mine = manager.ticket(FIELD)
    phone = opened(server, page, mine["key"])

    server.stop()
    # It is told after five seconds, and the way back may wait for the next try.
    expect(phone.locator("[data-cut]")).to_contain_text("Mất kết nối", timeout=30_000)
    expect(phone.locator("[data-cut]")).to_be_visible()
    server.start()

    expect(phone.locator("[data-cut]")).to_be_hidden(timeout=30_000)
