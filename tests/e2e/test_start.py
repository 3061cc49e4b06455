"""The ways in: the start page, signing in and out, a password of one's own, and what a lost visitor reads."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.sizes import resize
from tests.running_server import ROOT, RunningServer

pytestmark = pytest.mark.paperless

PASSWORD_LINE = "one-time password: "


def sign_in(page: Page, login: str, password: str) -> None:
    """Fill the form in and send it with the keyboard."""
    page.get_by_label("Tên đăng nhập").fill(login)
    page.get_by_label("Mật khẩu").fill(password)
    page.keyboard.press("Enter")


def test_every_link_of_the_start_page_leads_somewhere(server_with: ServerWith, page: OpenPage) -> None:
    server = server_with()
    start = page(1366, 768)
    start.goto(server.url)
    hrefs = start.eval_on_selector_all("main a[href]", "links => links.map((link) => link.href)")
    assert len(set(hrefs)) > 30

    for href in sorted(set(hrefs)):
        answer = start.request.get(href, headers={"Accept": "text/html"})
        assert answer.status == 200, href

    for size in ((1366, 768), (390, 844)):
        resize(start, size)
        assert start.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), size


def test_the_start_page_s_cards_stand_under_its_heading(server: RunningServer, page: OpenPage) -> None:
    start = page(1366, 768)
    start.goto(server.url)

    edges = start.eval_on_selector_all(
        "h1, .start > *", "all => all.map((one) => Math.round(one.getBoundingClientRect().left))"
    )

    assert len(set(edges)) == 1
    assert len(edges) > 2


def test_the_ways_in_keep_nobody_out(
    server: RunningServer, page: OpenPage, axe: Axe, subtests: pytest.Subtests
) -> None:
    way_in = page(1366, 768)

    for path in ("/", "/sign-in", "/nothing-here"):
        way_in.goto(server.url + path)
        with subtests.test(path):
            assert axe(way_in) == []


def test_a_person_signs_in_is_led_to_where_they_wanted_and_signs_out(
    server: RunningServer, page: OpenPage
) -> None:
    browser = page(1366, 768)
    browser.goto(f"{server.url}/manager/")
    expect(browser).to_have_url(f"{server.url}/sign-in?next=/manager/")

    sign_in(browser, "Manager ", "demo")
    expect(browser).to_have_url(f"{server.url}/manager/")
    browser.goto(server.url)
    browser.get_by_role("button", name="Đăng xuất").click()

    expect(browser.get_by_role("link", name="Đăng nhập")).to_be_visible()
    browser.goto(f"{server.url}/manager/")
    expect(browser.get_by_label("Mật khẩu")).to_be_visible()


def test_a_wrong_password_is_said_in_words_and_too_many_make_one_wait(
    server: RunningServer, page: OpenPage
) -> None:
    browser = page(1366, 768)
    browser.goto(f"{server.url}/sign-in")
    trouble = browser.get_by_role("alert")
    button = browser.get_by_role("button", name="Đăng nhập")

    for _ in range(5):
        sign_in(browser, "officer", "sai")
        expect(trouble).to_have_text("Tên đăng nhập hoặc mật khẩu không đúng.")
        expect(button).to_be_enabled()
    sign_in(browser, "officer", "demo")

    expect(trouble).to_contain_text("Hãy chờ")
    expect(trouble).to_contain_text("giây")
    expect(button).to_be_disabled()


def test_a_server_that_is_away_is_said_in_words_and_the_form_stays(
    server: RunningServer, page: OpenPage
) -> None:
    browser = page(1366, 768)
    browser.goto(f"{server.url}/sign-in?next=/manager/")
    server.stop()
    sign_in(browser, "manager", "demo")
    expect(browser.get_by_role("alert")).to_contain_text("Máy chủ không trả lời")
    server.start()

    browser.get_by_label("Mật khẩu").fill("demo")
    browser.keyboard.press("Enter")

    expect(browser).to_have_url(f"{server.url}/manager/")


def test_a_one_time_password_is_replaced_before_anything_else(
    server_with: ServerWith, page: OpenPage, axe: Axe
) -> None:
    server = server_with(ROOT / "config.toml", demo=False)
    lines = server.command("officer", "add", "lan", "--role", "manager").splitlines()
    password = next(line.removeprefix(PASSWORD_LINE) for line in lines if line.startswith(PASSWORD_LINE))
    browser = page(1366, 768)
    browser.goto(f"{server.url}/sign-in?next=/manager/")

    sign_in(browser, "lan", password)
    expect(browser).to_have_url(f"{server.url}/password?next=%2Fmanager%2F")
    assert axe(browser) == []
    browser.get_by_label("Mật khẩu đang dùng").fill(password)
    browser.get_by_label(re.compile("^Mật khẩu mới")).fill("của riêng Lan")
    browser.get_by_label("Nhập lại").fill("khác")
    browser.keyboard.press("Enter")
    expect(browser.get_by_role("alert")).to_have_text("Hai lần nhập mật khẩu mới không giống nhau.")
    browser.get_by_label("Nhập lại").fill("của riêng Lan")
    browser.keyboard.press("Enter")

    expect(browser).to_have_url(f"{server.url}/manager/")
    assert server.api("lan", "của riêng Lan").get("/manager/overview").status_code == 200


def test_a_lost_visitor_reads_what_happened_and_goes_on(server: RunningServer, page: OpenPage) -> None:
    browser = page(390, 844)
    browser.goto(f"{server.url}/counter/99/sign")

    expect(browser.get_by_role("heading", name="Không có quầy này")).to_be_visible()
    browser.get_by_role("link", name="Về trang đầu").click()
    expect(browser).to_have_url(f"{server.url}/")


def test_an_office_that_is_no_demo_shows_no_logins(server_with: ServerWith, page: OpenPage) -> None:
    server = server_with(ROOT / "config.toml", demo=False)
    browser = page(1366, 768)

    browser.goto(server.url)

    expect(browser.locator(".demo-banner")).to_have_count(0)
    expect(browser.get_by_text("officer / demo")).to_have_count(0)
