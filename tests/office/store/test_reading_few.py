"""A call reads the few it may choose from, however many wait. Counted in SQLite's own steps, not in time."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from tests.office.store.test_contract import DAY, numbered

STEPS_A_TICK = 10


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


def ticks_of_a_call(store: SqliteStore) -> int:
    """How often SQLite has done ten steps while the heads for counter 1 were looked up."""
    ticks = 0

    def tick() -> int:
        nonlocal ticks
        ticks += 1
        return 0

    with store.reading() as reader:
        conn = reader._conn  # type: ignore[attr-defined]
        conn.set_progress_handler(tick, STEPS_A_TICK)
        heads = reader.heads(DAY, (numbered(1).field,), (None, "first"), 1)
        conn.set_progress_handler(None, STEPS_A_TICK)
    assert [head.number for head in heads] == [1]
    return ticks


def test_a_call_takes_no_more_steps_when_a_hundred_times_as_many_wait(store: SqliteStore) -> None:
    let_wait(store, 1, 5)
    among_few = ticks_of_a_call(store)

    let_wait(store, 6, 500)

    assert ticks_of_a_call(store) <= among_few + 1
