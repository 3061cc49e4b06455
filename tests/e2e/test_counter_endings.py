"""How a visit ends at the console: with the next called by one key, and taken back for some seconds."""

import re
from typing import Any

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.console_page import Console, caught
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


@pytest.fixture
def console(server: RunningServer, page: OpenPage) -> Console:
    return Console(page(1366, 768), server, 4)


def ticket_of(manager: Api, ticket: dict[str, Any]) -> tuple[str, str | None]:
    found = manager.get(f"/tickets/{ticket['id']}").json()["ticket"]
    return found["state"], found["outcome"]


def undo_of(console: Console) -> Any:
    return console.page.get_by_role("button", name="Hoàn tác")


@pytest.mark.parametrize("by", ["key", "click"])
def test_one_key_or_click_finishes_with_an_outcome_and_calls_the_next(
    console: Console, manager: Api, by: str
) -> None:
    first, second = manager.ticket("B"), manager.ticket("B")
    console.press("F2", "F2")

    if by == "key":
        console.press("Shift+Digit2")
    else:
        name = "Kết thúc: Yêu cầu bổ sung, và gọi số kế tiếp"
        console.page.get_by_role("button", name=name).click()

    console.shows(second["label"], "Đang gọi")
    expect(console.page.locator("[data-notice]")).to_have_text(
        f"Đã kết thúc số {first['label']}: Yêu cầu bổ sung."
    )
    assert ticket_of(manager, first) == ("finished", "supplement")
    assert ticket_of(manager, second) == ("called", None)
    expect(undo_of(console)).to_have_count(0)


def test_who_was_called_just_now_is_not_sent_away_by_a_second_press(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    first, second, third = (manager.ticket("B") for _ in range(3))
    is_just_called = [True]

    def held(route: Route) -> None:
        # A busy machine takes longer than the seconds last: until it is let go, the call stays new.
        view = route.fetch().json()
        if is_just_called[0] and view["ticket"]:
            view["ticket"]["called_at"] = "2099-12-31T00:00:00Z"
        route.fulfill(json=view)

    console = Console(caught(page, re.compile(r"/api/v1/counters/4$"), held), server, 4)
    onward = console.page.locator(".action--onward").first
    console.press("F2", "F2", "Shift+Digit1")
    console.shows(second["label"], "Đang gọi")

    expect(onward).to_have_attribute("aria-disabled", "true")
    console.press("Shift+Digit1", "Shift+F2")

    assert ticket_of(manager, first) == ("finished", "accepted")
    assert ticket_of(manager, second) == ("called", None)
    is_just_called[0] = False
    console.page.reload()
    expect(onward).to_have_attribute("aria-disabled", "false", timeout=15_000)
    console.press("Shift+Digit1")
    console.shows(third["label"], "Đang gọi")


def test_a_visit_that_has_ended_stays_so_when_nobody_waits(console: Console, manager: Api) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "F2")

    console.press("Shift+F2")

    console.shows_nobody()
    expect(console.page.locator("[data-notice]")).to_contain_text(
        f"Đã kết thúc số {ticket['label']}. Chưa có"
    )
    assert ticket_of(manager, ticket) == ("finished", None)
    expect(undo_of(console)).to_be_visible()


@pytest.mark.parametrize(
    ("ending", "state", "shown"), [("1", "serving", "Đang phục vụ"), ("F8", "called", "Đang gọi")]
)
def test_an_end_is_taken_back_by_its_key(
    console: Console, manager: Api, ending: str, state: str, shown: str
) -> None:
    ticket = manager.ticket("B")
    console.press(*(["F2", "F2", ending] if ending == "1" else ["F2", ending]))
    console.shows_nobody()
    expect(undo_of(console)).to_contain_text("Ctrl+Z")

    console.press("Control+z")

    console.shows(ticket["label"], shown)
    expect(undo_of(console)).to_have_count(0)
    assert ticket_of(manager, ticket) == (state, None)


