"""A lookup screen as a citizen meets it: found by words, read, a number taken; the server away."""

import json
import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import UPRIGHT, WISHES, issued
from tests.running_server import ROOT, RunningServer

LYING = (1920, 1080)
START = "/lookup/lookup-1"
BIRTH = f"{START}/procedures/1.001193"
SEARCHES = "**/lookup-1/procedures?*"


_COUNT_OLDER = """() => {
  window.older = 0
  const found = document.querySelector('[data-live="found"]')
  const isOlder = () => found.querySelector('[data-key="bien-dong-dat-dai"]') !== null
  new MutationObserver(() => { if (isOlder()) window.older++ }).observe(found, { childList: true })
}"""
"""How often the answer to older words is shown from now on."""


def opened(server: RunningServer, page: OpenPage, path: str = START, size: tuple[int, int] = UPRIGHT) -> Page:
    screen = page(*size, touch=True)
    screen.goto(server.url + path)
    return screen


def row(code: str) -> str:
    return f'.found__row[href*="/procedures/{code}"]'


def test_the_first_touch_leads_to_what_an_event_asks_for(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)

    screen.tap('[href*="event=birth"]')
    screen.tap(row("1.001193"))

    expect(screen.locator(".procedure__name")).to_have_text("Đăng ký khai sinh")
    expect(screen.locator(".procedure__paper").first).to_contain_text("Tờ khai")


def test_it_searches_as_one_types_and_goes_back_to_the_same_words(
    server: RunningServer, page: OpenPage
) -> None:
    screen = opened(server, page)
    screen.tap(".search-open")
    expect(screen.locator("#q")).to_be_focused()

    screen.locator("#q").press_sequentially("giay khai sinh")
    # A row that was found by half of the words leads back to that half.
    expect(screen).to_have_url(re.compile(r"q=giay\+khai\+sinh"))
    screen.tap(row("1.001193"))
    expect(screen.locator(".procedure__name")).to_have_text("Đăng ký khai sinh")
    screen.get_by_role("link", name="Quay lại").tap()

    expect(screen.locator("#q")).to_have_value("giay khai sinh")
    expect(screen.locator(row("1.001193"))).to_be_visible()


def test_an_answer_to_older_words_is_dropped(server: RunningServer, page: OpenPage) -> None:
    screen, held = opened(server, page, f"{START}/procedures"), list[Route]()

    def hold(route: Route) -> None:
        if "sang" in route.request.url:
            held.append(route)
        else:
            route.continue_()

    screen.route(SEARCHES, hold)
    with screen.expect_request(SEARCHES):
        screen.locator("#q").fill("sang tên sổ đỏ")
    screen.locator("#q").fill("khai sinh")
    expect(screen.locator(row("1.001193"))).to_be_visible()

    screen.evaluate(_COUNT_OLDER)
    with screen.expect_response("**/procedures?*sang*"):
        held[0].continue_()
    # What the page does with this later answer it does after what it did with that one.
    screen.locator("#q").fill("khai tử")
    expect(screen.locator(row("1.000656"))).to_be_visible()

    assert screen.evaluate("older") == 0


def test_without_script_it_is_sent_by_enter(server: RunningServer, page: OpenPage) -> None:
    screen = page(*UPRIGHT, java_script_enabled=False)
    screen.goto(server.url + f"{START}/procedures")

    screen.locator("#q").fill("khai sinh")
    screen.locator("#q").press("Enter")

    expect(screen.locator(row("1.001193"))).to_be_visible()


def test_a_search_in_vain_asks_back_and_offers_help(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page, f"{START}/procedures")

    screen.locator("#q").fill("xyzzy qqq")

    expect(screen.locator(".found__heading").first).to_contain_text("Có phải ông/bà cần…?")
    expect(screen.locator(".found__row")).to_have_count(3)
    screen.tap(".found__help-button")
    expect(screen.locator(".lookup-places")).to_contain_text("Quầy 4, 5")


def test_two_touches_give_one_number_shown_large(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page, BIRTH)

    screen.locator("[data-take]").evaluate("(button) => { button.click(); button.click() }")

    expect(screen.locator("[data-taking-label]")).to_have_text("B001")
    expect(screen.locator("[data-taking-picture]")).to_be_visible()
    assert issued(server) == ["B001"]
    screen.tap(".taking__done")
    expect(screen.locator(".search-open")).to_be_visible()


