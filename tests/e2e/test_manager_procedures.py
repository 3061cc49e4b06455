"""The pages of procedures in a real browser, by keyboard: a file taken, a procedure edited, a name added."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.manager_page import opened
from tests.e2e.visits import Visit
from tests.office.procedures.hostile import GOOD, workbook
from tests.running_server import RunningServer

pytestmark = pytest.mark.paperless

LIST, IMPORT = "/manager/procedures", "/manager/procedures/import"


def choose_file(page: Page, folder: Path, name: str, content: bytes) -> None:
    """Choose a file and have it read."""
    file = folder / name
    file.write_bytes(content)
    page.get_by_label("Chọn tệp").set_input_files(file)
    page.get_by_role("button", name="Đọc tệp").press("Enter")


def tab_to(page: Page, selector: str) -> None:
    """Go on by the Tab key until the element has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement?.matches(selector) ?? false", selector):
            return
    raise AssertionError(f"the Tab key never comes to {selector}")


def test_the_overview_leads_to_the_list_which_is_searched_and_filtered(
    server: RunningServer, page: OpenPage
) -> None:
    manager = opened(server, page, "/manager/")
    manager.get_by_role("link", name="Thủ tục").click()
    expect(manager.get_by_role("heading", name="41 thủ tục")).to_be_visible()

    manager.get_by_label("Tìm", exact=True).fill("giaays khai sinh")
    manager.keyboard.press("Enter")
    expect(manager.locator("tbody tr").first).to_contain_text("khai sinh")

    manager.goto(f"{server.url}{LIST}?state=no-documents")
    rows = manager.locator("section.section--wide tbody tr")
    for row in rows.all():
        expect(row).to_contain_text("chưa có giấy tờ")


