"""A kiosk reads out what a finger holds and what the keys come to: real touches, a real audio graph."""

import pytest
from playwright.sync_api import Page, expect

from office.voice.clips import Language
from office.voice.sentences import Manner, label_clips
from office.voice.texts import text_clip
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.finger import PANEL, Finger
from tests.e2e.kiosk_page import UPRIGHT, issued, label, see, see_soon
from tests.e2e.listening import (
    is_one_after_the_other,
    listen,
    said,
    sounds,
    wait_until_begun,
    wait_until_said,
    was_cut_short,
)
from tests.running_server import ROOT, RunningServer

VI, EN = Language.VIETNAMESE, Language.ENGLISH
SAYING = "[data-saying]"


HELD_MS, LEAST_SHOWN_MS, OFFERED_MS = 2_000, 4_000, 10_000
"""As the page has them: a hold, what is read, and the button that is offered then."""
STAYS_MS = (8_000, 20_000)
"""A number, and after that one whose paper has not come."""


def opened(server: RunningServer, page: OpenPage, *, is_quick: bool = True) -> tuple[Page, Finger]:
    """Open kiosk 1 in a time of its own; ``is_quick``: it says each clip in an eighth of its time."""
    kiosk = page(*UPRIGHT, touch=True)
    kiosk.clock.install()
    listen(kiosk, is_quick=is_quick)
    with kiosk.expect_response("**/api/v1/hall"):
        kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    return kiosk, Finger(kiosk)


def hold(kiosk: Page, finger: Finger, selector: str) -> None:
    """Hold as long as it takes to be read, then lift."""
    finger.touch(selector)
    kiosk.clock.fast_forward(HELD_MS)
    expect(kiosk.locator(PANEL)).to_be_visible()
    finger.lift()


def hear(kiosk: Page, sentence: str) -> None:
    """Wait until it was said, and have the seconds pass for which it is shown at least."""
    wait_until_begun(kiosk, sentence)
    kiosk.clock.fast_forward(LEAST_SHOWN_MS)
    wait_until_said(kiosk, sentence)


def leave(kiosk: Page) -> None:
    """Have the seconds pass for which a button is offered."""
    kiosk.clock.fast_forward(OFFERED_MS)
    expect(kiosk.locator(PANEL)).to_be_hidden()


REMEMBER_ENDS = """() => {
  window.ends = []
  const isShown = (stage) => stage.getClientRects().length > 0
  new MutationObserver(([{ target }]) => {
    const stage = [...target.querySelectorAll("[data-stage]")].find(isShown).dataset.stage
    if (!("saying" in target.dataset)) ends.push(stage)
  }).observe(document.querySelector("[data-kiosk]"), { attributes: true, attributeFilter: ["data-saying"] })
}"""


def clips(language: Language, *texts: str) -> str:
    return " ".join(text_clip(text, language) for text in texts)


NOBODY_WAITS = clips(VI, "Chưa có ai chờ", "dưới") + " mot " + clips(VI, "phút")
HELD_B = clips(VI, "Hộ tịch", "khai sinh", "kết hôn", "khai tử") + " " + NOBODY_WAITS


@pytest.mark.slow
def test_what_is_held_is_read_and_only_a_tap_takes_a_number(server: RunningServer, page: OpenPage) -> None:
    kiosk, finger = opened(server, page)

    finger.touch('[data-field="B"]')
    kiosk.clock.fast_forward(HELD_MS)
    shown = "Hộ tịch\nkhai sinh, kết hôn, khai tử\nChưa có ai chờ\ndưới 1 phút"
    expect(kiosk.locator(PANEL)).to_have_text(shown, use_inner_text=True)
    finger.lift()
    hear(kiosk, HELD_B)
    leave(kiosk)
    kiosk.tap('[data-field="C"]')

    assert label(kiosk) == "C001"
    # Who listened hears the number unasked.
    kiosk.wait_for_function("() => window.said.length === 2")
    heard, number = said(kiosk)
    assert heard == HELD_B
    assert f"{' '.join(label_clips('C001', VI, Manner()))} {clips(VI, 'Chứng thực', 'Quầy')} sau" in number
    assert issued(server) == ["C001"]


@pytest.mark.slow
def test_a_number_stays_until_it_was_read_to_its_end(server: RunningServer, page: OpenPage) -> None:
    kiosk, finger = opened(server, page, is_quick=False)
    hold(kiosk, finger, '[data-field="B"]')
    hear(kiosk, HELD_B)
    leave(kiosk)
    kiosk.tap("[data-priority]")
    kiosk.evaluate(REMEMBER_ENDS)

    kiosk.tap('[data-field="L"]')
    kiosk.wait_for_function("() => window.said.length === 2")
    for each_ms in STAYS_MS:
        kiosk.clock.fast_forward(each_ms)

    kiosk.wait_for_function("() => window.ends.length")
    assert kiosk.evaluate("window.ends") == ["ticket"]
    see_soon(kiosk, "choose")


