"""The layouts of a hall's screens in a real browser: whole, alive, and large enough for the farthest seat."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from display.reach import drawn_dots
from office.settings import Layout, load
from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.hall_page import (
    LANDSCAPE,
    PORTRAIT,
    SMALL,
    call,
    expect_huge,
    expect_on_board,
    in_turn,
    mute,
    opened,
)
from tests.e2e.legibility.look import hall_faults, told
from tests.e2e.printer_at_kiosk import with_printers
from tests.running_server import ROOT, Api, RunningServer

LAYOUTS = {
    **{one.value: f'layout = "{one}"' for one in Layout if one is not Layout.CALLS},
    "zones": 'layout = "zones"\ncounters = [1, 2, 3, 4, 5, 6, 7, 8, 9]',
    "far-zones": 'layout = "zones"\ncounters = [1, 2, 6, 7]\ninches = 43\nfarthest_m = 8',
    "totem": 'layout = "totem"\nflash = false',
    "far": "counters = [1, 2, 3, 4, 5]\ninches = 43\nfarthest_m = 8",
    "few-rows": 'layout = "table"\ncounters = [4, 5, 6]',
}
NUMBERS = {"table": ".tile__label", "few-rows": ".tile__label", "entrance": ".entry__name"}
"""What of a layout has to be read from afar, besides the calls before the newest."""

DOT = "Math.min(innerWidth, innerHeight) / 1080"
FIELDS = "ABCDEFGHKLT"


def config(notices: str) -> str:
    """The demo's config.toml with a screen for each layout."""
    text = with_printers(None)
    text = text.replace('folder = "examples/notices"', f'folder = "{notices}"')
    screens = (f'[[screen]]\nname = "{name}"\ntitle = "Thử"\n{keys}\n' for name, keys in LAYOUTS.items())
    return "\n".join([text, *screens])


@pytest.fixture
def quiet_hall(server_with: ServerWith) -> RunningServer:
    """The demo with a screen for each layout, without notices."""
    return server_with(config(""))


@pytest.fixture
def hall(server_with: ServerWith) -> RunningServer:
    """The same with notices."""
    return server_with(config(str(ROOT / "examples" / "notices")))


def manager_of(hall: RunningServer) -> Api:
    """The manager, with three visitors waiting for every field."""
    api = hall.api("manager")
    for field in FIELDS:
        for _ in range(3):
            api.ticket(field)
    return api


def busy(hall: RunningServer) -> None:
    """Have every counter call, but for one that is paused with many words."""
    manager = manager_of(hall)
    for counter in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13):
        call(manager, counter)
    manager.put("/counters/11/state", {"state": "paused", "reason": "Xử lý công việc khẩn cấp"})


def cut_off(screen: Page, _: str) -> Any:
    return told(hall_faults(screen))


@pytest.mark.slow
def test_nothing_is_cut_off_in_any_layout(quiet_hall: RunningServer, page: OpenPage) -> None:
    busy(quiet_hall)

    found = in_turn(quiet_hall, mute(page), LAYOUTS, (LANDSCAPE, PORTRAIT, SMALL), cut_off)

    assert not any(found.values()), found


@pytest.mark.slow
def test_nothing_is_cut_off_beside_notices(hall: RunningServer, page: OpenPage) -> None:
    busy(hall)
    screen = mute(page)

    found: dict[Any, Any] = {}
    for size in (LANDSCAPE, PORTRAIT):
        # Opened anew in each size: words are fitted when their notice comes. The entrance shows none.
        found |= in_turn(hall, screen, LAYOUTS.keys() - {"entrance"}, [size], cut_off)

    assert not any(found.values()), found


@pytest.mark.slow
def test_numbers_are_as_large_as_the_check_of_the_configuration_believes(
    hall: RunningServer, page: OpenPage
) -> None:
    manager = manager_of(hall)
    for counter in (1, 2, 4, 5, 6, 7):
        call(manager, counter)

    def dots(screen: Page, name: str) -> float:
        part = screen.locator(f"{NUMBERS.get(name, '.calls__call')}:not([hidden])").first
        size: float = part.evaluate(f"(one) => parseFloat(getComputedStyle(one).fontSize) / ({DOT})")
        return size

    drawn = in_turn(hall, mute(page), LAYOUTS, (LANDSCAPE, PORTRAIT), dots)

    settings = load(hall.config)
    believed = {one.name: drawn_dots(settings, one) for one in settings.screens if one.name in LAYOUTS}
    assert believed.keys() == LAYOUTS.keys()
    assert all(size >= believed[name] - 0.5 for (name, _), size in drawn.items()), (drawn, believed)


