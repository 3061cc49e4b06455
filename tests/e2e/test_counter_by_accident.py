"""What must not happen at the console by accident: by an Enter too many, by a scanner that types."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.console_page import IDLE, Console
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

CARD = "012345678901|123456789|Nguyễn Văn A|01011980|Nam|Số 1 phố Huế|01012021"
SCANNED = {
    "a ticket of another office": "https://khac.example/t/abcdefghijklmnop",
    "a citizen's card": CARD,
    "goods": "8934563138165",
}


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


def state_of(manager: Api, ticket: dict[str, Any]) -> str:
    found: str = manager.get(f"/tickets/{ticket['id']}").json()["ticket"]["state"]
    return found


def stopped(page: Page) -> None:
    """Let the page's time pass only as the test says: so a busy machine types as fast as a scanner."""
    page.clock.pause_at(page.evaluate("Date.now()") + 1)


def scan(page: Page, text: str) -> None:
    """Type as a scanner that stands in place of a keyboard: at once, Enter last."""
    stopped(page)
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.clock.resume()
    expect(page.locator(IDLE)).to_be_visible()


@pytest.fixture
def console(server: RunningServer, page: OpenPage) -> Console:
    opened = page(1366, 768)
    opened.clock.install()
    return Console(opened, server, 4)


@pytest.mark.parametrize("opening", ["F9", "6", "7", "9", "cancel"])
def test_an_enter_too_many_sends_nobody_anywhere(console: Console, manager: Api, opening: str) -> None:
    ticket = manager.ticket("B")
    if opening == "cancel":
        console.press("F2", "F8", "ArrowDown", "Enter", "2")
    elif opening == "9":
        console.press(opening)
    else:
        console.press("F2", opening)
    dialog = console.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    before = state_of(manager, ticket)

    console.press("Enter")

    expect(dialog).to_be_visible()
    console.press("Escape")
    assert state_of(manager, ticket) == before
    expect(console.page.locator(".badge--open")).to_be_visible()


def test_arrows_choose_from_a_dialog_that_has_nothing_chosen(console: Console, manager: Api) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "F9", "ArrowDown", "ArrowDown", "Enter")

    console.shows_nobody()
    entry = manager.get("/journal?after=0&limit=500").json()["entries"][-1]
    assert (entry["ticket"]["id"], entry["reason"]) == (ticket["id"], "Đi phô tô giấy tờ")


@pytest.mark.parametrize("code", SCANNED.values(), ids=SCANNED.keys())
def test_a_scanner_that_types_ends_no_visit(console: Console, manager: Api, code: str) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "F2")

    scan(console.page, code)

    expect(console.page.locator("[data-notice]")).to_contain_text("Máy quét vừa gõ một mã")
    expect(console.page.locator("body")).not_to_contain_text("Nguyễn Văn A")
    assert state_of(manager, ticket) == "serving"


def test_a_scanner_that_types_sends_no_dialog_off(console: Console, manager: Api) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "6")
    expect(console.page.get_by_role("dialog")).to_be_visible()

    scan(console.page, "8934563138165")

    expect(console.page.get_by_role("dialog")).to_be_visible()
    expect(console.page.get_by_role("radio", checked=True)).to_have_count(0)
    assert state_of(manager, ticket) == "called"


def test_what_a_scanner_types_into_a_reason_is_no_reason(console: Console, manager: Api) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "F9", "6")
    own = console.page.locator("[name=own]")
    expect(own).to_be_focused()

    scan(console.page, CARD)

    expect(own).to_have_value("")
    assert state_of(manager, ticket) == "called"


@pytest.mark.parametrize("is_label", [True, False], ids=["its label", "its address"])
def test_a_scanned_ticket_of_a_list_opens_what_may_be_done_with_it(
    console: Console, manager: Api, is_label: bool
) -> None:
    ticket = manager.ticket("B")
    expect(console.listed("waiting")).to_have_text([ticket["label"]])

    scan(console.page, ticket["label"] if is_label else f"http://mot-cua.example/t/{ticket['key']}")

    expect(console.page.get_by_role("dialog")).to_contain_text(f"Số {ticket['label']} (đang chờ)")
    assert state_of(manager, ticket) == "waiting"


def test_a_scanned_dossier_is_told(console: Console) -> None:
    scan(console.page, "000.00.05.h23-191024-0001")

    expect(console.page.locator("[data-notice]")).to_contain_text("000.00.05.H23-191024-0001")


def test_a_persons_key_acts_when_no_other_follows_at_once(console: Console, manager: Api) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "F2")
    stopped(console.page)

    console.page.keyboard.press("1")
    console.page.clock.run_for(40)
    assert state_of(manager, ticket) == "serving"
    console.page.clock.run_for(20)
    console.page.clock.resume()

    console.shows_nobody()
    assert state_of(manager, ticket) == "finished"


def test_two_fingers_that_fall_together_are_a_persons(console: Console) -> None:
    stopped(console.page)

    console.page.keyboard.type("72")
    console.page.clock.resume()

    expect(console.page.get_by_role("radio", checked=True)).to_have_count(1)


def test_number_keys_can_be_switched_off_for_this_browser(console: Console, manager: Api) -> None:
    ticket = manager.ticket("B")
    console.press("F2", "F2")

    console.page.get_by_role("button", name="Mục khác").click()
    console.page.get_by_role("button", name="Phím số: đang bật").click()
    console.page.keyboard.press("Escape")
    console.page.reload()
    expect(console.page.locator(".action__key--digit").first).to_be_hidden()
    console.press("1")

    console.shows(ticket["label"], "Đang phục vụ")
    console.press("F2")
    console.shows_nobody()