def test_the_button_that_takes_back_is_gone_after_ten_seconds(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    manager.ticket("B")
    opened = page(1366, 768)
    opened.clock.install()
    console = Console(opened, server, 4)
    console.press("F2", "F2", "1")
    expect(undo_of(console)).to_be_visible()

    opened.clock.run_for(10_000)

    expect(undo_of(console)).to_have_count(0)
    expect(console.primary).to_be_focused()


def test_an_end_can_be_taken_back_after_the_page_was_loaded_anew(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    ticket = manager.ticket("B")
    ended: dict[str, Any] = {}

    def in_its_seconds(route: Route) -> None:
        # A busy machine takes longer over a page than the seconds last: the answer stays as it was then.
        view = route.fetch().json()
        ended.update({key: view[key] for key in ("last_end", "now") if view["last_end"]})
        route.fulfill(json={**view, **ended})

    console = Console(caught(page, re.compile(r"/api/v1/counters/4$"), in_its_seconds), server, 4)
    console.press("F2", "F2", "1")
    expect(undo_of(console)).to_be_visible()

    console.page.reload()

    expect(undo_of(console)).to_contain_text("Ctrl+Z")
    with console.page.expect_request(f"**/tickets/{ticket['id']}/undoings"):
        undo_of(console).click()


def test_a_no_show_is_not_taken_back_once_the_next_is_called_and_that_is_said(
    console: Console, manager: Api
) -> None:
    first, second = manager.ticket("B"), manager.ticket("B")
    console.press("F2", "F8", "F2")
    console.shows(second["label"], "Đang gọi")

    console.press("Control+z")

    expect(console.page.locator("[data-notice]")).to_have_text(
        f"Không hoàn tác được: quầy đã gọi số {second['label']}."
    )
    assert ticket_of(manager, first) == ("no_show", None)


@pytest.mark.parametrize("by", ["key", "click"])
def test_a_wrong_outcome_is_corrected_though_the_next_is_called(
    console: Console, manager: Api, by: str
) -> None:
    first, second = manager.ticket("B"), manager.ticket("B")
    console.press("F2", "F2", "Shift+Digit1")
    console.shows(second["label"], "Đang gọi")
    offered = console.page.get_by_role("button", name=f"Sửa kết quả {first['label']}")
    expect(offered).to_contain_text("Ctrl+Z")

    if by == "key":
        console.press("Control+z", "2")
    else:
        offered.click()
        console.page.get_by_role("dialog").get_by_role("button", name="Yêu cầu bổ sung").click()

    expect(console.page.locator("[data-notice]")).to_have_text(
        f"Đã sửa kết quả số {first['label']}: Yêu cầu bổ sung."
    )
    console.shows(second["label"], "Đang gọi")
    assert ticket_of(manager, first) == ("finished", "supplement")
    assert ticket_of(manager, second) == ("called", None)


def test_the_outcome_that_is_kept_is_marked_and_does_nothing(console: Console, manager: Api) -> None:
    first, _ = manager.ticket("B"), manager.ticket("B")
    console.press("F2", "F2", "Shift+Digit1", "Control+z")
    dialog = console.page.get_by_role("dialog")
    kept = dialog.get_by_role("button", name="Đã tiếp nhận")
    expect(kept).to_contain_text("đang ghi")

    console.press("1", "Enter")

    expect(dialog).to_be_visible()
    expect(kept).to_have_attribute("aria-disabled", "true")
    assert ticket_of(manager, first) == ("finished", "accepted")


def test_in_the_strip_which_has_no_dialog_it_is_refused_in_words(console: Console, manager: Api) -> None:
    first, second = manager.ticket("B"), manager.ticket("B")
    console.press("F2", "F2", "Shift+Digit1")
    console.shows(second["label"], "Đang gọi")
    console.page.evaluate("location.hash = '#strip'")
    expect(console.page.locator(".mini")).to_be_visible()

    console.press("Control+z")

    expect(console.page.locator("[data-notice]")).to_have_text(
        f"Không hoàn tác được: quầy đã gọi số {second['label']}."
    )
    assert ticket_of(manager, first) == ("finished", "accepted")
