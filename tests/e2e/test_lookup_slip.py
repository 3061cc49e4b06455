"""What to bring on paper: one touch at a lookup screen, and what it says when no paper comes."""

import re

import pytest
from playwright.sync_api import Page, expect

from office.demo.twins.escpos import Page as Paper
from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import UPRIGHT, issued
from tests.e2e.printer_at_kiosk import printer_without_paper, with_printers
from tests.running_server import ROOT, RunningServer

BIRTH = "/lookup/lookup-1/procedures/1.001193"
SLIPS = "**/api/v1/slips"


def opened(server: RunningServer, page: OpenPage, path: str = BIRTH) -> Page:
    screen = page(*UPRIGHT, touch=True)
    screen.goto(server.url + path)
    return screen


def slips(server: RunningServer) -> list[str]:
    """The slips that the virtual printer kept."""
    return sorted(path.name for path in (server.data / "tickets").glob("*SLIP*.png"))


def test_two_touches_print_one_slip_and_take_no_number(server: RunningServer, page: OpenPage) -> None:
    screen, sent = opened(server, page), list[str]()
    screen.on("request", lambda request: sent.append(request.method) if "/slips" in request.url else None)

    screen.locator("[data-slip]").evaluate("(button) => { button.click(); button.click() }")

    expect(screen.locator("#slip-ready")).to_be_visible()
    expect(screen.locator("#slip-ready")).to_have_text("Mời lấy tờ in ở Máy lấy số 1 – cửa chính")
    assert sent.count("POST") == 1
    assert len(slips(server)) == 1
    assert issued(server) == []
    screen.locator('[data-slip-shows="ready"] [data-slip-back]').tap()
    expect(screen.locator("[data-slip]")).to_be_visible()
    expect(screen.locator(".procedure__name")).to_be_visible()


def test_without_paper_it_says_at_once_what_to_do_and_the_overview_knows(
    server_with: ServerWith, page: OpenPage
) -> None:
    papers: list[Paper] = []
    with printer_without_paper(papers) as (_, config):
        server = server_with(config)
        screen = opened(server, page)

        screen.tap("[data-slip]")

        expect(screen.locator("#slip-failed")).to_be_visible()
        expect(screen.locator('[data-slip-why="trouble"]')).to_be_visible()
        code = screen.locator('[data-slip-shows="failed"] img')
        expect(code).to_be_visible()
        assert code.get_attribute("src") == screen.locator(".procedure__code--own img").get_attribute("src")
        rows = server.api("manager").get("/printers").json()["printers"]
        assert [(row["kiosk"], row["what"]) for row in rows] == [("kiosk-1", "paper_out")]
        server.stop()
    assert [paper for paper in papers if not paper.is_blank] == []


def test_after_its_share_the_screen_rests_and_shows_the_code(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)
    for _ in range(3):
        screen.tap("[data-slip]")
        screen.locator('[data-slip-shows="ready"] [data-slip-back]').tap()

    screen.tap("[data-slip]")

    expect(screen.locator('[data-slip-why="full"]')).to_be_visible()
    expect(screen.locator('[data-slip-shows="failed"] img')).to_be_visible()


def test_while_the_server_is_away_it_says_so_and_the_slip_can_be_asked_for_again(
    server: RunningServer, page: OpenPage
) -> None:
    screen = opened(server, page)
    screen.route(SLIPS, lambda route: route.abort())

    screen.tap("[data-slip]")

    expect(screen.locator('[data-slip-why="unreached"]')).to_be_visible()
    screen.unroute(SLIPS)
    screen.locator('[data-slip-shows="failed"] [data-slip-back]').tap()
    screen.tap("[data-slip]")
    expect(screen.locator("#slip-ready")).to_be_visible()


def test_nothing_of_it_is_left_for_the_next(server: RunningServer, page: OpenPage) -> None:
    screen = page(*UPRIGHT, touch=True)
    screen.clock.install()
    screen.goto(server.url + BIRTH)
    before = screen.evaluate("history.length")
    screen.tap("[data-slip]")
    expect(screen.locator("#slip-ready")).to_be_visible()

    for _ in range(3):
        screen.clock.fast_forward(30_000)

    expect(screen.locator(".search-open")).to_be_visible()
    expect(screen).to_have_url(re.compile(r"/lookup/lookup-1$"))
    assert screen.evaluate("history.length") == before
    assert screen.evaluate("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])") == "[{},{}]"
    assert screen.locator("[data-slip-shows]").count() == 0


def test_where_no_printer_is_near_there_is_no_button(server_with: ServerWith, page: OpenPage) -> None:
    server = server_with(with_printers(None))
    screen = opened(server, page)

    expect(screen.locator(".procedure__name")).to_be_visible()
    expect(screen.locator("[data-slip]")).to_have_count(0)


@pytest.mark.parametrize("paper_mm", [58, 80])
def test_its_own_printer_prints_it_in_the_page_s_language(
    server_with: ServerWith, page: OpenPage, paper_mm: int
) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    title = 'title = "Máy tra cứu 3 – Khu C"\n'
    printer = f'{title}\n[lookup.printer]\nkind = "virtual"\nfolder = "slips"\npaper_mm = {paper_mm}\n'
    server = server_with(text.replace(title, printer))
    screen = opened(server, page, "/lookup/lookup-3/procedures/1.001193?language=en&large=1")

    screen.tap("[data-slip]")

    expect(screen.locator("#slip-ready")).to_be_visible()
    expect(screen.locator("#slip-ready")).to_have_text("Please take the slip at Máy tra cứu 3 – Khu C")
    assert len(list((server.data / "slips").glob("*SLIP*.png"))) == 1
