"""Another program writes to the file of an open store: what is sound goes on, what is not is not served."""

import os
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from office.store.integrity.damage import DamagedError
from office.store.integrity.open_files import FilesGoneError
from office.store.sqlite import SqliteStore
from office.tickets.rights import anyones
from tests.office.store.integrity.test_files_taken_away import Serving, serving
from tests.office.tickets.acts import OFFICER, called, issue

__all__ = ["serving"]


def date_set(path: Path) -> None:
    """Give the file another date, as a copying program may."""
    os.utime(path, (0, 0))


def log_carried_over(path: Path) -> None:
    """Do what a program that shows databases does when it is told to save."""
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint").fetchall()


def second_server(path: Path) -> None:
    """Serve the same folder from another machine, where its lock tells nothing."""
    with closing(SqliteStore(path.parent)) as other:
        other.change_records(lambda db: db.execute("CREATE TABLE visits (id INTEGER)"))
        other._tidy()


def written_as_it_was(path: Path) -> None:
    """Copy the file away and back into itself."""
    path.write_bytes(path.read_bytes())


@pytest.mark.parametrize("write", [date_set, log_carried_over, second_server, written_as_it_was])
def test_a_sound_office_is_served_again(serving: Serving, write: Callable[[Path], None]) -> None:
    write(serving.path)
    with pytest.raises(FilesGoneError, match="another program wrote"):
        issue(serving.queue)

    serving.store.close()

    assert serving.kept() == 4


def test_an_older_copy_below_a_newer_log_is_not_served_again(serving: Serving) -> None:
    for _ in range(300):
        issue(serving.queue)
    serving.store._tidy()
    older = serving.path.read_bytes()
    for _ in range(20):
        ticket = called(serving.queue)
        serving.queue.start(ticket.id, OFFICER, right=anyones)
        serving.queue.finish(ticket.id, OFFICER, right=anyones)
    serving.store._tidy()
    issue(serving.queue)
    serving.path.write_bytes(older)
    with pytest.raises(FilesGoneError, match="another program wrote"):
        serving.store.check()

    serving.store.close()

    with pytest.raises(DamagedError, match="`mot-cua restore "):
        serving.kept()
