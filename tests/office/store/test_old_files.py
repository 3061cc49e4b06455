"""Files that earlier versions wrote: today's program opens each, keeps every row and goes on from it."""

import hashlib
import json
import shutil
import signal
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.people.accounts import Accounts
from office.store import opening
from office.store.integrity.damage import FileCheck
from office.store.schema import CORE
from office.store.sqlite import FILE_NAME, NewerDatabaseError, SqliteStore
from office.store.tables import MIGRATIONS_TABLE, OlderDatabaseError, Tables
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.rights import anyones
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE, FakeClock
from tests.office.store.soundness import all_entries, all_tickets, assert_sound
from tests.office.tickets.acts import called, issue

FOLDER = Path(__file__).with_name("old_files")
ROOT = Path(__file__).parents[3]
pytestmark = [
    pytest.mark.parametrize("old", ["first", "second", "third", "fourth", "fifth"], indirect=True),
    pytest.mark.usefixtures("files_made_anew"),
]


@pytest.fixture
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old file where an office has it."""
    shutil.copy(FOLDER / f"{request.param}.db", tmp_path / FILE_NAME)
    return tmp_path / FILE_NAME


def rows_of(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table, by its table; what was migrated left out."""
    with closing(sqlite3.connect(path)) as conn:
        conn.row_factory = sqlite3.Row
        found = conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        names = sorted(name for (name,) in found if name != MIGRATIONS_TABLE)
        return {
            name: [dict(row) for row in conn.execute(f"SELECT * FROM {name} ORDER BY 1, 2")] for name in names
        }


def as_it_was(row: dict[str, Any], before: dict[str, Any]) -> dict[str, Any]:
    """The row without what it has got since: new columns, and those of the ticket in an answer's text."""
    kept = {name: row[name] for name in before}
    if "text" in before:
        columns = json.loads(before["text"])
        assert json.loads(row["text"])[: len(columns)] == columns
        kept["text"] = before["text"]
    return kept


def schema_of(path: Path) -> set[tuple[str, str]]:
    """Every table and index by name, with the statement that made it, spaces apart."""
    with closing(sqlite3.connect(path)) as conn:
        found = conn.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {(name, " ".join(sql.replace("IF NOT EXISTS ", "").split())) for name, sql in found}


def test_every_row_is_kept(old: Path) -> None:
    before = rows_of(old)
    assert len(before["tickets"]) == 10
    FileCheck(old).before_serving()

    store = SqliteStore(old.parent, rooms=ROOMS)
    assert_sound(store)
    store.close()

    after = rows_of(old)
    assert set(after) >= set(before)
    for table, rows in before.items():
        assert [as_it_was(*pair) for pair in zip(after[table], rows, strict=True)] == rows


def test_its_journal_is_named_and_tells_the_classes(old: Path) -> None:
    store = SqliteStore(old.parent, rooms=ROOMS)

    with store.reading() as reader:
        name, entries = reader.journal_id(), all_entries(reader)
        classes = {ticket.id: ticket.priority for ticket in all_tickets(reader)}
    store.close()

    assert len(name) == 36
    assert [one.priority for one in entries] == [classes.get(one.ticket_id or 0) for one in entries]
    assert any(one.priority for one in entries)


def test_it_becomes_what_a_new_file_is(old: Path, tmp_path: Path) -> None:
    SqliteStore(old.parent, rooms=ROOMS).close()
    SqliteStore(tmp_path / "new", rooms=ROOMS).close()

    assert schema_of(old) == schema_of(tmp_path / "new" / FILE_NAME)


def test_the_day_goes_on(old: Path) -> None:
    store, clock = SqliteStore(old.parent, rooms=ROOMS), FakeClock()
    clock.forward(minutes=30)
    queue = TicketQueue(Changes(SMALL_OFFICE, store, clock), next_in_turn)

    assert issue(queue).label == "A009"
    assert called(queue, 2, "DD").label in ("A003", "B001")
    with store.reading() as reader:
        held = reader.in_hand(1, SMALL_OFFICE.day(clock()))
    assert held is not None
    assert queue.finish(held.id, Request("officer:an"), right=anyones).value.state == "finished"
    assert_sound(store)
    store.close()


