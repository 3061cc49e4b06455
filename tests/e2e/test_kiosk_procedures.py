"""A visitor asks for what to bring: a switch, a field, a procedure; with a real server and real touches."""

import re

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.kiosk_page import (
    LEAST_TARGET_PX,
    OLD_SCREEN,
    TABLET,
    UPRIGHT,
    WISHES,
    issued,
    label,
    opened,
    see,
    see_soon,
    stage,
)
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.sizes import boxes_of, resize
from tests.running_agent import until
from tests.running_server import ROOT, RunningServer

SIZES = (UPRIGHT, TABLET, OLD_SCREEN)
ASK = "[data-documents]"
BIRTH = "1.001193"
LONG_NAME = "Đăng ký biến động quyền sử dụng đất (chuyển nhượng, tặng cho, thừa kế)"
MOST_PAGES = 3
MOST_OF_A_FIELD = 12


@pytest.fixture
def kiosk(server: RunningServer, page: OpenPage) -> Page:
    """Kiosk 1 of the demo, upright, in a browser with touch, its list up to date."""
    return opened(server, page)


@pytest.fixture
def quick_kiosk(server: RunningServer, page: OpenPage) -> Page:
    """The same, whose seconds can be had pass sooner."""
    return opened(server, page, has_own_time=True)


def asked(kiosk: Page, field: str = "B") -> Locator:
    """Touch the switch and a field that has procedures, and return that part of the page."""
    kiosk.tap(ASK)
    kiosk.tap(f'[data-field="{field}"]')
    return see(kiosk, "procedures")


def touch_twice(kiosk: Page, spot: Locator) -> None:
    """Touch one place of the glass twice, as fast as it goes, whatever comes under the finger meanwhile."""
    box = spot.bounding_box()
    assert box is not None
    for _ in range(2):
        kiosk.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)


def paper_height(server: RunningServer, label: str) -> int:
    """Wait for that ticket's picture by the virtual printer and return how many rows it has."""
    until(lambda: list((server.data / "tickets").glob(f"*{label}*.png")), f"no paper for {label}")
    (picture,) = (server.data / "tickets").glob(f"*{label}*.png")
    with Image.open(picture) as image:
        return image.height


def test_large_letters_enlarge_the_heading_of_the_procedures_too(kiosk: Page) -> None:
    listed = asked(kiosk)
    words = [listed.locator("[data-stage-heading]"), listed.locator("[data-procedures-field]")]
    font_px = "(words) => Number.parseFloat(getComputedStyle(words).fontSize)"
    plain = [each.evaluate(font_px) for each in words]

    kiosk.locator("[data-kiosk]").evaluate("(kiosk) => kiosk.classList.add('kiosk--large')")

    assert [each.evaluate(font_px) for each in words] == [pytest.approx(1.25 * px) for px in plain]
    for size in (*SIZES[1:], SIZES[0]):
        resize(kiosk, size)
        assert kiosk_faults(kiosk, size) == [], size


def test_three_touches_give_a_number_whose_paper_says_what_to_bring(
    quick_kiosk: Page, server: RunningServer
) -> None:
    kiosk = quick_kiosk
    kiosk.tap('[data-field="B"]')
    assert label(kiosk) == "B001"
    see_soon(kiosk, "choose")
    listed = asked(kiosk)
    expect(listed).to_contain_text("Hộ tịch")
    expect(listed.locator("[data-procedure]:visible")).to_have_count(4)

    with kiosk.expect_request(WISHES) as wish:
        kiosk.tap(f'[data-procedure="{BIRTH}"]')

    assert label(kiosk) == "B002"
    assert (wish.value.post_data_json or {})["procedures"] == [BIRTH]
    see_soon(kiosk, "choose")
    expect(kiosk.locator(ASK)).to_have_attribute("aria-pressed", "false")
    assert paper_height(server, "B002") > paper_height(server, "B001")


def test_who_does_not_know_the_procedure_gets_a_number_at_once(kiosk: Page) -> None:
    asked(kiosk)

    with kiosk.expect_request(WISHES) as wish:
        kiosk.tap("[data-procedures-other]")

    assert label(kiosk) == "B001"
    assert "procedures" not in (wish.value.post_data_json or {})


def test_a_field_without_procedures_gives_its_number_at_once(kiosk: Page) -> None:
    kiosk.tap(ASK)
    kiosk.tap('[data-field="G"]')

    assert label(kiosk) == "G001"


def test_the_way_back_gives_no_number_and_keeps_what_was_chosen(kiosk: Page, server: RunningServer) -> None:
    asked(kiosk)

    kiosk.tap("[data-procedures-back]")

    see(kiosk, "choose")
    expect(kiosk.locator(ASK)).to_have_attribute("aria-pressed", "true")
    kiosk.tap('[data-field="C"]')
    expect(see(kiosk, "procedures")).to_contain_text("Chứng thực chữ ký")
    expect(stage(kiosk, "procedures")).not_to_contain_text("Hộ tịch")
    assert issued(server) == []


