"""The report in a real browser: chosen in a click or two, read by everyone, within its screen."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.sizes import resize
from tests.running_server import RunningServer

pytestmark = pytest.mark.paperless


def opened(server: RunningServer, page: OpenPage) -> Page:
    """The report of today, after one visit, reached from the overview."""
    api = server.api("manager")
    ticket = api.ticket("B")
    api.post("/counters/4/calls").raise_for_status()
    api.post(f"/tickets/{ticket['id']}/finishes").raise_for_status()
    browser = page(1366, 900)
    browser.goto(f"{server.url}/sign-in?next=/manager/")
    browser.get_by_label("Tên đăng nhập").fill("manager")
    browser.get_by_label("Mật khẩu").fill("demo")
    browser.keyboard.press("Enter")
    browser.get_by_role("link", name="Báo cáo").click()
    expect(browser.get_by_role("heading", name="Báo cáo")).to_be_visible()
    return browser


def test_a_chief_finds_today_and_chooses_another_period(server: RunningServer, page: OpenPage) -> None:
    report = opened(server, page)
    expect(report.get_by_text("trong 1 người được gọi").first).to_be_visible()

    report.get_by_role("link", name="Năm trước").click()

    expect(report.get_by_role("heading", level=2).first).to_contain_text("Năm")
    expect(report.get_by_text("Không có số nào được lấy.")).to_be_visible()
    expect(report.get_by_role("link", name="Năm trước")).to_have_attribute("aria-current", "page")

    report.get_by_label("Ngày").fill("2026-01-31")
    report.get_by_role("button", name="Xem ngày").click()

    expect(report.get_by_role("heading", name="Ngày 31/01/2026, thứ Bảy")).to_be_visible()
    expect(report.get_by_label("Tháng")).to_have_value("2026-01")


def test_it_prints_from_its_button(server: RunningServer, page: OpenPage) -> None:
    report = opened(server, page)
    report.evaluate("window.print = () => { document.title = 'printed' }")

    report.get_by_role("button", name="In báo cáo").click()

    expect(report).to_have_title("printed")
    report.emulate_media(media="print")
    expect(report.get_by_role("button", name="Xem ngày")).to_be_hidden()
    expect(report.get_by_role("heading", name="Theo lĩnh vực")).to_be_visible()


def test_it_keeps_nobody_out(
    server: RunningServer, page: OpenPage, axe: Axe, subtests: pytest.Subtests
) -> None:
    report = opened(server, page)

    for width in (1366, 390):
        resize(report, (width, 900))
        with subtests.test(width=width):
            assert axe(report) == []
            assert report.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_the_tables_fit_a_desk_s_screen_and_tell_what_the_day_ended_apart(
    server: RunningServer, page: OpenPage
) -> None:
    server.api("manager").ticket("A")

    report = opened(server, page)

    heads = report.locator("table.figures:not(.figures--narrow) thead").first
    expect(heads).to_contain_text("Hết ngày chưa xong")
    expect(heads).to_contain_text("Đang chờ, phục vụ")
    overflow = "(boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth)"
    assert set(report.locator(".scroll").evaluate_all(overflow)) == {0}
