"""The kiosk of any office: 1 to 30 fields, short and long names, three languages, six screens."""

import os
from collections.abc import Iterator
from itertools import cycle, product

import pytest
from playwright.sync_api import Page, expect

from kiosk.page_turns import PAGE_HOLDS, turned_on
from office.settings import load
from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.hall_page import WITHOUT_CLIPS
from tests.e2e.kiosk_fields import COUNTS, LONGEST, SHORTEST, codes, kiosk_name, with_fields
from tests.e2e.kiosk_page import UPRIGHT, see_soon
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.sizes import resize
from tests.running_server import RunningServer

IS_FULL = "MOT_CUA_FULL" in os.environ
SIZES = list(PAGE_HOLDS)
LANGUAGES = ("vi", "en", "ko")
SAMPLE = [(SHORTEST, 1), (SHORTEST, 11), (LONGEST, 11), (LONGEST, 30)]
KIOSKS = list(product((SHORTEST, LONGEST), COUNTS)) if IS_FULL else SAMPLE
LARGE_IN = {11: SIZES[1::2], 30: SIZES[:1]}
"""Where the sample has large letters: thirty long names so are what takes a browser longest."""
LARGEST = 0.0559
"""Of the screen's shorter side: names of few fields are larger than that without "Chữ to", and stay so."""
ARROWS = '[data-stage="choose"] [data-arrows]'


@pytest.fixture(scope="module")
def office(module_server_with: ServerWith) -> RunningServer:
    """An office of 30 fields with kiosks of 1 to 30 of them."""
    return module_server_with(with_fields())


def looks(kind: str, count: int) -> Iterator[tuple[tuple[int, int], str]]:
    """Give sizes and languages to look at a kiosk in: at full length all of both, else each size once.

    Names are longest in Vietnamese: the most of the longest are seen in it, others in two languages by turns.
    """
    if IS_FULL:
        return product(SIZES, LANGUAGES)
    by_turns = {(LONGEST, 30): ("vi",), (LONGEST, 11): ("en", "ko"), (SHORTEST, 11): ("vi", "en")}
    return zip(SIZES, cycle(by_turns.get((kind, count), ("ko", "vi"))), strict=False)


def opened_at(office: RunningServer, page: Page, name: str) -> Page:
    page.add_init_script(WITHOUT_CLIPS)
    with page.expect_response("**/api/v1/hall"):
        page.goto(f"{office.url}/kiosk/{name}")
    page.evaluate("document.fonts.ready.then(() => null)")
    return page


def speak(kiosk: Page, language: str) -> None:
    if kiosk.locator("html").get_attribute("lang") != language:
        kiosk.tap(f'[data-language="{language}"]')
        expect(kiosk.locator("html")).to_have_attribute("lang", language)
        kiosk.evaluate("document.fonts.ready.then(() => null)")


def pages_of(kiosk: Page) -> int:
    """Return how many pages the list takes now."""
    if kiosk.locator(ARROWS).is_hidden():
        return 1
    return int(kiosk.locator(f"{ARROWS} [data-page-at]").inner_text().split("/")[1])


@pytest.mark.parametrize(("kind", "count"), KIOSKS, ids=[kiosk_name(*one) for one in KIOSKS])
def test_nothing_is_cut_touching_too_small_or_to_be_scrolled(
    office: RunningServer, page: OpenPage, subtests: pytest.Subtests, kind: str, count: int
) -> None:
    kiosk = opened_at(office, page(*UPRIGHT, touch=True), kiosk_name(kind, count))
    settings = load(office.config)
    its = next(each for each in settings.kiosks if each.name == kiosk_name(kind, count))
    turned = turned_on(settings, its)

    for size, language in looks(kind, count):
        resize(kiosk, size)
        speak(kiosk, language)
        with subtests.test(size=size, language=language):
            assert kiosk_faults(kiosk, size) == []
            # `server.py check` has said so.
            assert pages_of(kiosk) == 1 or size in turned


