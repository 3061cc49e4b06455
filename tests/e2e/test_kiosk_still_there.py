"""A kiosk asks before it forgets a half-made choice, and passes nothing of it on to the next visitor."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.kiosk_page import UPRIGHT, label, see, stage
from tests.e2e.legibility.look import kiosk_faults
from tests.e2e.sizes import resize
from tests.running_server import ROOT, RunningServer


def opened(server: RunningServer, page: OpenPage) -> Page:
    """Open kiosk 1 with a clock that the test moves."""
    kiosk = page(*UPRIGHT, touch=True)
    kiosk.clock.install()
    kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    expect(kiosk.locator('[data-field="A"]')).to_contain_text("Chưa có ai chờ")
    return kiosk


def test_one_touch_anywhere_keeps_the_choice(server: RunningServer, page: OpenPage) -> None:
    kiosk = opened(server, page)
    kiosk.tap("[data-priority]")
    kiosk.clock.fast_forward("00:31")
    expect(see(kiosk, "still_there")).to_contain_text("Ông/bà còn ở đây không?")

    kiosk.touchscreen.tap(UPRIGHT[0] / 2, UPRIGHT[1] - 30)

    see(kiosk, "choose")
    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "true")
    # The touch that said so was none of a field that came under it.
    expect(stage(kiosk, "ticket")).to_be_hidden()


def test_without_an_answer_the_choice_is_forgotten_after_20_seconds(
    server: RunningServer, page: OpenPage
) -> None:
    kiosk = opened(server, page)
    kiosk.tap("[data-large]")
    kiosk.tap("[data-low]")
    kiosk.tap("[data-documents]")
    kiosk.tap('[data-field="B"]')
    see(kiosk, "procedures")
    kiosk.clock.fast_forward("00:31")
    asked = see(kiosk, "still_there")
    expect(asked).to_contain_text("sau 20 giây")

    kiosk.clock.run_for("00:15")
    expect(asked).to_contain_text("sau 5 giây")
    kiosk.clock.run_for("00:06")

    see(kiosk, "choose")
    for switch in ("[data-large]", "[data-low]", "[data-documents]"):
        expect(kiosk.locator(switch)).to_have_attribute("aria-pressed", "false")
    expect(kiosk.locator(".kiosk--large, .kiosk--low")).to_have_count(0)


def test_nobody_is_asked_where_nothing_was_chosen(server: RunningServer, page: OpenPage) -> None:
    kiosk = opened(server, page)

    kiosk.clock.fast_forward("00:31")
    kiosk.clock.run_for("00:02")

    expect(stage(kiosk, "choose")).to_be_visible()
    expect(stage(kiosk, "still_there")).to_be_hidden()


def test_the_question_fits_every_screen(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests
) -> None:
    kiosk = opened(server, page)
    kiosk.tap('[data-language="en"]')
    kiosk.clock.fast_forward("00:31")
    see(kiosk, "still_there")

    for size in ((1024, 600), (800, 1280), UPRIGHT):
        resize(kiosk, size)
        with subtests.test(size=size):
            assert kiosk_faults(kiosk, size) == []


def test_the_number_says_where_when_and_what_to_do_when_missed(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests
) -> None:
    text = (ROOT / "config.toml").read_text(encoding="utf-8")
    way = '[[kiosk.way]]\nzone = "Khu C"\ntext = "Đi thẳng, rẽ phải"\ntext_en = "Straight on, then right"\n\n'
    server = server_with(text.replace('[[kiosk]]\nname = "kiosk-2"', f'{way}[[kiosk]]\nname = "kiosk-2"'))
    manager = server.api("manager")
    for _ in range(12):
        manager.ticket("L")
    kiosk = page(*UPRIGHT, touch=True)
    with kiosk.expect_response("**/api/v1/hall"):
        kiosk.goto(f"{server.url}/kiosk/kiosk-1")
    kiosk.tap('[data-language="en"]')
    # What is being read to somebody stays.
    kiosk.locator("[data-kiosk]").evaluate("(kiosk) => { kiosk.dataset.saying = 'all of it' }")

    kiosk.locator('[data-field="L"]').press("Enter")

    assert label(kiosk) == "L013"
    told = stage(kiosk, "ticket")
    expect(told.locator("[data-ticket-counters]")).to_have_text("Counter 12 – Khu C", use_inner_text=True)
    expect(told.locator("[data-ticket-way]")).to_have_text("Straight on, then right", use_inner_text=True)
    expect(told.locator("[data-ticket-time]")).to_contain_text("You may be called from about ")
    expect(told.locator(".ticket__missed")).to_contain_text("Missed your call?")
    for size in ((1024, 600), (1366, 768), (1280, 1024), (800, 1280), UPRIGHT):
        resize(kiosk, size)
        with subtests.test(size=size):
            assert kiosk_faults(kiosk, size) == []
