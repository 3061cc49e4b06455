"""A number without paper has the most words of all: it fits every screen, in large letters and lowered."""

from itertools import product

import pytest
from playwright.sync_api import Page, expect

from kiosk.page_turns import PAGE_HOLDS
from tests.e2e.conftest import OpenPage
from tests.e2e.kiosk_page import UPRIGHT, opened, see
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.sizes import resize
from tests.running_server import RunningServer

SIZES = list(PAGE_HOLDS)
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
