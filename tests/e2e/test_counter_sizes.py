"""The console in every window an officer may give it, full of long names, in every state.

``make test`` looks at each size in one language, at the corners in both; ``MOT_CUA_FULL=1`` at all in both.
"""

import os
import re
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Route, expect

from tests.e2e.conftest import Axe, OpenPage, ServerWith
from tests.e2e.console_page import Console, caught
from tests.e2e.large_office import large_office
from tests.e2e.legibility.look import console_faults
from tests.e2e.sizes import boxes_of, resize
from tests.running_server import RunningServer

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
LANGUAGES = ("vi", "en")
Size = tuple[int, int]
SIZES = [
    (320, 256),
    (320, 640),
    (400, 700),
    (480, 600),
    (683, 384),
    (683, 728),
    (960, 540),
    (1024, 600),
    (1024, 768),
    (1366, 620),
    (1366, 768),
    (1920, 1080),
    (3840, 2160),
]
"""A screen of 1280 at 400 %, halves of screens, 1366 and 1920 at 200 %, whole screens up to 4K."""
CORNERS = [(320, 256), (480, 600), (683, 384), (1366, 620), (3840, 2160)]
"""The smallest and the largest, the lowest of each shape, and from which on all is seen at once."""
APART_PX = 8
"""A mouse that slips by less hits neither of two buttons."""
AT_ONCE = (480, 600)
"""From this size on the number and the next step are seen without scrolling."""
AXE_SIZES = [(320, 640), (480, 600), (683, 384), (683, 728), (1024, 768), (1366, 768), (1920, 1080)]
ENDED_SIZES = [(320, 640), (480, 600), (1366, 620)]
"""Few: what ended can be undone for ten seconds only."""
DIALOGS = ["6", "7", "8", "F9"]


@pytest.fixture(scope="module")
def large(module_server_with: ServerWith) -> RunningServer:
    """The large office, in which a dozen have stepped out of counter 4."""
    server = module_server_with(large_office())
    manager, officer = server.api("manager"), server.api("officer")
    for _ in range(12):
        manager.ticket("f1")
        called = officer.post("/counters/4/calls").json()["ticket"]
        officer.post(f"/tickets/{called['id']}/parkings", {"reason": "Lấy thêm giấy tờ"}).raise_for_status()
    return server


@pytest.fixture(params=LANGUAGES)
def console(request: pytest.FixtureRequest, large: RunningServer, page: OpenPage) -> Iterator[Console]:
    """A console of the large office in that language, with nobody in hand, for whom sixty wait."""
    manager = large.api("manager")
    while manager.get("/counters/4").json()["waiting_count"] < 60:
        manager.ticket("f1", priority="priority")
    console = Console(page(1366, 768), large, 4)
    console.choose_language(request.param)
    yield console
    ticket = manager.get("/counters/4").json()["ticket"]
    if ticket:
        large.api("officer").post(f"/tickets/{ticket['id']}/finishes")


def by_turns(console: Console, sizes: list[Size]) -> list[Size]:
    """Return which of the sizes are looked at in the console's language."""
    language = console.page.locator("html").get_attribute("lang") or ""
    return sizes if IS_FULL else sizes[LANGUAGES.index(language) :: len(LANGUAGES)]


def faults(console: Console, state: str) -> list[str]:
    found = []
    for size in (*CORNERS, *by_turns(console, [size for size in SIZES if size not in CORNERS])):
        found += [f"{state}: {fault}" for fault in faults_at(console, size)]
    return found


def faults_at(console: Console, size: tuple[int, int]) -> list[str]:
    resize(console.page, size)
    return [
        f"{size}: {fault}"
        for fault in [*map(str, console_faults(console.page)), *out_of_sight(console, size)]
    ]


def out_of_sight(console: Console, size: tuple[int, int]) -> list[str]:
    """What of the number and the next step is not seen at once."""
    if size[0] < AT_ONCE[0] or size[1] < AT_ONCE[1] or console.page.locator("dialog[open]").count():
        return []
    console.page.evaluate("scrollTo(0, 0)")
    parts = {name: boxes_of(console.page.locator(name)) for name in (".hand", "[data-primary]")}
    return [
        f"{name} is out of sight"
        for name, boxes in parts.items()
        for box in boxes
        if box["y"] + box["height"] > size[1]
    ]


