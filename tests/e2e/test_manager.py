"""The manager's overview stays true by itself, through cuts, and says everything in words."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.sizes import resize
from tests.running_server import RunningServer

NOBODY_THERE = 'kind = "network"\nhost = "127.0.0.1"\nport = 9\ntimeout_s = 1.0'


@pytest.fixture
def overview(server: RunningServer, page: OpenPage) -> Page:
    """The overview of the demo, signed in, connected."""
    return opened(server, page)


def opened(server: RunningServer, page: OpenPage) -> Page:
    browser = page(1366, 900)
    browser.goto(f"{server.url}/sign-in?next=/manager/")
    browser.get_by_label("Tên đăng nhập").fill("manager")
    browser.get_by_label("Mật khẩu").fill("demo")
    browser.keyboard.press("Enter")
    # Not by "**/manager/", as which the sign-in page's own address ends.
    browser.wait_for_url(f"{server.url}/manager/")
    return browser


def test_a_call_shows_at_its_counter_and_in_the_journal(server: RunningServer, overview: Page) -> None:
    api = server.api("manager")
    counter = overview.locator("[data-live=counters] [data-key='4']")
    expect(counter).to_contain_text("không có ai ở quầy")

    api.ticket("B")
    api.post("/counters/4/calls")

    expect(counter).to_contain_text("B001")
    expect(counter).to_contain_text("đang gọi")
    expect(overview.locator("[data-live=journal] > li").first).to_contain_text("B001 được gọi đến quầy 4")
    expect(overview.locator("[data-live=totals]")).to_contain_text("Đang ở quầy at counters1")
    entries = overview.locator("[data-live=journal] > li").count()
    expect(overview.locator("[data-live=journal-count]")).to_have_text(f"The last {entries} entries")


def test_how_long_a_ticket_is_in_hand_counts_on(server: RunningServer, overview: Page) -> None:
    api = server.api("manager")
    api.ticket("B")
    api.post("/counters/4/calls")
    elapsed = overview.locator("[data-live=counters] [data-key='4'] [data-since]")
    first = elapsed.text_content()

    expect(elapsed).not_to_have_text(first or "")


def test_a_line_nobody_serves_is_said(server: RunningServer, overview: Page) -> None:
    api = server.api("manager")
    line = overview.locator("[data-live=lines] [data-key=C]")

    api.put("/counters/6/state", {"state": "paused", "reason": "họp"})
    api.ticket("C")

    expect(line).to_contain_text("không quầy nào phục vụ")
    expect(line).to_contain_text("chưa biết")
    expect(overview.locator("[data-live=counters] [data-key='6']")).to_contain_text("Tạm dừng")
    expect(overview.locator("[data-live=counters] [data-key='6']")).to_contain_text("họp")


def test_it_says_that_it_is_cut_and_comes_back_by_itself(server: RunningServer, overview: Page) -> None:
    health = overview.locator("[data-health]")
    expect(health).to_contain_text("Số liệu lúc")

    server.stop()
    expect(health).to_contain_text("Mất kết nối", timeout=20_000)
    server.start()
    server.api("manager").ticket("D")

    expect(overview.locator("[data-live=lines] [data-key=D]")).to_contain_text("1", timeout=30_000)
    expect(health).to_contain_text("Số liệu lúc")


def test_a_failed_print_is_told_keeps_its_focus_and_can_be_sent_again(
    server_with: ServerWith, page: OpenPage
) -> None:
    server = server_with(with_printers(NOBODY_THERE))
    api = server.api("manager")
    ticket = api.ticket("B")
    overview = opened(server, page)
    papers = overview.locator("[data-live=papers]")
    expect(papers).to_contain_text(ticket["label"], timeout=60_000)
    expect(papers).to_contain_text("Không in được")
    again = overview.get_by_role("button", name=f"In lại {ticket['label']}")
    again.focus()

    api.put("/counters/13/state", {"state": "closed"})
    expect(overview.locator("[data-live=counters] [data-key='13']")).to_contain_text("Đóng")
    expect(again).to_be_focused()

    again.click()
    # The paper is queued anew, so for now nothing is wrong.
    expect(papers).to_contain_text("Hôm nay không có phiếu in lỗi.")


def test_a_person_whose_session_ended_is_led_to_sign_in(server: RunningServer, overview: Page) -> None:
    server.command("officer", "disable", "manager")

    # Nothing is entered in the journal: the page finds out when it next looks.
    server.api("officer").put("/counters/1/state", {"state": "paused"})

    expect(overview).to_have_url(f"{server.url}/sign-in?next=/manager/", timeout=40_000)


def test_an_officer_gets_words(server: RunningServer, page: OpenPage) -> None:
    browser = page(1366, 768)
    browser.goto(f"{server.url}/sign-in?next=/manager/")
    browser.get_by_label("Tên đăng nhập").fill("officer")
    browser.get_by_label("Mật khẩu").fill("demo")
    browser.keyboard.press("Enter")

    expect(browser.get_by_role("heading", name="Bạn không có quyền xem trang này")).to_be_visible()
    expect(browser.get_by_role("link", name="Đăng nhập tài khoản khác")).to_be_visible()


def test_it_keeps_nobody_out(
    server: RunningServer, page: OpenPage, axe: Axe, subtests: pytest.Subtests
) -> None:
    api = server.api("manager")
    api.ticket("B")
    api.post("/counters/4/calls")
    api.put("/counters/6/state", {"state": "closed"})
    api.ticket("C")
    overview = opened(server, page)

    for width in (1366, 390):
        resize(overview, (width, 900))
        with subtests.test(width=width):
            assert axe(overview) == []
            assert overview.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
