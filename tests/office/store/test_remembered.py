"""What the writer remembers from one change to the next never outlives its truth."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from office.store.sqlite import SqliteStore
from office.tickets.carrying_over import carry_over
from office.tickets.store import Transaction
from tests.office.store.contract.test_contract import numbered

TODAY, SERIES = numbered(1).office_day, numbered(1).series


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    opened = SqliteStore(tmp_path)
    yield opened
    opened.close()


def last_number(tx: Transaction) -> int:
    return tx.last_number(TODAY, SERIES)


def test_a_number_taken_by_another_program_is_not_given_again(store: SqliteStore, tmp_path: Path) -> None:
    store.transact(last_number)
    another = SqliteStore(tmp_path)

    another.transact(lambda tx: tx.add_ticket(numbered(7)))

    another.close()
    assert store.transact(last_number) == 7


def test_a_number_that_was_rolled_back_is_free_again(store: SqliteStore) -> None:
    store.transact(last_number)

    def broken(tx: Transaction) -> None:
        tx.add_ticket(numbered(1))
        raise RuntimeError("on purpose")

    with pytest.raises(RuntimeError):
        store.transact(broken)

    assert store.transact(last_number) == 0


def test_what_was_carried_to_another_day_is_of_that_day_alone(store: SqliteStore) -> None:
    """Numbers of the wrong day, should it come, begin at 1, as they do after a restart."""
    now, yesterday = numbered(1).issued_at, TODAY - timedelta(days=1)
    store.transact(lambda tx: tx.add_ticket(numbered(1)))
    store.transact(lambda tx: (last_number(tx), tx.last_wait(TODAY)))

    store.transact(lambda tx: carry_over(tx, TODAY, yesterday, now, timedelta(days=-1)))

    assert store.transact(lambda tx: (last_number(tx), tx.last_wait(TODAY))) == (0, None)
    assert store.transact(lambda tx: tx.last_number(yesterday, SERIES)) == 1


def test_a_ticket_kept_without_asking_first_hides_no_higher_number(
    store: SqliteStore, tmp_path: Path
) -> None:
    store.transact(lambda tx: tx.add_ticket(numbered(9)))
    again = SqliteStore(tmp_path)

    again.transact(lambda tx: tx.add_ticket(numbered(3)))

    assert again.transact(last_number) == 9
    again.close()
