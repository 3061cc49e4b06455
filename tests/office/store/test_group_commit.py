"""Many requests, one flush: they share commits, and none can spoil another's."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlite_utils import Database

from office.store.sqlite import SqliteStore
from office.tickets.answers import Answer
from office.tickets.journal import Kind, NewEntry
from office.tickets.refusals import NobodyWaiting
from office.tickets.store import Transaction
from tests.conftest import ROOMS
from tests.office.store.contract.test_contract import DAY, numbered


class Gate:
    """Holds the writer back at its flush until it is opened, or fails it once; the store's offload."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self.opened = threading.Event()
        self.opened.set()
        self.failure: OSError | None = None

    def __call__(self, work: Callable[[], object]) -> object:
        self.reached.set()
        assert self.opened.wait(30)
        failure, self.failure = self.failure, None
        if failure is not None:
            raise failure
        return work()


class Batch:
    """Pieces of work asked for by one thread each while the gate is shut: they become one batch."""

    def __init__(self, store: SqliteStore, gate: Gate) -> None:
        self._store, self._gate = store, gate
        self.statements: list[str] = []

    def commit(self, *pieces: Callable[[Transaction], object]) -> list[object]:
        """Return each piece's value or what it raised, in order."""
        self._gate.opened.clear()
        self._gate.reached.clear()
        first = threading.Thread(target=self._store.transact, args=(lambda tx: None,))
        first.start()
        assert self._gate.reached.wait(30)  # the writer is busy with a batch of its own
        self._store._db.conn.set_trace_callback(self.statements.append)
        ends: list[object] = [None] * len(pieces)
        threads = [
            threading.Thread(target=self._ask, args=(piece, ends, place))
            for place, piece in enumerate(pieces)
        ]
        waiting = self._store._writer._waiting
        for count, thread in enumerate(threads, 1):
            thread.start()
            while waiting.qsize() < count:
                thread.join(0.001)
        self._gate.opened.set()
        for thread in (first, *threads):
            thread.join()
        self._store._db.conn.set_trace_callback(None)
        return ends

    def _ask(self, piece: Callable[[Transaction], object], ends: list[object], place: int) -> None:
        try:
            ends[place] = self._store.transact(piece)
        except BaseException as error:  # noqa: BLE001  # the test looks at it
            ends[place] = error

    @property
    def commits(self) -> int:
        """How many commits were seen, that of the first batch included."""
        return self.statements.count("COMMIT")


@pytest.fixture
def batch(tmp_path: Path) -> Iterator[Batch]:
    gate = Gate()
    store = SqliteStore(tmp_path, offload=gate, rooms=ROOMS)
    yield Batch(store, gate)
    store.close()


def add(number: int) -> Callable[[Transaction], object]:
    """A piece that keeps the ticket of that number and returns its id."""
    return lambda tx: tx.add_ticket(numbered(number)).id


def kept(batch: Batch) -> list[int]:
    """The numbers of the tickets that are kept."""
    with batch._store.reading() as reader:
        return [ticket.number for ticket in reader.in_state(DAY, numbered(1).state)]


def test_requests_that_wait_together_share_one_commit(batch: Batch) -> None:
    ids = batch.commit(*(add(number) for number in range(1, 51)))

    assert ids == list(range(1, 51))
    assert batch.commits == 2


def test_a_batch_has_an_upper_bound(batch: Batch) -> None:
    batch.commit(*(add(number) for number in range(1, 141)))

    assert batch.commits == 3
    assert len(kept(batch)) == 140


@pytest.mark.parametrize("error", [NobodyWaiting("nobody"), ZeroDivisionError(), MemoryError()])
def test_one_that_fails_after_its_writes_leaves_the_others(batch: Batch, error: Exception) -> None:
    def fail(tx: Transaction) -> None:
        tx.add_ticket(numbered(2))
        raise error

    ends = batch.commit(add(1), fail, add(3))

    assert ends == [1, error, 2]
    assert kept(batch) == [1, 3]


def test_numbers_and_seq_have_no_gap_where_one_failed(batch: Batch) -> None:
    ticket = numbered(1)

    def issue(tx: Transaction) -> tuple[int, int]:
        number = tx.last_number(ticket.office_day, ticket.series) + 1
        kept = tx.add_ticket(numbered(number))
        at, day = kept.issued_at, kept.office_day
        return number, tx.record(NewEntry(Kind.ISSUED, at, day, "kiosk:k", kept)).seq

    def fail(tx: Transaction) -> None:
        issue(tx)
        raise ZeroDivisionError

    ends = batch.commit(issue, issue, fail, issue)

    assert [ends[0], ends[1], ends[3]] == [(1, 1), (2, 2), (3, 3)]


def test_one_that_clashes_leaves_the_others(batch: Batch) -> None:
    ends = batch.commit(add(1), add(1), add(2))

    assert [type(end).__name__ for end in ends] == ["int", "StoreError", "int"]
    assert kept(batch) == [1, 2]


def test_a_row_that_cannot_be_written_is_its_own_request_s_fault(batch: Batch) -> None:
    unwritable = replace(numbered(2), key="\ud800")

    def read(tx: Transaction) -> int:
        return len(tx.in_state(DAY, numbered(1).state))

    ends = batch.commit(add(1), lambda tx: tx.add_ticket(unwritable), read, add(3))

    assert isinstance(ends[1], UnicodeEncodeError)
    assert (ends[0], ends[2:]) == (1, [1, 2])
    assert kept(batch) == [1, 3]