@pytest.mark.slow
def test_in_english_it_reads_english(server: RunningServer, page: OpenPage) -> None:
    kiosk, finger = opened(server, page)

    kiosk.tap('[data-language="en"]')
    hold(kiosk, finger, "[data-large]")
    hear(kiosk, clips(EN, "Large print"))
    expect(kiosk.locator("[data-large]")).to_have_attribute("aria-pressed", "false")
    kiosk.tap("[data-large]")
    hold(kiosk, finger, "[data-large]")

    hear(kiosk, clips(EN, "Large print", "It is chosen"))
    expect(kiosk.locator("[data-large]")).to_have_attribute("aria-pressed", "true")


@pytest.mark.slow
def test_a_finger_that_slides_away_ends_the_reading_and_takes_nothing(
    server: RunningServer, page: OpenPage
) -> None:
    kiosk, finger = opened(server, page, is_quick=False)
    kiosk.tap("[data-large]")
    # Too soon to be a hold.
    finger.touch('[data-field="A"]')
    finger.slide(300)
    finger.lift()

    finger.touch("[data-priority]")
    kiosk.clock.fast_forward(HELD_MS)
    kiosk.wait_for_function("() => window.sounds.length > 0")
    finger.slide(300)
    expect(kiosk.locator(SAYING)).to_have_count(0)
    expect(kiosk.locator(PANEL)).to_be_hidden()
    assert was_cut_short(kiosk)
    finger.lift()
    kiosk.tap('[data-field="C"]')

    label(kiosk)
    assert said(kiosk)[0].startswith(clips(VI, "Ưu tiên"))
    assert issued(server) == ["C001"]
    expect(kiosk.locator("[data-ticket-priority]")).to_be_hidden()


@pytest.mark.slow
def test_a_second_hold_takes_the_place_of_the_first(server: RunningServer, page: OpenPage) -> None:
    kiosk, finger = opened(server, page, is_quick=False)
    hold(kiosk, finger, "[data-priority]")
    kiosk.wait_for_function("() => window.sounds.some(({ kind }) => kind === 'word')")

    hold(kiosk, finger, '[data-field="B"]')

    hear(kiosk, HELD_B)
    assert is_one_after_the_other(kiosk)
    assert issued(server) == []


@pytest.mark.slow
def test_a_name_without_a_clip_is_shown_and_not_read(server_with: ServerWith, page: OpenPage) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    kiosk, finger = opened(server_with(text.replace('name = "Hộ tịch"', 'name = "Hộ tịch mới"')), page)

    hold(kiosk, finger, '[data-field="B"]')
    expect(kiosk.locator(PANEL)).to_contain_text("Hộ tịch mới")
    kiosk.clock.fast_forward(LEAST_SHOWN_MS)
    leave(kiosk)

    assert said(kiosk) == []
    assert sounds(kiosk, "word") == []


@pytest.mark.slow
def test_procedures_and_what_a_notice_says_are_read(server: RunningServer, page: OpenPage) -> None:
    kiosk, finger = opened(server, page)
    kiosk.tap("[data-documents]")
    kiosk.tap('[data-field="C"]')
    see(kiosk, "procedures")
    expect(kiosk.locator('[data-procedure="2.000884"]')).to_be_enabled()

    hold(kiosk, finger, '[data-procedure="2.000884"]')
    hear(kiosk, clips(VI, "Chứng thực chữ ký"))
    server.stop()
    see(kiosk, "cut")

    # Read by itself to who listens, from what was fetched before.
    kiosk.wait_for_function("() => window.said.length === 2")
    assert said(kiosk)[1].startswith(clips(VI, "Máy tạm thời chưa lấy số được"))


@pytest.mark.slow
def test_the_keys_read_what_they_come_to(server: RunningServer, page: OpenPage) -> None:
    kiosk, _ = opened(server, page)

    kiosk.keyboard.press("ArrowDown")
    kiosk.keyboard.press("ArrowDown")
    hear(kiosk, clips(VI, "Ưu tiên", "Người cao tuổi, người khuyết tật, phụ nữ mang thai, người có công"))
    kiosk.locator('[data-field="A"]').focus()
    kiosk.keyboard.press("ArrowRight")
    hear(kiosk, HELD_B)
    kiosk.keyboard.press("Enter")

    assert label(kiosk) == "B001"
    kiosk.wait_for_function(
        "(number) => window.said.at(-1).includes(number)",
        arg=" ".join(label_clips("B001", VI, Manner())),
    )


def test_what_is_shown_large_keeps_nobody_out(server: RunningServer, page: OpenPage, axe: Axe) -> None:
    kiosk, finger = opened(server, page)
    for language in ("en", "vi"):
        kiosk.tap(f'[data-language="{language}"]')

        hold(kiosk, finger, "[data-priority]")

        assert axe(kiosk) == []
        box = kiosk.locator(PANEL).bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= UPRIGHT[1]
        assert kiosk.locator(PANEL).evaluate("(panel) => panel.scrollHeight <= panel.clientHeight")