def test_a_request_answered_before_is_answered_the_same(old: Path) -> None:
    store = SqliteStore(old.parent, rooms=ROOMS)
    queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)

    again = queue.issue(NewTicket("HT"), Request("kiosk:kiosk-1", "key-0"))

    assert (again.repeated, again.value.label) == (True, "A001")
    store.close()


def test_its_people_and_devices_are_known(old: Path) -> None:
    store = SqliteStore(old.parent, rooms=ROOMS)
    accounts = Accounts(store)

    assert [(one.login, one.counters) for one in accounts.officers()] == [("an", (1, 3)), ("quan", None)]
    assert accounts.device_of_token("a token's hash") == accounts.device("kiosk-1")
    store.close()


def test_an_older_program_refuses_it_afterwards_and_leaves_it_as_it_is(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SqliteStore(old.parent, rooms=ROOMS).close()
    before = hashlib.sha256(old.read_bytes()).hexdigest()
    older = tuple(one for one in CORE.migrations if one.name < "0003")
    monkeypatch.setattr(opening, "CORE", replace(CORE, migrations=older))

    with pytest.raises(NewerDatabaseError, match=r"newer version of Một Cửa \(00\d\d.*Nothing was changed"):
        SqliteStore(old.parent, rooms=ROOMS)

    assert hashlib.sha256(old.read_bytes()).hexdigest() == before


def test_a_newer_program_s_commands_beside_the_server_read_it_and_leave_it_as_it_is(
    old: Path, tmp_path: Path
) -> None:
    before = hashlib.sha256(old.read_bytes()).hexdigest()

    with closing(SqliteStore(old.parent, rooms=ROOMS, is_guest=True)) as guest:
        names = [device.name for device in Accounts(guest).devices()]
        guest.backup(tmp_path / "copy.db")
        with pytest.raises(OlderDatabaseError, match="start the server of this version"):
            Accounts(guest).revoke("kiosk-1", FakeClock()())

    assert names == ["kiosk-1"]
    assert hashlib.sha256(old.read_bytes()).hexdigest() == before
    assert rows_of(tmp_path / "copy.db") == rows_of(old)


def test_the_way_back_is_a_backup_that_the_newer_program_made_before_its_server_started(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "back").mkdir()
    before = rows_of(old)
    with closing(SqliteStore(old.parent, rooms=ROOMS, is_guest=True)) as guest:
        guest.backup(tmp_path / "back" / FILE_NAME)
    with closing(sqlite3.connect(old)) as conn:
        had = {name for (name,) in conn.execute(f"SELECT name FROM {MIGRATIONS_TABLE}")}
    SqliteStore(old.parent, rooms=ROOMS).close()

    def as_then(tables: Tables) -> Tables:
        return replace(tables, migrations=tuple(one for one in tables.migrations if one.name in had))

    monkeypatch.setattr(opening, "CORE", as_then(CORE))
    older = tuple(as_then(room) for room in ROOMS)

    with pytest.raises(NewerDatabaseError):
        SqliteStore(old.parent, rooms=older)
    SqliteStore(tmp_path / "back", rooms=older).close()
    assert rows_of(tmp_path / "back" / FILE_NAME) == before


_KILLED_AMID = """
import os, signal, sys
from pathlib import Path
from office.store.schema import OWNER
from office.store.sqlite import SqliteStore
from office.store.tables import Migration, Tables

def die(db):
    db.execute("CREATE TABLE half_done (id INTEGER)")
    db.execute("DELETE FROM journal")
    os.kill(os.getpid(), signal.SIGKILL)

half_done = Tables(OWNER, (Migration("9999_half_done", die),))
SqliteStore(Path(sys.argv[1]), rooms=(half_done,))
"""


@pytest.mark.faults
@pytest.mark.slow
def test_a_migration_killed_midway_leaves_the_old_file(old: Path) -> None:
    rows, before = rows_of(old), schema_of(old)

    ended = subprocess.run(
        [sys.executable, "-c", _KILLED_AMID, str(old.parent)], cwd=ROOT, timeout=60, check=False
    )

    assert ended.returncode == -signal.SIGKILL
    assert (rows_of(old), schema_of(old)) == (rows, before)
    FileCheck(old).before_serving()
    store = SqliteStore(old.parent, rooms=ROOMS)
    assert_sound(store)
    assert store.change_records(lambda db: Database(db.conn).table("half_done").exists()) is False
    store.close()
