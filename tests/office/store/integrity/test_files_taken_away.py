"""Files taken away under an open store: nothing more is acknowledged, and nothing acknowledged is lost."""

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlite_utils import Database

from office.store.integrity.damage import DamagedError, FileCheck
from office.store.integrity.high_mark import record_of, recorded
from office.store.integrity.lost_entries import LostEntriesError, refuse_lost
from office.store.integrity.open_files import FilesGoneError
from office.store.integrity.rescue import rescued
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.damaging import busy_office
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.store.test_restored_journal import AT
from tests.office.tickets.acts import issue

Taking = Callable[[Path], object]
"""Takes something from the database at that path."""


def add_table(db: Database, name: str) -> None:
    """Change something beside the tickets."""
    db.execute(f"CREATE TABLE {name} (id INTEGER)")


def log_of(path: Path) -> Path:
    return Path(f"{path}-wal")


def replaced(path: Path) -> None:
    """Move another file over it, as an editor or a script that copies does."""
    shutil.copy(path, f"{path}.other")
    Path(f"{path}.other").replace(path)


def overwritten(path: Path) -> None:
    """Copy an old backup over it, into the same file."""
    path.write_bytes((path.parent / "copy.db").read_bytes())


def folder_replaced(path: Path) -> None:
    """Mount an empty folder over the folder, or put one in its place."""
    path.parent.rename(path.parent.with_name("elsewhere"))
    path.parent.mkdir()


def folder_emptied(path: Path) -> None:
    for one in path.parent.iterdir():
        one.unlink()


def log_replaced(path: Path) -> None:
    """Put the log of another time in its place."""
    replaced(log_of(path))


def log_cut(path: Path) -> None:
    with log_of(path).open("r+b") as log:
        log.truncate(0)


TAKINGS: dict[str, Taking] = {
    "the file deleted": os.unlink,
    "the file moved": lambda path: path.rename(path.with_name("old.db")),
    "the file replaced": replaced,
    "the file written over": overwritten,
    "the log deleted": lambda path: log_of(path).unlink(),
    "the log replaced": log_replaced,
    "the log cut": log_cut,
    "the index deleted": lambda path: Path(f"{path}-shm").unlink(),
    "everything deleted": folder_emptied,
    "the folder moved": lambda path: path.parent.rename(path.parent.with_name("elsewhere")),
    "the folder replaced": folder_replaced,
}
HELD = (
    "the file deleted",
    "the file moved",
    "the file replaced",
    "everything deleted",
    "the folder replaced",
)


SPOILT = ("the file written over", "the log replaced", "the log cut")


