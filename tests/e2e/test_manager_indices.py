"""The form of the nine indices in a real browser: points are given, kept with their giver, and printed."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Axe, OpenPage
from tests.e2e.manager_page import opened
from tests.e2e.sizes import resize
from tests.running_server import RunningServer

pytestmark = pytest.mark.paperless


def row(form: Page, number: int) -> Locator:
    return form.locator(f"[data-index='{number}']")


def choose(form: Page, number: int, name: str) -> None:
    row(form, number).get_by_label(name, exact=True).check()


def save(form: Page) -> None:
    """Save, and wait for the page that is drawn anew."""
    with form.expect_navigation():
        form.get_by_role("button", name="Lưu điểm").click()


def test_the_ninth_points_bring_the_class(server: RunningServer, page: OpenPage) -> None:
    form = opened(server, page, "/manager/indices")
    for number in range(1, 9):
        choose(form, number, "2 điểm")
    row(form, 7).get_by_label("Ghi chú").fill("không có phản ánh nào")
    save(form)

    expect(form.locator("[data-total]")).to_have_text(
        "Chưa có tổng điểm và chưa xếp loại: mới chấm 8/9 chỉ số."
    )
    expect(row(form, 7).get_by_label("2 điểm", exact=True)).to_be_checked()
    expect(row(form, 7).get_by_label("Ghi chú")).to_have_value("không có phản ánh nào")
    expect(row(form, 7).locator("[data-given]")).to_contain_text("manager chấm lúc")

    choose(form, 9, "0 điểm")
    save(form)

    expect(form.locator("[data-total]")).to_have_text("16/18 điểm: Xuất sắc")
    expect(form.locator("[data-history] li")).to_have_count(9)

    choose(form, 1, "chưa chấm")
    save(form)

    expect(form.locator("[data-total]")).to_contain_text("chưa xếp loại")
    expect(form.locator("[data-history] li").first).to_contain_text("Chỉ số 1: chưa chấm – manager để trống")


def test_saving_what_nobody_changed_says_so_and_keeps_nothing(server: RunningServer, page: OpenPage) -> None:
    form = opened(server, page, "/manager/indices")

    form.get_by_role("button", name="Lưu điểm").click()

    expect(form.get_by_role("alert")).to_have_text("Chưa đổi gì nên không có gì để lưu.")
    expect(form.get_by_text("Chưa ai chấm điểm cho kỳ này.")).to_be_visible()


def test_a_note_alone_is_kept_too(server: RunningServer, page: OpenPage) -> None:
    form = opened(server, page, "/manager/indices")
    row(form, 4).get_by_label("Ghi chú").fill("chờ ý kiến của Sở")

    save(form)

    expect(row(form, 4).get_by_label("Ghi chú")).to_have_value("chờ ý kiến của Sở")
    expect(row(form, 4).get_by_label("chưa chấm", exact=True)).to_be_checked()
    expect(form.locator("[data-history] li")).to_have_count(1)


def test_who_is_signed_out_meanwhile_is_told_and_keeps_what_was_chosen(
    server: RunningServer, page: OpenPage
) -> None:
    form = opened(server, page, "/manager/indices")
    choose(form, 7, "1 điểm")
    form.context.clear_cookies()

    form.get_by_role("button", name="Lưu điểm").click()

    expect(form.get_by_role("alert")).not_to_have_text("")
    expect(row(form, 7).get_by_label("1 điểm", exact=True)).to_be_checked()


def test_a_quarter_is_chosen_from_a_list(server: RunningServer, page: OpenPage) -> None:
    form = opened(server, page, "/manager/indices")

    form.get_by_label("Quý", exact=True).select_option(index=1)
    form.get_by_role("button", name="Xem quý").click()

    expect(form.get_by_role("heading", level=2).first).to_contain_text("Quý")
    expect(form.get_by_role("link", name="Quý trước")).to_have_attribute("aria-current", "page")


def test_paper_has_the_points_and_no_buttons(server: RunningServer, page: OpenPage) -> None:
    form = opened(server, page, "/manager/indices")
    choose(form, 7, "2 điểm")
    row(form, 7).get_by_label("Ghi chú").fill("đã kiểm tra sổ")
    save(form)

    form.emulate_media(media="print")

    expect(form.get_by_role("button", name="Lưu điểm")).to_be_hidden()
    expect(row(form, 7).get_by_label("2 điểm", exact=True)).to_be_hidden()
    expect(row(form, 7).get_by_text("Điểm: 2", exact=True)).to_be_visible()
    expect(row(form, 7).get_by_text("Ghi chú: đã kiểm tra sổ")).to_be_visible()
    expect(row(form, 2).get_by_text("Điểm: chưa chấm", exact=True)).to_be_visible()


def test_it_keeps_nobody_out(
    server: RunningServer, page: OpenPage, axe: Axe, subtests: pytest.Subtests
) -> None:
    form = opened(server, page, "/manager/indices")

    for width in (1366, 390):
        resize(form, (width, 900))
        with subtests.test(width=width):
            assert axe(form) == []
            assert form.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
