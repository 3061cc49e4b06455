"""Opening the office's file: new, again, and one of a newer version."""

import hashlib
import os
import pwd
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from office.store import opening
from office.store.opening import advice
from office.store.sqlite import FILE_NAME, NewerDatabaseError, SqliteStore
from office.store.tables import MIGRATIONS_TABLE
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import ROOMS, SMALL_OFFICE, FakeClock
from tests.new_files import NewFiles
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import issue

pytestmark = pytest.mark.usefixtures("files_made_anew")

MIGRATIONS = [
    "0001_tickets_and_journal",
    "0002_people_and_devices",
    "0003_few_who_wait_apart",
    "0004_print_indexes_everywhere",
    "0005_first_calls",
    "0006_answers_in_order",
    "0007_check_ins",
    "0009_large_print",
    "0010_journal_names",
    "0011_flags",
    "0012_legs",
    "0013_numberings",
    "0014_one_in_hand_a_day",
    "0015_lates",
    "0016_booked_times",
    "0017_transfers",
    "0001_print_jobs",
    "0002_slips",
    "0001_procedures",
    "0002_procedures_desk",
    "0001_codes",
    "0001_mailbox",
    "0001_bookings",
    "0002_booking_closings",
    "0003_booking_contacts",
    "0001_dossiers",
    "0002_lists",
    "0003_visits",
    "0004_finished",
    "0001_ratings",
    "0002_scales",
    "0003_index_points",
]


def pragma(store: SqliteStore, name: str) -> object:
    """A setting of the connection that writes."""
    return store.change_records(lambda db: db.execute(f"PRAGMA {name}").fetchone()[0])


def test_a_new_folder_gets_every_migration_once(tmp_path: Path) -> None:
    for _ in range(2):
        store = SqliteStore(tmp_path / "var" / "deep", rooms=ROOMS)
        applied = store.look_up(f"SELECT name FROM {MIGRATIONS_TABLE} ORDER BY id")
        store.close()

        assert [name for (name,) in applied] == MIGRATIONS


def test_a_new_folder_may_be_opened_by_several_at_the_same_moment(tmp_path: Path) -> None:
    ready = threading.Barrier(4)
    opened: list[SqliteStore] = []

    def open_it(folder: Path) -> None:
        ready.wait(30)
        opened.append(SqliteStore(folder))

    for attempt in range(5):
        openers = [threading.Thread(target=open_it, args=(tmp_path / str(attempt),)) for _ in range(4)]
        for opener in openers:
            opener.start()
        for opener in openers:
            opener.join()

    for store in opened:
        store.close()
    assert len(opened) == 20


def test_an_empty_file_is_a_new_database(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).touch()

    store = SqliteStore(tmp_path)

    assert pragma(store, "journal_mode") == "wal"
    store.close()


def test_every_commit_is_flushed_through_a_write_ahead_log(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)

    full = 2
    assert pragma(store, "synchronous") == full
    assert pragma(store, "journal_mode") == "wal"
    assert pragma(store, "foreign_keys") == 1
    store.close()


def test_a_view_s_connection_cannot_write(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)

    with pytest.raises(StoreError, match="cannot be written"):
        store.look_up("DELETE FROM journal")
    store.close()


def test_what_was_kept_is_there_after_reopening(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)
    issued = [issue(queue) for _ in range(3)]
    store.close()

    store = SqliteStore(tmp_path)

    with store.reading() as reader:
        assert all_tickets(reader) == issued
    assert issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)).label == "A004"
    assert_sound(store)
    store.close()


def test_a_store_closed_twice_is_closed(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path)
    store.close()

    store.close()


def test_a_newer_version_s_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    SqliteStore(tmp_path).close()
    path = tmp_path / FILE_NAME
    newer = Database(path)
    row = newer.query(f"SELECT * FROM {MIGRATIONS_TABLE} ORDER BY id DESC LIMIT 1")
    newer.table(MIGRATIONS_TABLE).insert(next(iter(row)) | {"id": 99, "name": "0999_holograms"})
    newer.close()
    before = hashlib.sha256(path.read_bytes()).hexdigest()

    with pytest.raises(NewerDatabaseError, match="0999_holograms"):
        SqliteStore(tmp_path)

    assert hashlib.sha256(path.read_bytes()).hexdigest() == before
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]


def test_a_folder_that_cannot_be_written_is_told_with_the_user_who_may_not(tmp_path: Path) -> None:
    """A technician types as one user, and the command works as another."""
    told = advice(tmp_path / "copy.db", PermissionError(13, "Permission denied"))

    assert told.startswith(
        f"{tmp_path} cannot be written: give the user {pwd.getpwuid(os.geteuid()).pw_name} "
    )
    assert "--data" not in told


def test_a_folder_within_one_that_is_closed_is_not_said_to_be_missing(tmp_path: Path) -> None:
    told = advice(tmp_path / "kept" / "copy.db", PermissionError(13, "Permission denied"))

    assert told.startswith(f"{tmp_path / 'kept'} cannot be written")


def test_a_backup_into_a_closed_folder_is_refused_in_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with closing(SqliteStore(tmp_path / "var")) as store:
        monkeypatch.setattr(Path, "exists", closed)
        with pytest.raises(StoreError, match="cannot be written"):
            store.backup(tmp_path / "home" / "copy.db")


def test_what_tests_find_in_a_new_folder_is_what_the_migrations_make(tmp_path: Path) -> None:
    told = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
    steps = f"SELECT migration_set, name FROM {MIGRATIONS_TABLE} ORDER BY id"
    rest = "SELECT * FROM sqlite_sequence ORDER BY 1"
    found: list[list[object]] = []
    names = set()

    for number, opened in enumerate((opening.open_database, NewFiles(ROOMS).open, NewFiles(ROOMS).open)):
        db = opened(tmp_path / f"{number}.db", ROOMS)
        settings = [db.execute(f"PRAGMA {name}").fetchone() for name in ("journal_mode", "page_size")]
        found.append([settings, *(db.execute(sql).fetchall() for sql in (told, steps, rest))])
        names |= {name for (name,) in db.execute("SELECT id FROM journal_names")}
        db.close()

    assert found[0] == found[1] == found[2]
    assert len(names) == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["0.db", "1.db", "2.db"]