def zone(screen: Page, number: int) -> str:
    """The label that is huge in that half of the screen."""
    return screen.locator("[data-area]").nth(number).locator("[data-newest-label]").inner_text()


def test_each_zone_shows_its_own_newest_call(quiet_hall: RunningServer, page: OpenPage) -> None:
    manager = manager_of(quiet_hall)
    screen = opened(quiet_hall, page, name="zones")

    left, right = call(manager, 4), call(manager, 7)

    halves = screen.locator("[data-area]")
    expect(halves.nth(0).locator("[data-newest-label]")).to_have_text(left)
    expect(halves.nth(1).locator("[data-newest-label]")).to_have_text(right)
    later = call(manager, 8)
    expect(halves.nth(1).locator("[data-newest-label]")).to_have_text(later)
    assert zone(screen, 0) == left
    expect(halves.nth(1).locator("[data-calls] [data-label]").first).to_have_text(right)


def test_a_call_comes_to_its_row_of_the_table_and_is_read_out(
    quiet_hall: RunningServer, page: OpenPage
) -> None:
    manager = manager_of(quiet_hall)
    screen = opened(quiet_hall, page, name="table")

    label = call(manager, 12)

    expect_on_board(screen, label, 12)
    expect(screen.locator(".tile--fresh")).to_have_count(1)
    told = screen.locator('[aria-live="assertive"] [data-newest-call]')
    expect(told).to_have_text(f"Mời số {label} đến quầy 12")


REMEMBER_FLASHES = """() => {
  window.flashes = []
  const cover = document.querySelector("[data-flash]")
  new MutationObserver(() => {
    if (cover.checkVisibility({ checkVisibilityCSS: true })) flashes.push(performance.now())
  }).observe(document.querySelector("[data-hall]"), { attributes: true, attributeFilter: ["data-lit"] })
}"""


def test_the_whole_screen_flashes_for_a_new_call_and_then_no_more(
    quiet_hall: RunningServer, page: OpenPage
) -> None:
    manager = manager_of(quiet_hall)
    screen = opened(quiet_hall, page, name="table")
    flash = screen.locator("[data-flash]")
    expect(flash).to_be_hidden()
    screen.evaluate(REMEMBER_FLASHES)

    call(manager, 1)

    expect(flash).to_be_visible()
    screen.wait_for_function("() => document.querySelector('[data-flash]').hidden")
    seen = screen.evaluate("flashes")
    assert len(seen) == 2
    assert seen[1] - seen[0] > 400, "not above three times a second (WCAG 2.3.1)"


def test_where_the_flash_is_turned_off_a_call_is_shown_all_the_same(
    quiet_hall: RunningServer, page: OpenPage
) -> None:
    manager = manager_of(quiet_hall)
    screen = opened(quiet_hall, page, PORTRAIT, name="totem")

    expect_huge(screen, call(manager, 9), 9)
    expect(screen.locator("[data-flash]")).to_have_count(0)


def test_the_entrance_follows_counters_and_lines(quiet_hall: RunningServer, page: OpenPage) -> None:
    manager = manager_of(quiet_hall)
    screen = opened(quiet_hall, page, name="entrance")
    line = screen.locator('[data-code="B"]')
    expect(line.locator("[data-where]")).to_have_text("Quầy 4, 5")
    expect(line.locator("[data-count]")).to_have_text("3")

    manager.put("/counters/4/state", {"state": "closed"}).raise_for_status()
    call(manager, 5)

    expect(line.locator("[data-where]")).to_have_text("Quầy 5")
    expect(line.locator("[data-count]")).to_have_text("2")


@pytest.mark.slow
def test_no_layout_keeps_anybody_out(hall: RunningServer, page: OpenPage, axe: Axe) -> None:
    manager = manager_of(hall)
    for counter in (1, 6, 7):
        call(manager, counter)

    def kept_out(screen: Page, _: str) -> list[str]:
        return axe(screen)

    found = in_turn(hall, mute(page), LAYOUTS, (LANDSCAPE, PORTRAIT), kept_out)

    assert not any(found.values()), found
