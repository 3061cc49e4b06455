"""Old hands at the kiosk: fingers that slide, rest, tremble and lean; real touches of a real browser."""

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.conftest import OpenPage
from tests.e2e.finger import PANEL, Finger, middle
from tests.e2e.kiosk_page import UPRIGHT, issued, label, opened, see_soon
from tests.running_server import RunningServer

DO = "[data-read-aloud-do]"
FIELD = '[data-field="B"]'


@pytest.fixture
def kiosk(server: RunningServer, page: OpenPage) -> Page:
    """Kiosk 1 of the demo, upright, in a browser with touch."""
    return opened(server, page)


@pytest.fixture
def quick_kiosk(server: RunningServer, page: OpenPage) -> Page:
    """The same, whose seconds can be had pass sooner."""
    return opened(server, page, has_own_time=True)


def wait_ms(page: Page, milliseconds: int) -> None:
    """Let that much of the page's own time pass, at least."""
    page.evaluate("(ms) => new Promise((resolve) => setTimeout(resolve, ms))", milliseconds)


@pytest.mark.parametrize(("down_px", "right_px"), [(16, 0), (0, 24), (-40, 30), (58, 0)])
def test_a_finger_that_slides_a_little_takes_its_number(kiosk: Page, down_px: float, right_px: float) -> None:
    finger = Finger(kiosk)

    finger.touch(FIELD)
    finger.slide(down_px, right_px)
    finger.lift()

    assert label(kiosk) == "B001"


def test_a_finger_that_rests_takes_its_number(kiosk: Page) -> None:
    finger = Finger(kiosk)

    finger.touch(FIELD)
    wait_ms(kiosk, 900)
    # On a machine so busy that it was held for longer, the number is offered.
    finger.lift()
    if kiosk.locator(DO).is_visible():
        kiosk.tap(DO)

    assert label(kiosk) == "B001"


def test_what_is_held_for_long_is_offered_as_one_large_button(
    quick_kiosk: Page, server: RunningServer
) -> None:
    kiosk = quick_kiosk
    finger = Finger(kiosk)

    finger.hold(FIELD)
    expect(kiosk.locator(DO)).to_have_text("Lấy số này", use_inner_text=True)
    assert issued(server) == []
    kiosk.tap(DO)

    assert label(kiosk) == "B001"
    expect(kiosk.locator(PANEL)).to_be_hidden()
    see_soon(kiosk, "choose")
    assert issued(server) == ["B001"]


def test_a_switch_that_is_held_is_offered_too(kiosk: Page) -> None:
    finger = Finger(kiosk)

    finger.hold("[data-priority]")
    expect(kiosk.locator(DO)).to_have_text("Chọn nút này", use_inner_text=True)
    kiosk.tap(DO)

    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "true")


def test_a_finger_that_leaves_its_button_takes_nothing(kiosk: Page, server: RunningServer) -> None:
    finger = Finger(kiosk)
    box = kiosk.locator(FIELD).bounding_box()
    assert box is not None

    # Far away and back again, and a little over the edge.
    finger.touch(FIELD)
    finger.slide(0, -100)
    finger.slide(0, 100)
    finger.lift()
    finger.also(box["x"] + 10, box["y"] + box["height"] - 5)
    finger.slide(30)
    finger.lift()
    kiosk.tap('[data-field="C"]')

    label(kiosk)
    assert issued(server) == ["C001"]


def test_a_hand_that_leans_on_the_glass_does_not_keep_the_finger_from_its_button(kiosk: Page) -> None:
    finger = Finger(kiosk)

    finger.also(UPRIGHT[0] / 2, 2)
    finger.touch(FIELD)
    finger.lift()

    assert label(kiosk) == "B001"


def test_two_fingers_on_one_button_take_one_number(quick_kiosk: Page, server: RunningServer) -> None:
    kiosk = quick_kiosk
    finger = Finger(kiosk)
    x, y = middle(kiosk, FIELD)

    finger.also(x, y)
    finger.also(x + 40, y)
    finger.lift()

    label(kiosk)
    see_soon(kiosk, "choose")
    assert issued(server) == ["B001"]


def test_a_finger_that_bounces_on_a_switch_leaves_it_on(kiosk: Page) -> None:
    finger = Finger(kiosk)

    for _ in range(2):
        finger.touch("[data-priority]")
        finger.lift()
    # What comes later is seen later.
    kiosk.tap('[data-language="en"]')

    expect(kiosk.locator("html")).to_have_attribute("lang", "en")
    expect(kiosk.locator("[data-priority]")).to_have_attribute("aria-pressed", "true")


PUBLIC = ["/kiosk/kiosk-1", "/display/hall-1", "/counter/1/sign"]


def test_two_fingers_enlarge_no_public_screen_for_good(
    server: RunningServer, page: OpenPage, subtests: pytest.Subtests
) -> None:
    screen = page(*UPRIGHT, touch=True)
    for path in PUBLIC:
        screen.goto(server.url + path)
        finger = Finger(screen)

        finger.also(UPRIGHT[0] / 2, UPRIGHT[1] / 2 - 40)
        finger.also(UPRIGHT[0] / 2, UPRIGHT[1] / 2 + 40)
        finger.spread(400)
        finger.lift()

        with subtests.test(path=path):
            wait_ms(screen, 300)
            assert screen.evaluate("visualViewport.scale") == 1