def test_a_refusal_says_why_and_leads_back(server: RunningServer, page: OpenPage) -> None:
    def refuse(route: Route) -> None:
        problem = {"code": "field_closed", "status": 409, "details": {"reason": "hours"}}
        route.fulfill(status=409, body=json.dumps(problem), content_type="application/problem+json")

    screen = page(*UPRIGHT, touch=True)
    screen.route(WISHES, refuse)
    screen.goto(server.url + BIRTH)

    screen.tap("[data-take]")

    expect(screen.locator("[data-taking-text]")).to_have_text(
        "Lĩnh vực này hiện không cấp số. Xin hỏi cán bộ."
    )
    screen.tap("[data-taking-back]")
    expect(screen.locator("[data-take]")).to_be_visible()


def test_a_screen_without_a_kiosk_beside_it_leads_to_one(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page, "/lookup/lookup-3/procedures/1.001193")

    expect(screen.locator(".procedure__take-part")).to_contain_text("mời ông/bà đến máy lấy số")
    expect(screen.locator("[data-take]")).to_have_count(0)


def test_no_page_of_it_is_left_behind_for_the_next(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)
    before = screen.evaluate("history.length")

    for touched, comes in (
        ('[href*="field=B"]', row("1.001193")),
        (row("1.001193"), ".procedure__name"),
        (".lookup-foot__button--home", ".search-open"),
    ):
        screen.tap(touched)
        expect(screen.locator(comes)).to_be_visible()

    assert screen.evaluate("history.length") == before
    assert screen.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])") == "[{},{}]"


def test_while_the_server_is_away_it_says_so_stays_and_comes_back(
    server: RunningServer, page: OpenPage
) -> None:
    screen = page(*UPRIGHT, touch=True)
    screen.goto(server.url + START)
    server.stop()

    screen.tap('[href*="event=birth"]')

    expect(screen.locator("[data-cut]")).to_be_visible()
    expect(screen.locator(".search-open")).to_be_visible()
    server.start()
    expect(screen.locator(row("1.001193"))).to_be_visible()
    expect(screen.locator("[data-cut]")).to_be_hidden()


@pytest.mark.parametrize(
    ("wish", "style"), [("Chữ to", "lookup-page--large"), ("Hạ thấp", "lookup-page--low")]
)
def test_a_wish_lasts_until_one_begins_again(
    server: RunningServer, page: OpenPage, wish: str, style: str
) -> None:
    screen = opened(server, page)

    screen.get_by_role("link", name=wish).tap()
    expect(screen.locator(f".{style}")).to_be_visible()
    screen.tap('[href*="event=birth"]')
    expect(screen.locator(".found__row").first).to_be_visible()

    expect(screen.locator(f".{style}")).to_be_visible()


def test_lowered_nothing_to_touch_lies_in_the_upper_third(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page, f"{START}?low=1")

    tops = screen.eval_on_selector_all("a", "(all) => all.map((one) => one.getBoundingClientRect().top)")

    assert min(tops) > UPRIGHT[1] / 4


def test_a_phone_finds_and_reads_the_same(server: RunningServer, page: OpenPage) -> None:
    phone = page(390, 844, touch=True)
    phone.goto(f"{server.url}/procedures")

    phone.locator("#q").fill("khai sinh")
    phone.locator('.found__row[href^="/procedures/1.001193"]').tap()

    expect(phone.locator(".procedure__name")).to_have_text("Đăng ký khai sinh")
    phone.wait_for_load_state()
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_ticket_leads_to_what_its_visitor_has_to_bring(server: RunningServer, page: OpenPage) -> None:
    ticket = server.api("manager").ticket("B", procedures=["1.001193"])
    phone = page(390, 844, touch=True)
    phone.goto(f"{server.url}/t/{ticket['key']}")

    phone.get_by_role("link", name="Giấy tờ cần mang").tap()

    expect(phone.locator(".procedure__name")).to_have_text("Đăng ký khai sinh")


def test_an_office_without_a_catalogue_has_fields_and_help_all_the_same(
    server_with: ServerWith, page: OpenPage
) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    begin, end = text.index("\n[[procedure]]"), text.index("\n# Devices.")
    server = server_with(text[:begin] + text[end:], demo=False)
    told = server.command("device", "add", "lookup-1", "--role", "lookup")
    screen = page(*LYING, touch=True)
    screen.goto(f"{server.url}{START}#token={told.splitlines()[0].removeprefix('token: ')}")
    expect(screen.locator(".search-open")).to_be_visible()

    assert screen.locator('[href*="event="]').count() == 0, "no turn of life leads to nothing"
    screen.goto(f"{server.url}{START}/procedures?event=birth")

    expect(screen.locator(".found__heading").first).to_have_text("Chưa có thủ tục nào để hiện ở đây")
    expect(screen.locator(".found__field")).to_have_count(11)
    expect(screen.locator(".found__help-button")).to_be_visible()