class Serving:
    """A store as the server has it, with a queue on it. Three numbers were given, and kept in a backup."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE_NAME
        busy_office(folder, 3).close()
        with closing(SqliteStore(folder)) as store:
            store.backup(folder / "copy.db")
        self.store = SqliteStore(folder, serves=True)
        self.queue = TicketQueue(Changes(SMALL_OFFICE, self.store, FakeClock()), next_in_turn)

    def kept(self) -> int:
        """How many tickets a new start finds, once all is found sound."""
        FileCheck(self.path).before_serving()
        refuse_lost(self.path)
        with closing(SqliteStore(self.path.parent, serves=True)) as store, store.reading() as reader:
            assert_sound(store)
            return len(all_tickets(reader))


@pytest.fixture
def serving(tmp_path: Path) -> Serving:
    """A serving office that has given A004 since its start."""
    made = Serving(tmp_path / "var")
    assert issue(made.queue).label == "A004"
    return made


@pytest.mark.parametrize("what", TAKINGS)
def test_nothing_is_acknowledged_and_the_health_knows(serving: Serving, what: str) -> None:
    TAKINGS[what](serving.path)

    with pytest.raises(FilesGoneError):
        issue(serving.queue)
    with pytest.raises(FilesGoneError):
        serving.store.check()
    if what not in SPOILT:
        with serving.store.reading() as reader:
            assert reader.last_seq() >= 4
    serving.store.close()


@pytest.mark.parametrize("what", TAKINGS)
def test_an_idle_office_notices_too(serving: Serving, what: str) -> None:
    serving.store.check()
    TAKINGS[what](serving.path)

    with pytest.raises(FilesGoneError):
        serving.store.check()
    serving.store.close()


@pytest.mark.parametrize("what", HELD)
def test_what_the_ending_server_still_holds_is_saved_and_named(serving: Serving, what: str) -> None:
    TAKINGS[what](serving.path)
    with pytest.raises(FilesGoneError):
        issue(serving.queue)
    serving.store.close()

    saved = rescued(serving.path)

    assert saved is not None
    with pytest.raises((DamagedError, LostEntriesError), match=f"restore {saved}"):
        serving.kept()
    assert restore(saved, serving.path, AT).knows_all
    assert serving.kept() == 4


def test_what_was_saved_before_the_office_went_on_does_not_tell_all(serving: Serving) -> None:
    serving.path.unlink()
    with pytest.raises(FilesGoneError):
        serving.store.check()
    serving.store.close()
    saved = rescued(serving.path)
    assert saved is not None
    restore(saved, serving.path, AT)
    with closing(SqliteStore(serving.path.parent, serves=True)) as store:
        issue(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
    serving.path.unlink()

    assert not restore(saved, serving.path, AT + timedelta(hours=1)).knows_all


@pytest.mark.parametrize("what", ["the log deleted", "the index deleted"])
def test_a_deleted_log_is_carried_over_while_it_is_open(serving: Serving, what: str, tmp_path: Path) -> None:
    TAKINGS[what](serving.path)
    with pytest.raises(FilesGoneError):
        serving.store.check()

    serving.store.close()

    # Elsewhere: this process, which has not ended, still has the deleted files open.
    serving.path = Path(shutil.copytree(serving.path.parent, tmp_path / "started-anew")) / FILE_NAME
    assert serving.kept() == 4


@pytest.mark.parametrize("what", SPOILT)
def test_what_is_spoilt_is_not_served_again(serving: Serving, what: str) -> None:
    TAKINGS[what](serving.path)
    with pytest.raises(FilesGoneError):
        serving.store.check()
    serving.store.close()

    with pytest.raises((DamagedError, LostEntriesError), match="`mot-cua restore "):
        serving.kept()


def test_another_office_s_log_is_not_deleted_with_ours(serving: Serving) -> None:
    serving.path.parent.rename(serving.path.parent.with_name("elsewhere"))
    serving.path.parent.mkdir()
    log_of(serving.path).write_text("another's commits")
    with pytest.raises(FilesGoneError):
        serving.store.check()

    serving.store.close()

    assert log_of(serving.path).read_text() == "another's commits"


def test_a_missing_folder_is_one_to_stay_for(serving: Serving) -> None:
    TAKINGS["the folder moved"](serving.path)

    with pytest.raises(FilesGoneError, match="Bring it back") as raised:
        serving.store.check()

    assert raised.value.is_to_stay
    serving.store.close()
    serving.path.parent.with_name("elsewhere").rename(serving.path.parent)
    assert serving.kept() == 4


def test_commands_beside_the_server_and_its_own_tidying_are_not_taken_for_others(serving: Serving) -> None:
    for number in range(3):
        with closing(SqliteStore(serving.path.parent, is_guest=True)) as guest:
            guest.change_records(partial(add_table, name=f"visits_{number}"))
            guest.backup(serving.path.parent / f"copy-{number}.db")
        issue(serving.queue)
        serving.store._tidy()
        serving.store.check()

    serving.store.close()
    assert serving.kept() == 7


def test_a_record_that_was_taken_away_stops_nobody(serving: Serving) -> None:
    record_of(serving.path).unlink()

    serving.store.check()

    issue(serving.queue)
    found = recorded(serving.path)
    assert found is not None
    assert (found.seq, max(found.numbers.values())) == (5, 5)
    serving.store.close()


def test_the_record_has_the_numbers_of_a_batch_in_which_one_piece_failed(serving: Serving) -> None:
    def fail(db: Database) -> None:
        add_table(db, "half_done")
        raise ZeroDivisionError

    issue(serving.queue, "DD")
    with pytest.raises(ZeroDivisionError):
        serving.store.change_records(fail)
    issue(serving.queue, "CT")

    found = recorded(serving.path)
    assert found is not None
    assert sorted(found.numbers.values()) == [1, 1, 4]
    serving.store.close()


def test_the_record_has_the_numbers_that_another_program_carried_to_another_day(serving: Serving) -> None:
    clock = FakeClock()
    day = SMALL_OFFICE.day(clock.forward(days=-1))
    with closing(SqliteStore(serving.path.parent, is_guest=True)) as guest:
        assert Changes(SMALL_OFFICE, guest, clock).accept_clock("server.py clock")

    issue(TicketQueue(Changes(SMALL_OFFICE, serving.store, clock), next_in_turn), "DD")

    found = recorded(serving.path)
    assert found is not None
    assert found.numbers == {(day, "HT"): 4, (day, "DD"): 1} | {(AT.date() - timedelta(days=1), "HT"): 4}
    serving.store.close()


def test_a_refused_change_is_a_store_s_failure_for_whoever_waits(serving: Serving) -> None:
    serving.path.unlink()

    with pytest.raises(StoreError) as raised:
        serving.store.change_records(lambda db: db.execute("CREATE TABLE visits (id INTEGER)"))

    assert str(serving.path.parent) in str(raised.value)
    assert str(serving.path.parent) not in raised.value.told_to_all
    serving.store.close()