def test_every_state_is_legible_at_every_size(console: Console) -> None:
    found = faults(console, "open")
    console.press("F2")
    found += faults(console, "called")
    console.press("F2")
    found += faults(console, "serving")
    resize(console.page, (683, 728))
    console.press("ArrowDown")
    found += faults(console, "lists")
    console.press("Escape")
    console.page.locator("[data-menu]").click()
    found += faults(console, "menu")
    console.page.locator("[data-menu]").click()
    resize(console.page, (1366, 768))
    console.page.locator("[data-primary]").focus()
    console.press("2")
    expect(console.page.get_by_text("Ctrl+Z")).to_be_visible()
    found += [f"ended: {fault}" for size in ENDED_SIZES for fault in faults_at(console, size)]
    console.press("7", "2", "Enter")
    found += faults(console, "paused")
    console.press("F2")

    assert found == []


def test_every_dialog_is_legible_at_every_size(console: Console) -> None:
    console.press("F2")
    found = []
    for key in DIALOGS:
        console.press(key)
        expect(console.page.get_by_role("dialog")).to_be_visible()
        found += faults(console, f"dialog {key}")
        console.press("Escape")
    resize(console.page, (1366, 768))
    console.press("ArrowDown", "Enter")
    found += faults(console, "dialog of a ticket")
    console.press("Escape", "1", "9")
    found += faults(console, "dialog 9")
    console.press("Escape")
    console.press("F2", "F2", "Shift+Digit1")
    found += [f"offered: {fault}" for size in ENDED_SIZES for fault in faults_at(console, size)]
    resize(console.page, (1366, 768))
    console.press("Control+z")
    expect(console.page.get_by_role("dialog")).to_be_visible()
    found += faults(console, "dialog of an outcome")
    console.press("Escape")

    assert found == []


def test_what_also_calls_the_next_is_large_enough_and_apart_from_its_outcome(console: Console) -> None:
    console.press("F2")

    for size in SIZES:
        resize(console.page, size)
        pairs = zip(
            boxes_of(console.page.locator(".action--outcome")),
            boxes_of(console.page.locator(".action--onward")),
            strict=True,
        )
        for outcome, onward in pairs:
            assert min(onward["width"], onward["height"]) >= 24, size
            assert onward["x"] >= outcome["x"] + outcome["width"] + APART_PX, size
            assert outcome["width"] > 2 * onward["width"], size
        assert len(boxes_of(console.page.locator(".action--onward:visible"))) == 5


def test_a_wait_of_an_hour_is_said_in_hours(large: RunningServer, page: OpenPage) -> None:
    def aged(route: Route) -> None:
        view = route.fetch().json()
        for one in view["waiting"]:
            one["waits_from"] = f"{datetime.fromisoformat(view['now']) - timedelta(minutes=65):%FT%T.%fZ}"
        route.fulfill(json=view)

    large.api("manager").ticket("f1")
    console = Console(caught(page, re.compile(r"/api/v1/counters/4$"), aged), large, 4)
    resize(console.page, (683, 728))
    console.press("ArrowDown")

    expect(console.page.locator(".row__wait").first).to_have_text("1 giờ 05 phút · quá lâu")
    assert faults(console, "lists") == []


def test_the_lists_come_at_a_key_and_go_again(console: Console) -> None:
    resize(console.page, (683, 728))
    rows = console.listed("waiting")
    expect(rows.first).to_be_hidden()

    console.press("ArrowDown")

    expect(rows.first).to_be_visible()
    expect(console.page.locator("[data-row]").first).to_be_focused()
    console.press("Escape")
    expect(rows.first).to_be_hidden()
    expect(console.primary).to_be_focused()


def test_nobody_is_kept_out_at_any_size(console: Console, axe: Axe) -> None:
    console.press("F2")
    found = []
    for size in by_turns(console, AXE_SIZES):
        resize(console.page, size)
        found += [f"{size}: {one}" for one in axe(console.page)]
        console.press("6")
        found += [f"{size}, dialog: {one}" for one in axe(console.page)]
        console.press("Escape")

    assert found == []
