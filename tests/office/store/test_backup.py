"""A copy of the office's file, taken while it is written."""

import threading
from pathlib import Path

import pytest

from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import issue


def test_a_copy_taken_amid_writing_is_whole_and_of_one_moment(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "office")
    queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)
    before = [issue(queue) for _ in range(20)]
    stop = threading.Event()

    def go_on() -> None:
        while not stop.is_set():
            issue(queue)

    kiosks = [threading.Thread(target=go_on) for _ in range(4)]
    for kiosk in kiosks:
        kiosk.start()
    copies = [tmp_path / f"copy{number}" / FILE_NAME for number in range(3)]
    for copy in copies:
        copy.parent.mkdir()
        store.backup(copy)
    stop.set()
    for kiosk in kiosks:
        kiosk.join()

    for copy in copies:
        restored = SqliteStore(copy.parent)
        assert restored.change_records(lambda db: db.execute("PRAGMA integrity_check").fetchone()[0]) == "ok"
        with restored.reading() as reader:
            assert all_tickets(reader)[: len(before)] == before
        assert_sound(restored)
        restored.close()
    store.close()


def test_an_existing_file_is_never_overwritten(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "office")
    target = tmp_path / "copy.db"
    target.write_text("yesterday's copy")

    with pytest.raises(StoreError, match="exists already"):
        store.backup(target)

    assert target.read_text() == "yesterday's copy"
    store.close()


def test_a_copy_that_cannot_be_finished_does_not_bear_the_copy_s_name(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "office")
    target = tmp_path / "nowhere" / "copy.db"

    with pytest.raises(StoreError):
        store.backup(target)

    assert not target.exists()
    store.close()


def test_what_a_cut_short_copy_left_does_not_stop_the_next(tmp_path: Path) -> None:
    store = SqliteStore(tmp_path / "office")
    target = tmp_path / "copy.db"
    target.with_name("copy.db.part").write_text("half a copy")

    store.backup(target)

    assert [file.name for file in sorted(tmp_path.iterdir())] == ["copy.db", "office"]
    store.close()
