"""Screens through power cuts: each draws the whole journal, in order, and nothing that was not kept."""

import random
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import requests

from office.store.sqlite import SqliteStore
from office.tickets.journal import Entry
from tests.faults.crowd import Crowd
from tests.faults.crowded_office import Staffed, staffed_office
from tests.faults.follower import Follower, Picture
from tests.faults.rehearsal import REQUESTS_A_TICKET
from tests.office.store.soundness import all_entries

pytestmark = [pytest.mark.faults, pytest.mark.slow]

SCREENS = 20
KILLS = 3
TICKETS = 200


def hall_now(office: Staffed) -> dict[str, Any]:
    """The server's own snapshot."""
    answer = requests.get(f"{office.server.url}/api/v1/hall", timeout=15)
    answer.raise_for_status()
    snapshot: dict[str, Any] = answer.json()
    return snapshot


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


def journal_of(folder: Path) -> list[dict[str, Any]]:
    """The journal as screens are told it."""
    store = SqliteStore(folder)
    try:
        with store.reading() as reader:
            return [as_told(entry) for entry in all_entries(reader)]
    finally:
        store.close()


def as_told(entry: Entry) -> dict[str, Any]:
    """The entry in the shape that the public interface promises to screens."""
    ticket = {"id": entry.ticket_id, "label": entry.label, "field": entry.field, "state": entry.state}
    return {
        "seq": entry.seq,
        "kind": entry.kind,
        "at": entry.at,
        "ticket": None if entry.ticket_id is None else ticket,
        "counter": entry.counter,
    }


def assert_drawn(steps: Sequence[dict[str, Any] | int], journal: Sequence[dict[str, Any]]) -> None:
    """Entry follows entry without a gap but where a snapshot stands in for what it covers."""
    seq = 0
    for step in steps:
        if isinstance(step, int):
            assert step >= seq, "a snapshot older than what was drawn"
            seq = step
        else:
            assert step["seq"] == seq + 1
            assert {**step, "at": datetime.fromisoformat(step["at"])} == journal[seq]
            seq += 1
    assert seq == len(journal)


@contextmanager
def following(office: Staffed) -> Iterator[list[Follower]]:
    """Have ``SCREENS`` screens follow the hall, each with its first snapshot; all end with the block."""
    screens = [Follower(office.server.url, office.power) for _ in range(SCREENS)]
    with ThreadPoolExecutor(SCREENS) as pool:
        ends = [pool.submit(screen.run) for screen in screens]
        try:
            for screen in screens:
                screen.wait_joined()
            yield screens
        except BaseException:
            for screen in screens:
                screen.finish_at(0)
            raise
        for end in ends:
            end.result()


def test_twenty_screens_end_complete_and_in_order_after_three_kills(tmp_path: Path) -> None:
    with staffed_office(tmp_path, with_printers=False) as office:
        office.power.on()
        crowd = Crowd(office, TICKETS)
        with following(office) as screens:
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
