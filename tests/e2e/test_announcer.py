"""Screens that speak: real pages, real clips, a real audio graph; only the loudspeaker is missing."""

import json
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.e2e.conftest import OpenPage, ServerWith
from tests.e2e.hall_page import PORTRAIT, REMEMBER_TURNS, expect_huge
from tests.e2e.listening import SHORT_CLIPS
from tests.e2e.printer_at_kiosk import with_printers
from tests.e2e.sizes import resize
from tests.running_server import Api, RunningServer

pytestmark = pytest.mark.paperless

LANDSCAPE = (1920, 1080)
# Which label is being said from when to when, by the machine's clock, which all pages share.
REMEMBER = """
  window.spoken = []
  addEventListener("DOMContentLoaded", () => {
    const root = document.querySelector("[data-hall]")
    new MutationObserver(() => {
      const last = window.spoken.at(-1)
      if (last && !last.until) last.until = Date.now()
      if (root.dataset.saying) window.spoken.push({ label: root.dataset.saying, from: Date.now() })
    }).observe(root, { attributes: true, attributeFilter: ["data-saying"] })
  })
"""


@pytest.fixture
def manager(server: RunningServer) -> Api:
    return server.api("manager")


def listening(server: RunningServer, page: OpenPage, name: str, script: str = "") -> Page:
    """Open a screen and touch it, so that its sound is on."""
    screen = page(*LANDSCAPE)
    screen.add_init_script(REMEMBER + script)
    screen.goto(f"{server.url}/display/{name}")
    screen.locator("[data-sound]").click()
    expect(screen.locator("[data-sound]")).to_be_hidden()
    return screen


def call(manager: Api, counter: int, field: str) -> str:
    """Let a visitor take a number and call it; return its label."""
    label: str = manager.ticket(field)["label"]
    manager.post(f"/counters/{counter}/calls", {})
    return label


def spoken(*screens: Page) -> list[dict[str, Any]]:
    """What was said on all of them, each by whom, in the order of its beginning."""
    told = [
        {**one, "by": number}
        for number, screen in enumerate(screens)
        for one in screen.evaluate("window.spoken")
    ]
    return sorted(told, key=lambda one: one["from"])


def wait_until_said(screens: list[Page], label: str, times: int) -> None:
    """Wait until all screens together have said it so often to its end."""
    for _ in range(300):
        said = [one for one in spoken(*screens) if one["label"] == label and one.get("until")]
        if len(said) >= times:
            return
        screens[0].wait_for_timeout(200)
    raise AssertionError(f"{label} was not said {times} times: {spoken(*screens)}")


def wait_until_silent(screens: list[Page]) -> None:
    """Wait until none of them is saying anything."""
    for screen in screens:
        expect(screen.locator("[data-saying]")).to_have_count(0)