def test_a_field_touched_twice_chooses_no_procedure(kiosk: Page, server: RunningServer) -> None:
    kiosk.tap(ASK)

    touch_twice(kiosk, kiosk.locator('[data-field="B"]'))

    expect(kiosk.locator(f'[data-procedure="{BIRTH}"]')).to_be_enabled()
    expect(stage(kiosk, "procedures")).to_be_visible()
    assert issued(server) == []


def test_the_way_back_touched_twice_takes_no_number(kiosk: Page, server: RunningServer) -> None:
    back = asked(kiosk).locator("[data-procedures-back]")
    expect(back).to_be_enabled()

    touch_twice(kiosk, back)

    expect(see(kiosk, "choose").locator('[data-field="T"]')).to_be_enabled()
    expect(stage(kiosk, "choose")).to_be_visible()
    assert issued(server) == []


def test_who_walks_away_leaves_the_list_to_the_next(server: RunningServer, page: OpenPage) -> None:
    kiosk = page(*UPRIGHT, touch=True)
    kiosk.clock.install()
    kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    kiosk.tap('[data-language="en"]')
    expect(asked(kiosk)).to_contain_text("Touch what you come for")

    kiosk.clock.fast_forward("00:31")

    expect(see(kiosk, "choose")).to_contain_text("Chạm vào lĩnh vực để lấy số")
    expect(kiosk.locator(ASK)).to_have_attribute("aria-pressed", "false")


def test_without_the_server_no_procedure_is_offered(kiosk: Page, server: RunningServer) -> None:
    asked(kiosk)

    server.stop()
    kiosk.keyboard.press("Shift")  # somebody is still there

    see(kiosk, "cut")
    expect(stage(kiosk, "procedures")).to_be_hidden()
    # It was not the page's rest that took the procedures away.
    expect(kiosk.locator(ASK)).to_have_attribute("aria-pressed", "true")
    server.start()


def test_it_works_with_a_keyboard(kiosk: Page) -> None:
    kiosk.locator(ASK).focus()
    kiosk.keyboard.press("Space")
    kiosk.locator('[data-field="B"]').focus()
    kiosk.keyboard.press("Enter")
    see(kiosk, "procedures")
    expect(kiosk.locator("#procedures-heading")).to_be_focused()
    first = kiosk.locator("[data-procedure]:visible").first
    expect(first).to_be_enabled()
    kiosk.keyboard.press("Tab")
    expect(first).to_be_focused()
    kiosk.keyboard.press("Enter")

    assert label(kiosk) == "B001"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_nothing_keeps_people_out(kiosk: Page, axe: Axe, language: str) -> None:
    if language == "en":
        kiosk.tap('[data-language="en"]')
    expect(asked(kiosk).locator("[data-procedures-back]")).to_be_enabled()

    assert axe(kiosk) == []


def crowded() -> str:
    """Return config.toml's text with as many long procedures as a field may have, in field G."""
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    one = f'[[procedure]]\ncode = "p-{{}}"\nname = "{LONG_NAME}"\nfield = "G"\ndocuments = ["Tờ khai"]\n\n'
    return text.replace("[[kiosk]]", "".join(map(one.format, range(MOST_OF_A_FIELD))) + "[[kiosk]]", 1)


def test_all_procedures_of_a_field_fit_as_large_buttons(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests
) -> None:
    kiosk = opened(server_with(crowded()), page)
    shown = asked(kiosk, "G")
    nexts = shown.locator("[data-page-next]")

    for size in SIZES:
        resize(kiosk, size)
        kiosk.keyboard.press("Shift")  # somebody is still there
        with subtests.test(size=size):
            assert kiosk_faults(kiosk, size) == []
            pages, seen = 1, shown.locator("[data-procedure]:visible").count()
            while nexts.is_visible():
                nexts.tap()
                pages, seen = pages + 1, seen + shown.locator("[data-procedure]:visible").count()
                assert kiosk_faults(kiosk, size) == []
            assert (seen, pages <= MOST_PAGES) == (MOST_OF_A_FIELD, True)
            for _ in range(pages - 1):
                shown.locator("[data-page-back]").tap()


def test_the_switches_are_large_and_stand_apart(kiosk: Page, subtests: pytest.Subtests) -> None:
    for size in SIZES:
        resize(kiosk, size)
        with subtests.test(size=size):
            large, documents = boxes_of(kiosk.locator(f"[data-large], {ASK}"))

            assert min(large["height"], documents["height"]) >= LEAST_TARGET_PX
            assert min(large["width"], documents["width"]) >= LEAST_TARGET_PX
            apart_x = large["x"] + large["width"] < documents["x"]
            apart_y = large["y"] + large["height"] < documents["y"]
            assert apart_x or apart_y


def test_an_office_without_procedures_does_not_offer_them(server_with: ServerWith, page: OpenPage) -> None:
    text = (ROOT / "examples" / "phuong.toml").read_text(encoding="utf-8")
    kiosk = opened(server_with(re.sub(r"\[\[procedure\]\]\n(?:[^\[\n].*\n|\]\n)+", "", text)), page)

    expect(kiosk.locator("[data-large]")).to_be_visible()
    expect(kiosk.locator(ASK)).to_have_count(0)
    kiosk.tap('[data-field="tu-phap"]')

    assert label(kiosk)
