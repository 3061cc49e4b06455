"""Pages behind a network that breaks answers and lines: one ticket for one touch, every call shown once."""

import os
import random
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.e2e.conftest import OpenPage
from tests.e2e.hall_page import LANDSCAPE, REMEMBER_TURNS, call, expect_on_board
from tests.e2e.kiosk_page import UPRIGHT, issued, label
from tests.e2e.test_display import ALL_TURNS_MS
from tests.faults.stormy_network import Storm, Weather
from tests.running_server import RunningServer

pytestmark = [pytest.mark.faults, pytest.mark.slow]

SEED = int(os.environ.get("MOT_CUA_SEED") or random.SystemRandom().randrange(1_000_000))
COUNTERS = (1, 2, 3, 4)
"""Those of the screen ``hall-1``."""


@pytest.fixture
def storm(server: RunningServer) -> Iterator[Storm]:
    """A network before the server, calm at first."""
    with Storm(server.port, SEED) as network:
        yield network


def opened(storm: Storm, page: OpenPage, size: tuple[int, int], path: str) -> Page:
    """Open a page through the network, and return it once it knows the hall."""
    view = page(*size, touch=True)
    with view.expect_response("**/api/v1/hall"):
        view.goto(f"{storm.url}{path}")
    return view


@pytest.mark.parametrize("after", [b"HTTP/1.1 201 CREATED\r\n", b'"label":'])
def test_an_answer_that_breaks_off_is_asked_for_again_and_is_one_ticket(
    server: RunningServer, storm: Storm, page: OpenPage, after: bytes
) -> None:
    kiosk = opened(storm, page, UPRIGHT, "/kiosk/kiosk-1")
    storm.break_answer(b"POST /api/v1/tickets ", after)

    kiosk.tap('[data-field="B"]')

    assert label(kiosk) == "B001"
    assert issued(server) == ["B001"]


def test_a_hall_screen_shows_each_call_once_through_a_storm(
    server: RunningServer, storm: Storm, page: OpenPage
) -> None:
    manager = server.api("manager")
    for field in "ABCDEFGHKLT" * 3:
        manager.ticket(field)
    screen = opened(storm, page, LANDSCAPE, "/display/hall-1")
    screen.evaluate(REMEMBER_TURNS)

    storm.rise(Weather(of_requests=0.3, of_messages=0.2))
    labels = []
    for counter in COUNTERS:
        labels.append(call(manager, counter))
        storm.cut()
    screen.wait_for_function("(many) => turns.length >= many", arg=2, timeout=ALL_TURNS_MS)
    storm.calm()

    screen.wait_for_function("(many) => turns.length >= many", arg=len(labels), timeout=ALL_TURNS_MS)
    for label_called, counter in zip(labels, COUNTERS, strict=True):
        expect_on_board(screen, label_called, counter)
    assert screen.evaluate("turns") == labels, f"MOT_CUA_SEED={SEED}"