@pytest.mark.parametrize("error", [None, NobodyWaiting("nobody"), ZeroDivisionError()])
def test_nobody_is_told_yes_once_the_batch_s_transaction_has_ended(
    batch: Batch, error: Exception | None
) -> None:
    def end(tx: Transaction) -> None:
        tx.db.conn.rollback()  # type: ignore[attr-defined]  # a SqliteTransaction; as SQLite does on a full disk
        if error is not None:
            raise error

    ends = batch.commit(add(1), end, add(2))

    assert all(isinstance(one, Exception) for one in ends)
    assert kept(batch) == []
    assert batch._store.transact(add(2)) == 1


def test_records_changed_by_the_library_stay_within_their_own_piece(batch: Batch) -> None:
    def fail_after_a_record(tx: Transaction) -> None:
        db: Database = tx.db  # type: ignore[attr-defined]  # a SqliteTransaction
        device = {"name": "kiosk1", "role": "kiosk", "token_hash": "h", "added_at": "2026-11-23"}
        db.table("devices").insert(device)
        db.table("devices").update("kiosk1", {"role": "screen"})
        raise ZeroDivisionError

    ends = batch.commit(add(1), fail_after_a_record, add(2))

    devices = batch._store.look_up("SELECT count(*) FROM devices")[0][0]
    assert isinstance(ends[1], ZeroDivisionError)
    assert (devices, kept(batch), batch.commits) == (0, [1, 2], 2)


def test_a_flush_that_fails_undoes_its_batch_and_the_next_goes_on(batch: Batch) -> None:
    failure = OSError("no more threads")
    batch._gate.failure = failure

    with pytest.raises(OSError, match="no more threads"):
        batch._store.transact(add(1))

    assert batch._store.transact(add(2)) == 1
    assert kept(batch) == [2]


def test_a_piece_sees_what_the_piece_before_it_wrote(batch: Batch) -> None:
    def next_number(tx: Transaction) -> int:
        return tx.add_ticket(numbered(tx.last_number(DAY, "HT") + 1)).number

    assert batch.commit(next_number, next_number, next_number) == [1, 2, 3]


def test_new_rows_of_a_batch_are_written_by_one_statement_a_table(batch: Batch) -> None:
    batch.commit(*(add(number) for number in range(1, 51)))

    assert sum(statement.startswith("INSERT INTO tickets") for statement in batch.statements) == 1
    assert len(kept(batch)) == 50


def test_one_piece_may_add_more_than_one_statement_can_hold(batch: Batch) -> None:
    def add_many(tx: Transaction) -> None:
        for number in range(1, 2_001):
            tx.add_ticket(numbered(number))

    assert batch.commit(add_many) == [None]
    assert kept(batch) == list(range(1, 2_001))


def test_whoever_reads_sees_what_the_batch_has_added(batch: Batch) -> None:
    def added_then_read(tx: Transaction) -> list[int]:
        tx.add_ticket(numbered(2))
        return [ticket.number for ticket in tx.in_state(DAY, numbered(1).state)]

    assert batch.commit(add(1), added_then_read, add(3)) == [1, [1, 2], 3]
    assert kept(batch) == [1, 2, 3]


def test_an_answer_of_the_same_batch_is_a_first_answer(batch: Batch) -> None:
    ticket = numbered(1)
    answer = Answer("kiosk:k", "tap", "", ticket, ticket.issued_at)

    ends = batch.commit(
        lambda tx: tx.remember(answer),
        lambda tx: tx.first_answer("kiosk:k", "tap"),
        lambda tx: tx.first_answer("kiosk:k", "another tap"),
    )

    assert ends == [None, answer, None]


def test_what_waits_when_the_store_is_closed_is_still_committed(tmp_path: Path) -> None:
    gate = Gate()
    store = SqliteStore(tmp_path, offload=gate)
    gate.opened.clear()
    gate.reached.clear()
    # One batch at the gate, a full one behind it and one more.
    threads = [
        threading.Thread(target=store.transact, args=(add(number),), daemon=True) for number in range(1, 141)
    ]
    for count, thread in enumerate(threads):
        thread.start()
        assert gate.reached.wait(30)
        while store._writer._waiting.qsize() < count:
            thread.join(0.001)
    closing = threading.Thread(target=store.close)
    closing.start()
    while not store._writer.is_closed:
        closing.join(0.001)

    gate.opened.set()
    for thread in (*threads, closing):
        thread.join(30)

    reopened = SqliteStore(tmp_path)
    with reopened.reading() as reader:
        assert len(reader.in_state(DAY, numbered(1).state)) == 140
    reopened.close()


def test_the_log_is_checkpointed_once_nothing_waits(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    checkpointed = threading.Event()

    def look(statement: str) -> None:
        if "wal_checkpoint" in statement:
            checkpointed.set()

    store._db.conn.set_trace_callback(look)
    store.transact(add(1))

    assert checkpointed.wait(30)
    assert_number_in_main_file(store)
    store.close()


def assert_number_in_main_file(store: SqliteStore) -> None:
    """The ticket stands in the database itself and not in its log alone."""
    store.transact(lambda tx: None)  # returns after the checkpoint that was begun
    assert b"key-1" in store.path.read_bytes()
