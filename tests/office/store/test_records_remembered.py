"""People and devices are kept in memory, and never a moment longer than they stand so in the file."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from office.people import Device, DeviceRole, Officer, Role
from office.people.accounts import Accounts
from office.people.tables import TABLES
from office.store.sqlite import SqliteStore, run_here
from office.tickets.changes import Changes
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.test_two_processes import another_process, line_from
from tests.office.tickets.acts import issue

AT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
KIOSK = Device("kiosk1", DeviceRole.KIOSK, AT)
TOKEN = "token-hash"
PATIENCE_S = 30


class Flush:
    """The store's flushes, run where they stand; one can be held back, before it or right after it."""

    def __init__(self) -> None:
        self.is_held = self.is_held_after = False
        self.reached, self.let_go = threading.Event(), threading.Event()

    def __call__(self, work: Callable[[], object]) -> object:
        if self.is_held:
            self._hold()
        done = run_here(work)
        if self.is_held_after:
            self._hold()
        return done

    def _hold(self) -> None:
        self.reached.set()
        assert self.let_go.wait(PATIENCE_S)


@pytest.fixture
def flush() -> Flush:
    return Flush()


@pytest.fixture
def store(tmp_path: Path, flush: Flush) -> Iterator[SqliteStore]:
    with closing(SqliteStore(tmp_path, rooms=(TABLES,), offload=flush)) as opened:
        yield opened


@pytest.fixture
def accounts(store: SqliteStore) -> Accounts:
    """With a kiosk whose token was looked up before."""
    known = Accounts(store)
    known.add_device(KIOSK, TOKEN)
    known.add_officer(Officer("an", Role.OFFICER), "hash", AT)
    assert known.device_of_token(TOKEN) == KIOSK
    assert known.officer("an") is not None
    return known


@contextmanager
def statements(store: SqliteStore) -> Iterator[list[str]]:
    """What is asked of the file meanwhile, beside the writer."""
    asked: list[str] = []
    store._looking_up.set_trace_callback(asked.append)
    yield asked
    store._looking_up.set_trace_callback(None)


def test_a_known_token_is_not_looked_up_again_though_tickets_are_issued(
    store: SqliteStore, accounts: Accounts
) -> None:
    queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)

    with statements(store) as asked:
        for _ in range(3):
            issue(queue)
            assert accounts.device_of_token(TOKEN) == KIOSK

    assert asked == []


def test_an_unknown_token_is_looked_up_each_time(store: SqliteStore, accounts: Accounts) -> None:
    with statements(store) as asked:
        assert [accounts.device_of_token("guessed") for _ in range(3)] == [None] * 3

    assert len(asked) == 3


def test_a_device_that_another_process_revoked_opens_nothing_at_once(
    store: SqliteStore, accounts: Accounts
) -> None:
    with another_process(store.path.parent, "revoke") as process:
        assert line_from(process) == "revoked"

        assert accounts.device_of_token(TOKEN) is None
        assert accounts.token_hash(KIOSK.name) is None


def test_an_officer_disabled_here_is_disabled_at_once(accounts: Accounts) -> None:
    accounts.disable("an")

    officer = accounts.officer("an")

    assert officer is not None
    assert officer.disabled


@contextmanager
def writing(store: SqliteStore, flush: Flush) -> Iterator[None]:
    """Somebody changes something meanwhile, and the flush of that is held."""
    thread = threading.Thread(target=store.transact, args=(lambda tx: None,))
    thread.start()
    assert flush.reached.wait(PATIENCE_S)
    yield
    flush.let_go.set()
    thread.join(PATIENCE_S)


def test_until_a_flush_is_over_nobody_else_can_have_changed_anything(
    store: SqliteStore, accounts: Accounts, flush: Flush
) -> None:
    flush.is_held = True

    with writing(store, flush), statements(store) as asked:
        assert accounts.device_of_token(TOKEN) == KIOSK

    assert asked == []


def test_a_device_revoked_right_after_a_flush_opens_nothing_though_its_thread_is_not_back(
    store: SqliteStore, accounts: Accounts, flush: Flush
) -> None:
    flush.is_held_after = True

    with writing(store, flush), another_process(store.path.parent, "revoke") as process:
        assert line_from(process) == "revoked"

        assert accounts.device_of_token(TOKEN) is None
