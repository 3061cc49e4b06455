"""Many screens that follow one hall, and what each must have drawn in the end."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import requests

from office.store.sqlite import SqliteStore
from office.tickets.journal import Entry
from office.tickets.ticket import STANDING
from tests.faults.crowded_office import Staffed
from tests.faults.follower import Follower
from tests.office.store.soundness import all_entries


def hall_now(office: Staffed) -> dict[str, Any]:
    """The server's own snapshot."""
    answer = requests.get(f"{office.server.url}/api/v1/hall", timeout=15)
    answer.raise_for_status()
    snapshot: dict[str, Any] = answer.json()
    return snapshot


def journal_of(folder: Path) -> list[dict[str, Any]]:
    """The journal as screens are told it."""
    store = SqliteStore(folder)
    try:
        with store.reading() as reader:
            return [as_told(entry, reader.journal_id()) for entry in all_entries(reader)]
    finally:
        store.close()


def as_told(entry: Entry, journal_id: str) -> dict[str, Any]:
    """The entry in the shape that the public interface promises to screens."""
    group = None if entry.state is None else STANDING[entry.state]
    ticket = {
        "id": entry.ticket_id,
        "label": entry.label,
        "field": entry.field,
        "state": entry.state,
        "group": group,
    }
    return {
        "journal_id": journal_id,
        "seq": entry.seq,
        "kind": entry.kind,
        "at": entry.at,
        "office_day": entry.office_day.isoformat(),
        "priority": entry.priority,
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
def following(office: Staffed, count: int, url: str | None = None) -> Iterator[list[Follower]]:
    """Have ``count`` screens follow the hall, each with its first snapshot; all end with the block.

    ``url`` is where they find the server, if not at its own.
    """
    screens = [Follower(url or office.server.url, office.power) for _ in range(count)]
    with ThreadPoolExecutor(count) as pool:
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
