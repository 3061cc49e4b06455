"""A backup put in the place of the office's file: checked first, durable, and nothing deleted."""

import shutil
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.store.integrity.damage import DamagedError, FileCheck, mark_of
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.store.tables import MIGRATIONS_TABLE, NewerDatabaseError
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.cut_restore import cut_at_flush
from tests.office.store.damaging import TO_A_FILE, busy_office, files_of
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import issue

AT = datetime(2026, 11, 24, 17, 5, 9, tzinfo=UTC)
ASIDE = "office-before-20261124T170509Z.db"


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """A copy from when the office had issued 20 tickets."""
    store = busy_office(tmp_path / "then", 20)
    store.backup(tmp_path / "copy.db")
    store.close()
    return tmp_path / "copy.db"


@pytest.fixture
def office_file(tmp_path: Path) -> Path:
    """The file of the same office later, with a log, as after a power cut."""
    store = busy_office(tmp_path / "running", 30)
    (tmp_path / "var").mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-shm"):
        shutil.copy(tmp_path / "running" / name, tmp_path / "var")
    store.close()
    return tmp_path / "var" / FILE_NAME


def tickets_of(folder: Path) -> int:
    """How many tickets the office in that folder has, once all is found sound."""
    store = SqliteStore(folder)
    assert_sound(store)
    with store.reading() as reader:
        count = len(all_tickets(reader))
    store.close()
    return count


@pytest.mark.parametrize("damage", [None, *TO_A_FILE])
def test_a_restored_office_is_the_backup_and_what_was_there_is_kept(
    backup: Path, office_file: Path, damage: str | None
) -> None:
    if damage is not None:
        with closing(sqlite3.connect(office_file)) as conn:
            conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        TO_A_FILE[damage](office_file)
    was_there = files_of(office_file.parent)

    kept = restore(backup, office_file, AT).kept

    aside = {name.replace("office.db", ASIDE): content for name, content in was_there.items()}
    assert {path.name: path.read_bytes() for path in kept if path.stat().st_size} == aside
    FileCheck(office_file).before_serving()
    assert tickets_of(office_file.parent) == 20


def test_the_office_goes_on_from_the_backup_s_numbers(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    restore(backup, tmp_path / "new" / FILE_NAME, AT)

    store = SqliteStore(tmp_path / "new")

    assert issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)).label == "A021"
    assert_sound(store)
    store.close()


def test_the_log_of_before_is_not_taken_for_the_backup_s(backup: Path, office_file: Path) -> None:
    restore(backup, office_file, AT)

    left = sorted(file.name for file in office_file.parent.iterdir())
    assert left == [ASIDE, f"{ASIDE}-wal", FILE_NAME, f"{FILE_NAME}.high"]
    kept = Database(office_file.with_name(ASIDE))
    assert kept.table("tickets").count == 30
    kept.close()


def test_restoring_ends_the_refusal_of_a_damaged_file(backup: Path, office_file: Path) -> None:
    mark_of(office_file).write_text("damaged")

    restore(backup, office_file, AT)

    FileCheck(office_file).before_serving()


def test_a_backup_that_is_a_file_and_its_log_is_restored_whole(office_file: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()

    restore(office_file, tmp_path / "new" / FILE_NAME, AT)

    assert tickets_of(tmp_path / "new") == 30


def test_a_copy_by_hand_is_restored_and_nothing_is_left_beside_it(office_file: Path, tmp_path: Path) -> None:
    SqliteStore(office_file.parent).close()
    (tmp_path / "stick").mkdir()
    (tmp_path / "new").mkdir()
    copy = tmp_path / "stick" / "by-hand.db"
    shutil.copy(office_file, copy)

    restore(copy, tmp_path / "new" / FILE_NAME, AT)

    assert tickets_of(tmp_path / "new") == 30
    assert list((tmp_path / "stick").iterdir()) == [copy]


def newer(backup: Path) -> None:
    """Make it one of a version to come."""
    db = Database(backup)
    row = next(iter(db.query(f"SELECT * FROM {MIGRATIONS_TABLE} LIMIT 1")))
    db.table(MIGRATIONS_TABLE).insert(row | {"id": 99, "name": "0999_holograms"})
    db.close()


def another_program_s(backup: Path) -> None:
    """Make it a database of something else."""
    backup.unlink()
    db = Database(backup)
    db.table("songs").insert({"title": "Tiến quân ca"})
    db.close()


@pytest.mark.parametrize(
    ("spoil", "kind", "told"),
    [
        (newer, NewerDatabaseError, "newer version"),
        (another_program_s, StoreError, "holds no office"),
        (lambda backup: backup.write_text("no database" * 500), StoreError, "cannot be used"),
        (lambda backup: backup.write_bytes(b""), StoreError, "holds no office"),
        (lambda backup: backup.unlink(), StoreError, "is not there"),
        (TO_A_FILE["cut in half"], StoreError, "cannot be used"),
        (TO_A_FILE["an index's page"], StoreError, "cannot be used"),
    ],
)
def test_a_backup_that_cannot_be_used_is_refused_and_changes_nothing(
    backup: Path, office_file: Path, spoil: object, kind: type[Exception], told: str
) -> None:
    spoil(backup)  # type: ignore[operator]
    before = files_of(office_file.parent)

    with pytest.raises(kind, match=told):
        restore(backup, office_file, AT)

    assert files_of(office_file.parent) == before
    assert not mark_of(office_file).exists()


def test_the_office_s_own_file_is_no_backup_of_itself(office_file: Path) -> None:
    before = files_of(office_file.parent)

    with pytest.raises(StoreError, match="own file"):
        restore(office_file, office_file, AT)

    assert files_of(office_file.parent) == before


def test_restoring_twice_in_a_second_is_refused_rather_than_losing_the_first(
    backup: Path, office_file: Path
) -> None:
    restore(backup, office_file, AT)
    kept = office_file.with_name(ASIDE).read_bytes()

    with pytest.raises(StoreError, match="File exists"):
        restore(backup, office_file, AT)

    assert office_file.with_name(ASIDE).read_bytes() == kept
    FileCheck(office_file).before_serving()


@pytest.mark.faults
@pytest.mark.parametrize("flushes", range(7))
def test_cut_short_at_any_flush_it_leaves_the_old_the_new_or_a_refusal(
    backup: Path, office_file: Path, monkeypatch: pytest.MonkeyPatch, flushes: int
) -> None:
    with cut_at_flush(monkeypatch, flushes):
        restore(backup, office_file, AT)

    if mark_of(office_file).exists():
        with pytest.raises(DamagedError, match="cut short"):
            FileCheck(office_file).before_serving()
        restore(backup, office_file, AT.replace(hour=18))
    FileCheck(office_file).before_serving()
    assert tickets_of(office_file.parent) in (20, 30)
