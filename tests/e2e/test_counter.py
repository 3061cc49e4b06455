"""The officer's console in a real browser, by keyboard."""

import re
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.console_page import IDLE, Console, caught
from tests.e2e.sizes import resize
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

OUTAGE_MS = 20_000


@pytest.fixture
def manager(server: RunningServer) -> Api:
    """Someone who issues tickets, as no kiosk stands in these tests."""
    return server.api("manager")


def kinds(manager: Api, ticket: dict[str, Any]) -> list[str]:
    """What the journal tells of one ticket."""
    entries = manager.get("/journal?after=0&limit=500").json()["entries"]
    return [entry["kind"] for entry in entries if (entry["ticket"] or {}).get("id") == ticket["id"]]


def test_a_whole_day_by_keyboard(server: RunningServer, page: OpenPage, manager: Api) -> None:
    first, second, third = (manager.ticket("B") for _ in range(3))
    manager.put("/counters/4/state", {"state": "closed"})
    console = Console(page(1366, 768), server, 4)

    console.press("F2")
    expect(console.page.locator(".badge")).to_have_text("Đang mở")
    console.press("Space")
    console.shows(first["label"], "Đang gọi")
    console.press("F4")
    expect(console.page.locator(".hand__more")).to_contain_text("đã gọi 2 lần")
    console.press("Enter")
    console.shows(first["label"], "Đang phục vụ")
    console.press("2")
    console.shows_nobody()
    console.press("F2", "F9", "1", "Enter")
    expect(console.listed("parked")).to_have_text([second["label"]])
    console.press("F2", "F8")
    expect(console.listed("missed")).to_have_text([third["label"]])
    console.press("ArrowDown", "Enter", "1")
    console.shows(second["label"], "Đang phục vụ")
    console.press("6", "5", "Enter")
    console.shows_nobody()
    console.press("ArrowDown", "Enter", "1")
    expect(console.listed("waiting")).to_have_text([third["label"]])
    console.press("7", "2", "Enter")
    expect(console.page.locator(".badge")).to_have_text("Tạm dừng: Họp đột xuất")
    console.press("9", "1")
    expect(console.page.locator(".badge")).to_have_text("Đang đóng")

    assert kinds(manager, first) == ["issued", "called", "recalled", "started", "finished"]
    assert kinds(manager, second) == ["issued", "called", "parked", "resumed", "transferred"]
    assert kinds(manager, third) == ["issued", "called", "no_show", "reinstated"]
    assert manager.get(f"/tickets/{first['id']}").json()["ticket"]["outcome"] == "supplement"


def test_two_counters_pressing_next_together_get_different_tickets(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    labels = {manager.ticket("B")["label"] for _ in range(2)}
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)
        if len(held) == len(consoles):
            for one in held:
                one.continue_()

    consoles = [Console(caught(page, "**/calls", hold), server, counter) for counter in (4, 5)]
    for console in consoles:
        console.page.keyboard.press("F2")
    for console in consoles:
        expect(console.page.locator(".hand--called")).to_be_visible()

    assert {console.page.locator(".hand__label").inner_text() for console in consoles} == labels


def test_a_lost_answer_calls_nobody_twice(server: RunningServer, page: OpenPage, manager: Api) -> None:
    first, second = manager.ticket("B"), manager.ticket("B")
    sent: list[str | None] = []

    def lose_the_first(route: Route) -> None:
        sent.append(route.request.header_value("Idempotency-Key"))
        if len(sent) == 1:
            assert route.fetch().status == 201
            route.abort()
        else:
            route.continue_()

    console = Console(caught(page, "**/calls", lose_the_first), server, 4)
    console.press("F2")

    console.shows(first["label"], "Đang gọi")
    assert len(sent) == 2
    assert sent[0] == sent[1]
    assert kinds(manager, first) == ["issued", "called"]
    assert kinds(manager, second) == ["issued"]


