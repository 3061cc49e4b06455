"""A lookup screen reads its page out, by real clips made meanwhile; silent when it is left or told to be."""

import pytest
from playwright.sync_api import Page, expect

from office.voice.texts import text_clip
from tests.e2e.conftest import OpenPage
from tests.e2e.kiosk_page import UPRIGHT
from tests.e2e.listening import listen, said, sounds
from tests.running_server import RunningServer
from tests.voices import needs_voices

pytestmark = [
    pytest.mark.slow,
    needs_voices(),
]
BIRTH = "/lookup/lookup-1/procedures/1.001193"
READ = "[data-read-page]"


def opened(server: RunningServer, page: OpenPage, path: str = BIRTH) -> Page:
    screen = page(*UPRIGHT, touch=True)
    listen(screen)
    screen.goto(server.url + path)
    return screen


def until_said(screen: Page, count: int) -> None:
    screen.wait_for_function("(count) => window.said.length >= count", arg=count, timeout=120_000)


def test_the_page_is_read_from_its_name_on(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)

    screen.tap(READ)
    until_said(screen, 4)

    doubts = ["Chưa chắc chắn, xin hỏi cán bộ", "phí", "có nộp trực tuyến được không"]
    texts = ["Đăng ký khai sinh", *doubts]
    assert said(screen)[:4] == [text_clip(text, "vi") for text in texts]
    assert len(sounds(screen, "word")) >= 3
    expect(screen.locator(READ)).to_have_text("Dừng đọc", use_inner_text=True)


def test_a_second_touch_is_silence(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)
    screen.tap(READ)
    until_said(screen, 1)

    screen.tap(READ)

    expect(screen.locator(READ)).to_have_text("Đọc trang này", use_inner_text=True)
    expect(screen.locator("[data-saying]")).to_have_count(0)
    ends = "() => Math.max(...window.sounds.map((one) => one.end))"
    assert screen.evaluate(ends) < screen.evaluate(
        "() => Math.max(...window.sounds.map((one) => one.planned))"
    )


def test_another_page_says_nothing_of_the_one_before(server: RunningServer, page: OpenPage) -> None:
    screen = opened(server, page)
    screen.tap(READ)
    until_said(screen, 1)

    screen.tap(".lookup-foot__button--home")
    expect(screen.locator(".search-open")).to_be_visible()

    assert said(screen) == []
    expect(screen.locator(READ)).to_have_attribute("aria-pressed", "false")


def test_while_it_reads_nobody_is_asked_whether_they_are_there(server: RunningServer, page: OpenPage) -> None:
    screen = page(*UPRIGHT, touch=True)
    listen(screen)
    screen.clock.install()
    screen.goto(server.url + BIRTH)
    screen.tap(READ)
    until_said(screen, 1)
    begun = len(said(screen))

    screen.clock.fast_forward(40_000)
    until_said(screen, begun + 1)
    screen.clock.fast_forward(40_000)

    expect(screen.locator(READ)).to_be_visible()
    expect(screen.locator(".procedure__name")).to_be_visible()
    expect(screen.get_by_role("alertdialog")).to_have_count(0)


def test_what_cannot_be_spoken_is_said_on_the_button(server: RunningServer, page: OpenPage) -> None:
    screen = page(*UPRIGHT, touch=True)
    screen.route("**/api/v1/page-readings?*", lambda route: route.abort())
    screen.goto(server.url + "/lookup/lookup-1")

    screen.tap(READ)

    expect(screen.locator('[data-read-says="fails"]')).to_be_visible()