def test_a_file_is_looked_at_taken_and_taken_back(
    server: RunningServer, page: OpenPage, tmp_path: Path
) -> None:
    manager = opened(server, page, IMPORT)
    content = "code,name,sure\n1.000894,Kết hôn kiểu mới,unsure\nx y,Sai mã,sure\n".encode()

    choose_file(manager, tmp_path, "moi.csv", content)
    manager.wait_for_url("**/imports/*")
    expect(manager.locator("main")).to_contain_text("Mã chỉ có chữ không dấu")

    # A wrong code leaves open whose row it is, so nothing of the file is taken.
    expect(manager.locator("main")).to_contain_text("Không dùng được tệp này")
    manager.goto(server.url + IMPORT)
    choose_file(manager, tmp_path, "moi.csv", content.rpartition(b"x y")[0])
    manager.wait_for_url("**/imports/*")
    expect(manager.get_by_role("heading", name="40 bản mất đi")).to_be_visible()
    expect(manager.locator(".new-cell", has_text="Kết hôn kiểu mới")).to_be_visible()
    take = manager.get_by_role("button", name="Dùng danh mục này")
    take.press("Enter")
    manager.get_by_role("button", name="Chắc chắn dùng?").press("Enter")
    manager.wait_for_url(f"**{IMPORT}")
    expect(manager.locator("main")).to_contain_text("moi.csv")
    manager.goto(server.url + LIST)
    expect(manager.get_by_role("heading", name="15 thủ tục")).to_be_visible()

    manager.goto(server.url + IMPORT)
    manager.get_by_role("button", name="Trở lại bản trước").press("Enter")
    manager.get_by_role("button", name="Chắc chắn trở lại").press("Enter")
    expect(manager.locator("main")).to_contain_text("Bản trước: moi.csv")
    manager.goto(server.url + LIST)
    expect(manager.get_by_role("heading", name="41 thủ tục")).to_be_visible()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("gop.xlsx", workbook(GOOD, merge="A2:B2"), "ô gộp: A2:B2"),
        ("xa.xlsx", workbook(GOOD, far="XFD1048576"), "ô lạc ở rất xa"),
        ("hong.xlsx", b"PK", "Tệp hỏng"),
        ("cu.csv", "code,name\n1,Đăng ký kết hôn".encode("cp1258", "replace"), "CSV UTF-8"),
        ("la.txt", b"x", "Chỉ nhận tệp"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_words(
    server: RunningServer, page: OpenPage, tmp_path: Path, name: str, content: bytes, told: str
) -> None:
    manager = opened(server, page, IMPORT)

    choose_file(manager, tmp_path, name, content)

    expect(manager.get_by_role("alert")).to_contain_text(told)
    expect(manager.get_by_role("button", name="Đọc tệp")).to_be_enabled()


def test_a_procedure_is_edited_by_keyboard_and_a_wrong_line_is_named_and_focused(
    server: RunningServer, page: OpenPage
) -> None:
    manager = opened(server, page, f"{LIST}/1.000894")

    tab_to(manager, "#cell-time_limit_days")
    manager.keyboard.press("Control+a")
    manager.keyboard.type("hai ngày")
    tab_to(manager, ".edit__end button")
    manager.keyboard.press("Enter")

    expect(manager.get_by_role("alert")).to_contain_text("Chưa lưu")
    expect(manager.locator("#cell-time_limit_days")).to_be_focused()
    expect(manager.locator("#fault-time_limit_days")).to_contain_text("số nguyên")

    manager.keyboard.press("Control+a")
    manager.keyboard.type("2")
    manager.locator("#cell-fee_text").fill("Miễn lệ phí cho trẻ em;\nngười khác 8.000 đ")
    with manager.expect_navigation():
        manager.get_by_role("button", name="Lưu").press("Enter")

    expect(manager.locator("#cell-time_limit_days")).to_have_value("2")
    told = server.api().get("/procedures/1.000894").json()
    assert told["fee_text"] == "Miễn lệ phí cho trẻ em;\nngười khác 8.000 đ"


def test_an_upcoming_version_is_added_and_announced(server: RunningServer, page: OpenPage) -> None:
    manager = opened(server, page, f"{LIST}/1.000894")
    # Both pages have the same form: what is typed into the old one is gone with it.
    with manager.expect_navigation():
        manager.get_by_role("link", name="Thêm bản áp dụng từ một ngày").click()
    soon = manager.evaluate("new Date(Date.now() + 864e5 * 20).toISOString().slice(0, 10)")
    manager.locator("#cell-valid_from").fill(soon)
    manager.locator("#cell-fee_text").fill("phí mới")

    with manager.expect_navigation(url="**/1.000894"):
        manager.get_by_role("button", name="Lưu").click()

    expect(manager.get_by_role("link", name="đang áp dụng")).to_be_visible()
    manager.goto(server.url + LIST)
    expect(manager.get_by_role("heading", name="Sắp thay đổi")).to_be_visible()
    expect(manager.locator("main")).to_contain_text("áp dụng bản mới")
    assert server.api().get("/procedures/1.000894").json()["fee_text"] != "phí mới"


def test_what_was_searched_in_vain_becomes_a_name(server: RunningServer, page: OpenPage) -> None:
    manager = opened(server, page, "/manager/")
    Visit(server, manager, server.api("manager")).asked_in_vain()
    row = manager.get_by_role("row", name="đổi biển số xe")
    expect(row).to_be_visible()

    row.get_by_label("Thủ tục khác (gõ tên rồi chọn)").fill("1.001193")
    row.get_by_role("button", name="Thêm tên gọi").last.click()

    expect(row).to_have_count(0)
    told = server.api().get("/procedures?q=đổi biển số xe&limit=1").json()["results"]
    assert [one["code"] for one in told] == ["1.001193"]


def test_a_synonym_is_kept_and_taken_away(server: RunningServer, page: OpenPage) -> None:
    manager = opened(server, page, f"{LIST}/synonyms")
    manager.get_by_label("Người dân nói").fill("lên xe hoa")
    manager.get_by_label("Thủ tục gọi là").fill("đăng ký kết hôn")
    manager.get_by_role("button", name="Ghi").press("Enter")
    expect(manager.locator("main")).to_contain_text("lên xe hoa = đăng ký kết hôn")

    manager.get_by_role("button", name="Bỏ “lên xe hoa”").press("Enter")

    expect(manager.locator("main")).not_to_contain_text("lên xe hoa = ")


def test_a_page_is_read_at_every_width_without_scrolling_sideways(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests
) -> None:
    manager = opened(server, page, LIST)
    for width in (683, 1024, 1366, 1920):
        manager.set_viewport_size({"width": width, "height": 768})
        for path in (LIST, f"{LIST}/1.000894", IMPORT, f"{LIST}/synonyms", f"{LIST}/asked"):
            with subtests.test(path=path, width=width):
                manager.goto(server.url + path)
                wide = manager.evaluate("document.documentElement.scrollWidth")
                assert wide <= width
