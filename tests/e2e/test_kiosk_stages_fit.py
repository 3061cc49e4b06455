"""A number without paper has the most words of all: it fits every screen, in large letters and lowered."""

import os
import re
from collections.abc import Iterator
from itertools import groupby, product

import pytest
from playwright.sync_api import Page, Route, expect

from kiosk.page_turns import PAGE_HOLDS
from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import UPRIGHT, opened, see, stage
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.sizes import drawn, resize
from tests.running_server import RunningServer

IS_FULL = "MOT_CUA_FULL" in os.environ
SIZES = list(PAGE_HOLDS)
TURNED = [(height, width) for width, height in SIZES]
LANGUAGES = ("vi", "en", "ko")
LOOKS = ("kiosk--plain", "kiosk--large", "kiosk--low")
PAPERS = ("coming", "none", "away", "late", "failed")
PLACES = {"nobody knows": (0, None), "hours": (147, {"low_s": 7_500, "high_s": 11_100})}
"""How many wait ahead and how long that takes: what makes the longest line, and the most lines."""
THREE_LANGUAGES = with_printers(None).replace('languages = ["vi", "en"]', 'languages = ["vi", "en", "ko"]')
Case = tuple[tuple[int, int], str, str, str]
_SHOWN_AS = """([language, look, paper]) => {
  document.documentElement.lang = language
  const kiosk = document.querySelector("[data-kiosk]")
  kiosk.classList.remove("kiosk--large", "kiosk--low")
  kiosk.classList.add(look)
  const ticket = kiosk.querySelector('[data-stage="ticket"]')
  for (const part of ticket.querySelectorAll("[data-paper]")) part.hidden = part.dataset.paper !== paper
  ticket.classList.toggle("ticket--kept", paper !== "coming")
  ticket.querySelector("[data-ticket-keep]").hidden = paper === "coming"
}"""
"""What a touch on a language, on "Chữ to" and a printer's word make of a number that is shown already."""
WORDS_PX = "(words) => Number.parseFloat(getComputedStyle(words).fontSize)"


@pytest.fixture
def number(server: RunningServer, page: OpenPage) -> Page:
    """A priority number without paper, far down its line, that stays on the screen."""
    kiosk = opened(server, page)
    # What is being read to somebody stays.
    kiosk.locator("[data-kiosk]").evaluate("(kiosk) => { kiosk.dataset.saying = 'all of it' }")
    kiosk.tap("[data-priority]")
    kiosk.tap('[data-field="F"]')
    expect(see(kiosk, "ticket").locator("[data-ticket-code]")).to_be_visible()
    return kiosk


@pytest.mark.paperless
def test_a_number_without_paper_fits_every_screen(number: Page, subtests: pytest.Subtests) -> None:
    for size, language in product(SIZES, ("vi", "en")):
        resize(number, size)
        number.evaluate("(language) => { document.documentElement.lang = language }", language)
        with subtests.test(size=size, language=language):
            number.wait_for_function("() => document.documentElement.scrollHeight === innerHeight")
            assert kiosk_faults(number, size) == []


@pytest.mark.paperless
@pytest.mark.parametrize("look", ["kiosk--large", "kiosk--low"])
def test_it_fits_in_large_letters_and_lowered(number: Page, subtests: pytest.Subtests, look: str) -> None:
    number.locator("[data-kiosk]").evaluate("(kiosk, look) => kiosk.classList.add(look)", look)

    for size in SIZES if look == "kiosk--large" else (UPRIGHT, (800, 1280)):
        resize(number, size)
        with subtests.test(size=size):
            number.wait_for_function("() => document.documentElement.scrollHeight === innerHeight")
            assert kiosk_faults(number, size) == []


@pytest.mark.paperless
def test_what_has_room_is_drawn_in_full_size(number: Page) -> None:
    resize(number, UPRIGHT)
    words = number.locator("[data-ticket-counters]")
    plain = words.evaluate(WORDS_PX)

    number.tap("[data-ticket-done]")
    see(number, "choose")

    # 7.5 hundredths of 1080 px, and no less than three quarters of it where all words come together.
    assert 0.75 * 81 <= plain <= 81


def cases() -> Iterator[Case]:
    """Give sizes, languages, looks and what became of the paper: at full length all, else a few of each."""
    if not IS_FULL:
        upright = product((UPRIGHT, (800, 1280)), ("vi",), LOOKS, ("away",))
        yield from upright
        yield from (((1280, 1024), "vi", LOOKS[1], "failed"), ((1024, 1280), "ko", LOOKS[2], "late"))
        return
    for size, language, look, paper in product(dict.fromkeys(SIZES + TURNED), LANGUAGES, LOOKS, PAPERS):
        # Only a screen that stands is lowered.
        if look != "kiosk--low" or size[0] < size[1]:
            yield size, language, look, paper


@pytest.mark.parametrize("place", PLACES)
def test_no_line_of_a_number_lies_on_another(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests, place: str
) -> None:
    ahead, estimate = PLACES[place]
    server = server_with(re.sub(r"(?m)^cooldown_s = .*$", "cooldown_s = 0", THREE_LANGUAGES))

    def tell_place(route: Route) -> None:
        route.fulfill(json={**route.fetch().json(), "ahead": ahead, "estimate": estimate})

    kiosk = opened(server, page)
    kiosk.route(lambda url: "/api/v1/t/" in url and not url.endswith("/code"), tell_place)
    for size, of_size in groupby(cases(), key=lambda case: case[0]):
        # A page that nobody touches for half a minute begins anew.
        with kiosk.expect_response("**/api/v1/hall"):
            kiosk.reload()
        resize(kiosk, size)
        kiosk.locator("[data-kiosk]").evaluate("(kiosk) => { kiosk.dataset.saying = 'all of it' }")
        kiosk.tap('[data-field="B"]')
        expect(see(kiosk, "ticket").locator("[data-ticket-code]")).to_be_visible()
        expect(kiosk.locator("[data-ticket-ahead]")).to_contain_text("147" if ahead else "Không có ai chờ")
        for _, language, look, paper in of_size:
            kiosk.evaluate(_SHOWN_AS, [language, look, paper])
            drawn(kiosk)
            with subtests.test(size=size, language=language, look=look, paper=paper):
                assert stage(kiosk, "ticket").is_visible()
                assert kiosk_faults(kiosk, size) == []