def test_a_double_press_does_not_press_what_the_button_became(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    ticket = manager.ticket("B")
    opened = page(1366, 768)
    opened.clock.install()
    console = Console(opened, server, 4)
    opened.clock.pause_at(opened.evaluate("Date.now()") + 1)

    opened.keyboard.press("F2")
    expect(opened.locator(".hand--called")).to_be_visible()
    opened.clock.run_for(400)
    opened.keyboard.press("F2")
    console.primary.dblclick(force=True)
    opened.clock.resume()
    expect(opened.locator(IDLE)).to_be_visible()

    console.shows(ticket["label"], "Đang gọi")
    assert kinds(manager, ticket) == ["issued", "called"]


def test_recall_shows_what_is_left_and_its_lock_out(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    recall = console.page.get_by_role("button", name="Gọi lại")

    console.press("F2")
    expect(recall).to_contain_text("còn 3 lần")
    console.press("F4")

    expect(recall).to_contain_text(re.compile(r"chờ [1-5] giây"))
    expect(recall).to_have_attribute("aria-disabled", "true")
    expect(recall).to_contain_text("còn 2 lần", timeout=OUTAGE_MS)
    expect(recall).to_have_attribute("aria-disabled", "false")


def test_a_chosen_ticket_is_called_with_a_reason(server: RunningServer, page: OpenPage, manager: Api) -> None:
    _, chosen = manager.ticket("B"), manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    expect(console.listed("waiting")).to_have_count(2)

    console.press("ArrowDown", "ArrowDown", "Enter", "1", "4")
    console.page.locator("[name=own]").fill("Gọi theo giấy hẹn")
    console.press("Enter")

    console.shows(chosen["label"], "Đang gọi")
    entries = manager.get("/journal?after=0&limit=500").json()["entries"]
    assert entries[-1]["reason"] == "Gọi theo giấy hẹn"


def test_enter_alone_gives_no_reason_for_a_call_out_of_turn(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    expect(console.listed("waiting")).to_have_count(1)

    console.press("ArrowDown", "Enter", "1", "Enter")

    expect(console.page.get_by_role("radio", checked=True)).to_have_count(0)
    expect(console.page.get_by_role("dialog")).to_be_visible()
    console.press("3", "Enter")
    expect(console.page.get_by_role("dialog")).to_be_hidden()
    entries = manager.get("/journal?after=0&limit=500").json()["entries"]
    assert entries[-1]["reason"] == "Người quản lý yêu cầu"


def test_a_refusal_is_told_in_words_with_what_to_do(server: RunningServer, page: OpenPage) -> None:
    console = Console(page(1366, 768), server, 4)

    console.press("F2")
    expect(console.page.locator("[data-notice]")).to_contain_text("Chưa có ai chờ")


def test_the_fields_of_today_are_chosen(server: RunningServer, page: OpenPage, manager: Api) -> None:
    ticket = manager.ticket("A")
    console = Console(page(1366, 768), server, 4)

    console.press("8", "1", "Enter")

    expect(console.listed("waiting")).to_have_text([ticket["label"]])


def test_a_console_heals_after_the_server_was_away(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    console = Console(page(1366, 768), server, 4)
    health = console.page.locator(".bar__health")
    expect(health).to_have_text("Đã nối máy chủ")

    server.stop()
    expect(health).to_contain_text("Mất kết nối", timeout=OUTAGE_MS)
    server.start()
    ticket = manager.ticket("B")

    expect(health).to_have_text("Đã nối máy chủ", timeout=OUTAGE_MS)
    expect(console.listed("waiting")).to_have_text([ticket["label"]])
    console.press("F2")
    console.shows(ticket["label"], "Đang gọi")


def test_whoever_is_signed_out_is_led_to_sign_in(server: RunningServer, page: OpenPage) -> None:
    console = Console(page(1366, 768), server, 4)

    console.page.context.clear_cookies()
    console.page.keyboard.press("F2")

    console.page.wait_for_url("**/sign-in?next=/counter/4")


def test_a_slow_sign_in_page_is_not_asked_for_again_and_again(server: RunningServer, page: OpenPage) -> None:
    held: list[Route] = []
    console = Console(caught(page, re.compile("sign-in"), lambda route: held.append(route)), server, 4)

    console.page.context.clear_cookies()
    console.page.keyboard.press("F2")
    for _ in range(3):
        console.page.wait_for_event("response", lambda response: response.status == 401)
    first, *more = held
    first.continue_()

    console.page.wait_for_url("**/sign-in?next=/counter/4")
    assert more == []


HIDDEN = """() => {
  return [...document.querySelectorAll(".action, .strip__counter, .bar button")].filter((element) => {
    if (!element.checkVisibility()) return false
    const { x, y, width, height } = element.getBoundingClientRect()
    return !element.contains(document.elementFromPoint(x + width / 2, y + height - 4))
  }).map((element) => element.textContent)
}"""


def test_everything_fits_one_screen(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests
) -> None:
    server = server_with()
    manager = server.api("manager")
    for _ in range(30):
        manager.ticket("B")
    console = Console(page(1366, 768), server, 4)
    console.press("F2")

    for height in (768, 620):
        resize(console.page, (1366, height))
        with subtests.test(height=height):
            assert console.page.evaluate(HIDDEN) == []
            assert console.page.evaluate("document.documentElement.scrollHeight") <= height


def test_nobody_is_kept_out(server_with: ServerWith, page: OpenPage, axe: Axe) -> None:
    server = server_with()
    manager = server.api("manager")
    for _ in range(4):
        manager.ticket("B", priority="priority")
    console = Console(page(1366, 768), server, 4)
    console.press("F2", "F9", "1", "Enter", "F2", "F8", "F2")
    found = axe(console.page)
    for keys in ("6", "7", "8", "F9"):
        console.press(keys)
        found += axe(console.page)
        console.press("Escape")
    console.press("ArrowDown", "Enter")
    found += axe(console.page)
    for path in ("/counter/", "/counter/4/sign"):
        console.page.goto(server.url + path)
        found += axe(console.page)

    assert found == []
