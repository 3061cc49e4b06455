"""What reads few however many there are: a call, a day's report. Counted in SQLite's steps, not in time."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from office.reports.kept import REPORTS_KEPT
from office.store.sqlite import SqliteStore
from office.tickets.store import Reader
from tests.conftest import SMALL_OFFICE
from tests.office.store.contract.test_contract import DAY, numbered

STEPS_A_TICK = 10
T = TypeVar("T")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path)
    yield opened
    opened.close()


def let_wait(store: SqliteStore, first: int, last: int) -> None:
    def add(tx: object) -> None:
        for number in range(first, last + 1):
            tx.add_ticket(numbered(number))  # type: ignore[attr-defined]

    store.transact(add)


def ticks_of(store: SqliteStore, look: Callable[[Reader], T]) -> tuple[int, T]:
    """How often SQLite has done ten steps during the look, and what was seen."""
    ticks = 0

    def tick() -> int:
        nonlocal ticks
        ticks += 1
        return 0

    with store.reading() as reader:
        conn = reader._conn  # type: ignore[attr-defined]
        conn.set_progress_handler(tick, STEPS_A_TICK)
        seen = look(reader)
        conn.set_progress_handler(None, STEPS_A_TICK)
    return ticks, seen


def ticks_of_a_call(store: SqliteStore) -> int:
    """The ticks of looking up the heads for counter 1."""
    ticks, heads = ticks_of(store, lambda reader: reader.heads(DAY, (numbered(1).field,), 1))
    assert [head.id for head in heads] == [1]
    return ticks


def ticks_of_a_day_report(store: SqliteStore) -> int:
    """The ticks of adding up the day's groups."""
    ticks, groups = ticks_of(
        store, lambda reader: REPORTS_KEPT.on(reader).groups(DAY, DAY, SMALL_OFFICE.zone)
    )
    assert [group.tickets for group in groups] == [5]
    return ticks


def test_a_call_takes_no_more_steps_when_a_hundred_times_as_many_wait(store: SqliteStore) -> None:
    let_wait(store, 1, 5)
    among_few = ticks_of_a_call(store)

    let_wait(store, 6, 500)

    assert ticks_of_a_call(store) <= among_few + 1


def test_a_call_takes_no_more_steps_when_a_hundred_times_as_many_of_a_class_wait(store: SqliteStore) -> None:
    def let_come(first: int, last: int) -> None:
        for number in range(first, last + 1):
            ticket = numbered(number, priority=("elder", "merit", None)[number % 3])
            store.transact(lambda tx, ticket=ticket: tx.add_ticket(ticket))  # type: ignore[misc]

    def ticks() -> int:
        field = numbered(1).field
        ticks, heads = ticks_of(store, lambda reader: reader.heads(DAY, (field,), 1))
        assert sorted(head.id for head in heads) == [1, 2, 3]
        return ticks

    let_come(1, 6)
    among_few = ticks()

    let_come(7, 600)

    assert ticks() <= among_few + 1


def test_the_moment_of_a_call_takes_no_more_steps_when_a_hundred_times_as_many_wait(
    store: SqliteStore,
) -> None:
    let_wait(store, 1, 5)
    among_few, _ = ticks_of(store, lambda reader: reader.latest(DAY))

    let_wait(store, 6, 500)

    assert ticks_of(store, lambda reader: reader.latest(DAY))[0] <= among_few + 1


def test_a_days_report_takes_no_more_steps_after_a_hundred_days_of_history(store: SqliteStore) -> None:
    let_wait(store, 1, 5)
    with_no_past = ticks_of_a_day_report(store)

    past = [
        numbered(number, key=f"key-{days}-{number}", office_day=DAY - timedelta(days=days))
        for days in range(1, 101)
        for number in range(1, 6)
    ]
    store.transact(lambda tx: [tx.add_ticket(ticket) for ticket in past])

    assert ticks_of_a_day_report(store) <= with_no_past + 1
