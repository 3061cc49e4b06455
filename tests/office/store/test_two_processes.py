"""The command line works on the file beside the server."""

import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from office.people.accounts import Accounts
from office.store import sqlite
from office.store.sqlite import SqliteStore
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE, FakeClock
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import issue

ROOT = Path(__file__).parents[3]


@contextmanager
def another_process(
    folder: Path, what: str, env: Mapping[str, str] | None = None
) -> Iterator[subprocess.Popen[str]]:
    """Run ``other_process.py`` on that folder, in that environment or this one's; it is ended after."""
    command = [sys.executable, "-m", "tests.office.store.other_process", str(folder), what]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=ROOT, env=env, stdin=pipe, stdout=pipe, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def shared(tmp_path: Path) -> Iterator[SqliteStore]:
    store = SqliteStore(tmp_path, rooms=ROOMS)
    yield store
    store.close()


def line_from(process: subprocess.Popen[str]) -> str:
    """The next line the process says."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def let_go(process: subprocess.Popen[str]) -> None:
    """Tell the process that holds the lock to release it."""
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def test_officers_are_added_while_tickets_are_issued(shared: SqliteStore) -> None:
    queue = TicketQueue(Changes(SMALL_OFFICE, shared, FakeClock()), next_in_turn)
    issued = 0

    with another_process(shared.path.parent, "officers") as process:
        while line_from(process):
            issued += len([issue(queue) for _ in range(5)])
        assert process.wait(30) == 0

    with shared.reading() as reader:
        assert len(all_tickets(reader)) == issued == 100
    assert len(Accounts(shared).officers()) == 20
    assert_sound(shared)


def test_a_commit_waits_for_the_other_process_and_a_view_does_not(shared: SqliteStore) -> None:
    queue = TicketQueue(Changes(SMALL_OFFICE, shared, FakeClock()), next_in_turn)
    labels: list[str] = []
    kiosk = threading.Thread(target=lambda: labels.append(issue(queue).label))

    with another_process(shared.path.parent, "lock") as process:
        assert line_from(process) == "locked"
        kiosk.start()
        with shared.reading() as reader:
            assert reader.last_seq() == 0
        assert labels == []
        let_go(process)
        assert line_from(process) == "released"
        kiosk.join()

    assert labels == ["A001"]


def test_a_lock_that_is_never_released_is_a_clear_error_and_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "BUSY_S", 0.05)
    store = SqliteStore(tmp_path, rooms=ROOMS)
    queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)

    with another_process(tmp_path, "lock") as process:
        assert line_from(process) == "locked"
        with pytest.raises(StoreError, match="another program holds"):
            issue(queue)
        with pytest.raises(StoreError, match="another program holds"):
            store.check()
        # Its files are well: the server goes on.
        store.check_files()
        let_go(process)
        assert line_from(process) == "released"

    assert issue(queue).label == "A001"
    store.check()
    store.close()