@pytest.mark.parametrize("count", COUNTS if IS_FULL else LARGE_IN)
def test_large_letters_enlarge_the_page(
    office: RunningServer, page: OpenPage, subtests: pytest.Subtests, count: int
) -> None:
    kiosk = opened_at(office, page(*UPRIGHT, touch=True), kiosk_name(LONGEST, count))
    name = kiosk.locator("[data-field-name]").first
    font_px = "(name) => Number.parseFloat(getComputedStyle(name).fontSize)"

    for size in SIZES if IS_FULL else LARGE_IN[count]:
        resize(kiosk, size)
        plain = name.evaluate(font_px)
        kiosk.tap("[data-large]")
        with subtests.test(size=size):
            assert name.evaluate(font_px) >= min(1.2 * plain, LARGEST * min(size))
            assert kiosk_faults(kiosk, size) == []
        kiosk.tap("[data-large]")


def test_large_letters_of_many_long_names_are_turned_a_few_times_only(
    office: RunningServer, page: OpenPage
) -> None:
    kiosk = opened_at(office, page(*UPRIGHT, touch=True), kiosk_name(LONGEST, 30))

    kiosk.tap("[data-large]")

    expect(kiosk.locator("[data-large]")).to_have_attribute("aria-pressed", "true")
    assert pages_of(kiosk) <= 8


def test_the_arrows_lead_to_every_field_and_say_how_many_are_left(
    office: RunningServer, page: OpenPage
) -> None:
    kiosk = opened_at(office, page(800, 1280, touch=True), kiosk_name(LONGEST, 30))
    shown = "(all) => all.filter((one) => one.getClientRects().length).map((one) => one.dataset.field)"
    seen: list[str] = []

    while True:
        seen += kiosk.locator("[data-field]").evaluate_all(shown)
        if kiosk.locator(f"{ARROWS} [data-page-next]").is_hidden():
            break
        left = 30 - len(seen)
        expect(kiosk.locator(f"{ARROWS} [data-page-rest]")).to_have_text(
            f"Còn {left} lĩnh vực", use_inner_text=True
        )
        kiosk.tap(f"{ARROWS} [data-page-next]")

    assert seen == codes(LONGEST, 30)
    assert pages_of(kiosk) > 1
    kiosk.tap(f"{ARROWS} [data-page-back]")
    expect(kiosk.locator(f"{ARROWS} [data-page-next]")).to_be_visible()


def test_what_was_turned_to_stays_in_view_where_pages_come_to_hold_more_or_fewer(
    office: RunningServer, page: OpenPage
) -> None:
    kiosk = opened_at(office, page(800, 1280, touch=True), kiosk_name(LONGEST, 30))
    kiosk.tap(f"{ARROWS} [data-page-next]")
    aimed_at = kiosk.locator("[data-field]:visible").first.get_attribute("data-field")
    pages = pages_of(kiosk)

    kiosk.tap("[data-large]")

    expect(kiosk.locator(f'[data-field="{aimed_at}"]')).to_be_visible()
    assert pages_of(kiosk) > pages
    resize(kiosk, (1080, 1920))
    expect(kiosk.locator(f'[data-field="{aimed_at}"]')).to_be_visible()


def test_a_field_of_a_later_page_gives_its_number_and_the_next_visitor_begins_at_the_first(
    office: RunningServer, page: OpenPage
) -> None:
    kiosk = page(800, 1280, touch=True)
    kiosk.clock.install()
    opened_at(office, kiosk, kiosk_name(LONGEST, 30))
    kiosk.tap(f"{ARROWS} [data-page-next]")

    kiosk.locator("[data-field]:visible").last.tap()

    expect(kiosk.locator('[data-stage="ticket"]')).to_be_visible()
    see_soon(kiosk, "choose")
    expect(kiosk.locator(f"{ARROWS} [data-page-back]")).to_be_hidden()


@pytest.mark.parametrize("size", [UPRIGHT, (800, 1280)])
def test_the_low_page_has_all_that_is_touched_in_the_lower_300_mm(
    office: RunningServer, page: OpenPage, size: tuple[int, int]
) -> None:
    kiosk = opened_at(office, page(*size, touch=True), kiosk_name(LONGEST, 11))

    kiosk.tap("[data-low]")

    tops = kiosk.locator("button:visible").evaluate_all(
        "(all) => all.map((one) => one.getBoundingClientRect().top)"
    )
    screen_mm = 21.5 * 25.4 * size[1] / (size[0] ** 2 + size[1] ** 2) ** 0.5
    assert min(tops) >= size[1] * (1 - 300 / screen_mm)
    assert kiosk_faults(kiosk, size) == []
    assert kiosk.locator("[data-language]:visible").count() == 2
