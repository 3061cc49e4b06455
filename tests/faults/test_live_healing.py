"""Screens through power cuts: each draws the whole journal, in order, and nothing that was not kept."""

import random
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.faults.crowd import Crowd
from tests.faults.crowded_office import Staffed, staffed_office
from tests.faults.follower import Picture
from tests.faults.rehearsal import REQUESTS_A_TICKET
from tests.faults.screens import assert_drawn, following, hall_now, journal_of

pytestmark = [pytest.mark.faults, pytest.mark.slow]

SCREENS = 20
KILLS = 3
TICKETS = 200


def serve_under_kills(office: Staffed, crowd: Crowd) -> None:
    """Have the crowd served while the power is cut ``KILLS`` times, at moments a third apart on average."""
    requests_due = TICKETS * REQUESTS_A_TICKET
    moments = sorted(random.SystemRandom().sample(range(1, requests_due - 1), KILLS))
    with ThreadPoolExecutor(1) as pool:
        served = pool.submit(crowd.run)
        for acknowledged in moments:
            if crowd.tally.wait_for(acknowledged):
                office.power.cut()
        served.result()


def test_twenty_screens_end_complete_and_in_order_after_three_kills(tmp_path: Path) -> None:
    with staffed_office(tmp_path, with_printers=False) as office:
        office.power.on()
        crowd = Crowd(office, TICKETS)
        with following(office, SCREENS) as screens:
            serve_under_kills(office, crowd)
            crowd.leave_open()
            hall = hall_now(office)
            for screen in screens:
                screen.finish_at(hall["seq"])
        office.server.stop()
        journal = journal_of(office.server.data)

    assert sum(line["waiting"] for line in hall["fields"]) > 0
    assert hall["now_serving"]
    for screen in screens:
        # On a busy machine a screen may sleep through one of the short lives between two kills.
        assert screen.joinings > 1
        assert_drawn(screen.steps, journal)
        assert len(screen.steps) - screen.fetches > len(journal) / 2, "the screen lived on snapshots"
        assert screen.picture == Picture(hall)