@pytest.mark.slow
def test_of_two_screens_of_one_room_one_speaks_and_the_other_takes_over(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    screens = [listening(server, page, name, SHORT_CLIPS) for name in ("hall-1", "hall-2")]
    manager_calls = [call(manager, 4, "B"), call(manager, 7, "D")]
    for label in manager_calls:
        wait_until_said(screens, label, 1)
    wait_until_said(screens, manager_calls[1], 2)
    wait_until_silent(screens)
    told = spoken(*screens)
    # A crowded machine may break a sentence off and let the other begin it anew; never do two speak at once.
    assert list(dict.fromkeys(one["label"] for one in told)) == manager_calls
    assert all(one["until"] <= other["from"] for one, other in pairwise(told))

    screens.pop(told[-1]["by"]).close()
    third = call(manager, 8, "E")
    wait_until_said(screens, third, 2)
    assert {one["label"] for one in spoken(*screens)} == {third}


SAMPLE_BOTH = """
  window.seen = []
  setInterval(() => {
    const label = document.querySelector("[data-newest-label]")?.textContent
    if (label) window.seen.push({ label, at: Date.now() })
  }, 100)
"""
SETTLED_MS = 1_500


@pytest.mark.slow
def test_what_is_heard_is_huge_on_every_screen_of_the_room(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    silent = page(*LANDSCAPE)
    silent.add_init_script(REMEMBER + SAMPLE_BOTH)
    silent.goto(f"{server.url}/display/hall-1")
    speaker = listening(server, page, "hall-1", SAMPLE_BOTH)

    labels = [call(manager, counter, field) for counter, field in ((1, "A"), (2, "A"), (4, "B"))]
    wait_until_said([speaker], labels[-1], 1)

    # A crowded machine may break a sentence off and begin it anew: nothing is seen during so short a piece.
    whole = [one for one in spoken(speaker) if one.get("until")]
    for screen in (silent, speaker):
        seen = {
            (said["label"], one["label"])
            for said in whole
            for one in screen.evaluate("window.seen")
            if said["from"] + SETTLED_MS < one["at"] < said["until"]
        }
        assert seen == {(label, label) for label in labels}


@pytest.mark.slow
def test_what_another_room_hears_changes_nothing_here(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    screen = page(*LANDSCAPE)
    lines: list[WebSocketRoute] = []

    def pass_through(line: WebSocketRoute) -> None:
        line.connect_to_server()
        lines.append(line)

    screen.route_web_socket("**/socket.io/**", pass_through)
    screen.goto(f"{server.url}/display/hall-1")
    first, second, third = (call(manager, *place) for place in ((1, "A"), (2, "A"), (4, "B")))
    expect_huge(screen, third, 4)
    screen.evaluate(REMEMBER_TURNS)

    for zone, label in (("elsewhere", first), ("Sảnh tầng 1", second)):
        lines[-1].send(f"42/live,{json.dumps(['saying', {'zone': zone, 'label': label}])}")

    expect_huge(screen, second, 2)
    assert screen.evaluate("turns") == [second]


REMEMBER_GAINS = """
  window.gains = []
  window.GainNode = class extends GainNode {
    constructor(context, options) {
      super(context, options)
      gains.push(options?.gain)
    }
  }
"""


@pytest.mark.slow
def test_the_word_goes_to_a_screen_that_can_be_heard_and_a_recall_is_louder(
    server: RunningServer, page: OpenPage, manager: Api
) -> None:
    mute = page(*LANDSCAPE)
    mute.add_init_script(REMEMBER)
    mute.goto(f"{server.url}/display/hall-1")
    expect(mute.locator("[data-sound]")).to_be_visible()
    loud = listening(server, page, "hall-2", REMEMBER_GAINS + SHORT_CLIPS)
    ticket = manager.ticket("B")
    manager.post("/counters/4/calls", {}).raise_for_status()
    wait_until_said([loud], ticket["label"], 1)
    before = loud.evaluate("gains")

    manager.post(f"/tickets/{ticket['id']}/recalls").raise_for_status()
    loud.wait_for_function("(many) => gains.slice(many).includes(1.41)", arg=len(before))

    assert 1 in before
    assert 1.41 not in before, "a first call is not as loud as a recall"
    assert spoken(mute) == []


@pytest.mark.slow
def test_an_untouched_screen_says_that_it_is_silent(server: RunningServer, page: OpenPage) -> None:
    screen = page(*LANDSCAPE)
    screen.goto(f"{server.url}/display/hall-1")

    expect(screen.locator("[data-sound]")).to_have_text("Chưa có tiếng: chạm vào đây")


@pytest.mark.slow
def test_what_an_untouched_screen_asks_for_hides_no_name(
    server_with: ServerWith, page: OpenPage, subtests: pytest.Subtests
) -> None:
    text = with_printers(None)
    text = text.replace('"Khu A – Quầy 1 đến 5"', '"Khu A – Đất đai, Hộ tịch – Quầy 1 đến 5"')
    screen = page(*LANDSCAPE)
    screen.goto(f"{server_with(text).url}/display/hall-1")
    expect(screen.locator("[data-sound]")).to_be_visible()

    for size in (LANDSCAPE, PORTRAIT):
        resize(screen, size)
        with subtests.test(size=size):
            name, asked = (screen.locator(part).bounding_box() for part in (".head__office", "[data-sound]"))

            assert name is not None
            assert asked is not None
            assert name["x"] + name["width"] <= asked["x"]
            assert screen.locator(".head__office").evaluate("(it) => it.scrollWidth <= it.clientWidth")


@pytest.mark.slow
def test_a_screen_that_shall_not_speak_asks_for_no_touch(server_with: ServerWith, page: OpenPage) -> None:
    text = with_printers(None).replace("speaks = true", "speaks = false")
    screen = page(*LANDSCAPE)
    screen.goto(f"{server_with(text).url}/display/hall-1")

    expect(screen.locator("[data-clock]")).to_be_visible()
    expect(screen.locator("[data-sound]")).to_be_hidden()
