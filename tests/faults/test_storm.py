"""A stormy network between every client and the server, and a server that stands still for a while.

The full size runs with ``MOT_CUA_FULL=1``. A failure names its seed.
"""

import os
import random
import signal
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd
from tests.faults.crowded_office import Staffed, staffed_office
from tests.faults.follower import Follower, Picture
from tests.faults.rehearsal import REQUESTS_A_TICKET
from tests.faults.screens import assert_drawn, following, hall_now, journal_of
from tests.faults.stormy_network import CALM, Storm, Weather
from tests.faults.verdict import hold

pytestmark = [pytest.mark.faults, pytest.mark.slow]

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
TICKETS = 1_000 if IS_FULL else 50
SCREENS = 40 if IS_FULL else 6
STORMY = Weather(of_requests=0.1, of_messages=0.03, longest_hold_s=15 if IS_FULL else 4)
"""In the long form longer than any client waits for a word."""
LEAST_KINDS = 2
LONG_S = 50.0
"""Longer than a screen's line lives without an answer."""
STORM_AND_STOPS = [(STORMY, ()), (CALM, (5.0, 5.0, LONG_S)), (STORMY, (5.0, LONG_S))]
if not IS_FULL:
    STORM_AND_STOPS = [(STORMY, (5.0,))]


def judge(office: Staffed, crowd: Crowd, screens: list[Follower]) -> None:
    """Hold the server, which runs, and its screens, which follow, against what it acknowledged; stop it."""
    for what in ("tickets", "calls"):
        first = crowd.tally.of(what)
        assert crowd.again(first) == [one.ticket for one in first], (
            f"{what}: other answers under the same keys"
        )
    hall = hall_now(office)
    for screen in screens:
        screen.finish_at(hall["seq"])
        screen.wait_finished()
    office.server.stop()
    hold(office, crowd.tally.acknowledged, TICKETS)
    journal = journal_of(office.server.data)
    for screen in screens:
        assert_drawn(screen.steps, journal)
        assert screen.picture == Picture(hall)


def serve_with_stops(office: Staffed, crowd: Crowd, stops_s: Sequence[float]) -> None:
    """Have the crowd served, while the server's process stands still now and then for so long."""
    requests_due = TICKETS * REQUESTS_A_TICKET
    with ThreadPoolExecutor(1) as pool:
        served = pool.submit(crowd.run)
        for number, seconds in enumerate(stops_s, start=1):
            if crowd.tally.wait_for(number * requests_due // (len(stops_s) + 1)):
                stand_still(office, seconds)
        served.result()


def stand_still(office: Staffed, seconds: float) -> None:
    """Have the server's process do nothing for so long."""
    assert office.server.pid is not None
    os.kill(office.server.pid, signal.SIGSTOP)
    try:
        threading.Event().wait(seconds)
    finally:
        os.kill(office.server.pid, signal.SIGCONT)


@pytest.mark.parametrize(("weather", "stops_s"), STORM_AND_STOPS)
def test_nothing_is_lost_or_doubled_and_every_screen_is_right(
    tmp_path: Path, weather: Weather, stops_s: Sequence[float]
) -> None:
    seed = int(os.environ.get("MOT_CUA_SEED") or random.SystemRandom().randrange(1_000_000))
    try:
        with staffed_office(tmp_path, with_printers=False) as office:
            office.power.on()
            with Storm(office.server.port, seed) as storm:
                crowd = Crowd(office, TICKETS, storm.url)
                with following(office, SCREENS, storm.url) as screens:
                    storm.rise(weather)
                    serve_with_stops(office, crowd, stops_s)
                    storm.calm()
                    judge(office, crowd, screens)
    except Exception as error:
        error.add_note(f"MOT_CUA_SEED={seed} makes the same storm again")
        raise

    if weather is STORMY:
        assert len(storm.happened) > LEAST_KINDS, storm.happened
        assert crowd.tally.repeats > 0
