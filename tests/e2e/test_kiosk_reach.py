"""Everyone reaches the kiosk: buttons that fit and are large, two languages, a keyboard, no scripts yet."""

from itertools import product
from math import hypot
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.kiosk_page import OLD_SCREEN, TABLET, UPRIGHT, label, opened, see_soon
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.scanning import with_scanner
from tests.e2e.sizes import boxes_of, resize
from tests.running_server import ROOT, RunningServer


@pytest.fixture
def kiosk(server: RunningServer, page: OpenPage) -> Page:
    """Kiosk 1 of the demo, upright, in a browser with touch, its list up to date."""
    return opened(server, page)


@pytest.mark.parametrize(
    "config",
    [ROOT / "config.toml", ROOT / "examples" / "phuong.toml", with_scanner(Path("/dev/null"))],
    ids=["city", "ward", "scanner"],
)
def test_all_fields_fit_the_screen_as_large_buttons(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests, config: str | Path
) -> None:
    kiosk = opened(server_with(config), page)

    for size, language in product((UPRIGHT, TABLET, OLD_SCREEN), ("en", "vi")):
        resize(kiosk, size)
        kiosk.tap(f'[data-language="{language}"]')
        with subtests.test(size=size, language=language):
            expect(kiosk.locator("html")).to_have_attribute("lang", language)
            assert kiosk_faults(kiosk, size) == []
            shown = kiosk.locator("[data-field]:visible").count()
            # Neither office has more than a page of a real screen holds.
            assert shown == kiosk.locator("[data-field]").count()


def test_eleven_fields_stand_on_one_page_of_the_smallest_screen(kiosk: Page) -> None:
    size = (1024, 600)
    resize(kiosk, size)

    for language in ("en", "vi"):
        kiosk.tap(f'[data-language="{language}"]')
        expect(kiosk.locator("html")).to_have_attribute("lang", language)

        expect(kiosk.locator("[data-field]:visible")).to_have_count(11)
        boxes = boxes_of(kiosk.locator("[data-field]:visible"))
        # 20 mm on 10.1 inches, too.
        assert min(box["height"] for box in boxes) >= 20 / 25.4 * hypot(*size) / 10.1
        assert kiosk_faults(kiosk, size) == []


LINE_WIDTHS = """(element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const lines = new Map()
  for (const box of range.getClientRects()) {
    lines.set(box.bottom, (lines.get(box.bottom) ?? 0) + box.width)
  }
  return [...lines.values()].filter((width) => width > 0)
}"""


def test_no_line_of_the_headings_holds_a_lone_word(kiosk: Page, subtests: pytest.Subtests) -> None:
    for size, words in product((UPRIGHT, (1920, 1080)), (".choose__heading", ".touch-page__office")):
        resize(kiosk, size)
        with subtests.test(size=size, words=words):
            widths = kiosk.locator(words).evaluate(LINE_WIDTHS)

            assert min(widths) > max(widths) / 2


def test_the_first_paint_says_what_the_scripts_say(server: RunningServer, page: OpenPage) -> None:
    manager = server.api("manager")
    for _ in range(30):
        manager.ticket("A")
    manager.ticket("B")

    painted = page(*UPRIGHT, java_script_enabled=False)
    painted.goto(f"{server.url}/kiosk/kiosk-1")
    live = opened(server, page)

    expect(live.locator('[data-field="A"]')).to_contain_text("30 người chờ")
    assert live.locator(".field").all_text_contents() == painted.locator(".field").all_text_contents()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_keeps_people_out(server: RunningServer, page: OpenPage, axe: Axe, language: str) -> None:
    kiosk = opened(server, page, has_own_time=True)
    if language == "en":
        kiosk.tap('[data-language="en"]')
    assert axe(kiosk) == []
    kiosk.tap("[data-priority]")
    assert axe(kiosk) == []

    kiosk.tap('[data-field="B"]')
    label(kiosk)

    assert axe(kiosk) == []
    server.stop()
    see_soon(kiosk, "cut")
    assert axe(kiosk) == []


def test_it_works_with_a_keyboard(kiosk: Page) -> None:
    kiosk.locator('[data-field="B"]').focus()
    kiosk.keyboard.press("Enter")

    assert label(kiosk) == "B001"
    expect(kiosk.locator("#ticket-heading")).to_be_focused()
