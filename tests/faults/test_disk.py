"""A disk that is full, fails, may not be written, or holds something else than a database."""

import os
import resource
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from office.store.integrity.open_files import FilesGoneError
from office.store.integrity.rescue import rescued
from office.store.restoring import restore
from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.changes import Changes
from office.tickets.store import StoreError
from office.tickets.ticket import Ticket
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.office.store.soundness import all_tickets, assert_sound
from tests.office.tickets.acts import issue

pytestmark = pytest.mark.faults

ROOT = Path(__file__).parents[2]
KIOSKS = 4


@dataclass(frozen=True)
class Disk:
    """A disk for the office that will take a few more tickets, until there is ``more_room``."""

    folder: Path
    more_room: Callable[[], None]
    message: str


@pytest.fixture
def store(disk: "Disk") -> Iterator[SqliteStore]:
    opened = SqliteStore(disk.folder)
    yield opened
    opened.close()


@pytest.fixture(params=["full", "failing"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    """A full disk is a small one of its own; a failing one answers any write beyond a limit with an error."""
    if request.param == "full":
        yield from full_disk(tmp_path / "small")
    else:
        yield from failing_disk(tmp_path / "var")


def full_disk(folder: Path) -> Iterator[Disk]:
    """Mount a disk of 1 MB, more than half of it taken."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk wants root")
    try:
        ballast = folder / "ballast"
        ballast.write_bytes(bytes(500_000))
        yield Disk(folder, ballast.unlink, "is full")
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def failing_disk(folder: Path) -> Iterator[Disk]:
    """Have every write beyond 500 kB of a file fail, in this whole process."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    def more_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, hard))
    try:
        yield Disk(folder, more_room, "fails")
    finally:
        more_room()


def issue_until_refused(queue: TicketQueue) -> tuple[list[Ticket], list[StoreError]]:
    """Kiosks issue at once until the disk takes no more: the tickets answered, and the faults."""
    issued: list[Ticket] = []
    faults: list[StoreError] = []

    def go_on() -> None:
        try:
            while True:
                issued.append(issue(queue))
        except StoreError as fault:
            faults.append(fault)

    kiosks = [threading.Thread(target=go_on) for _ in range(KIOSKS)]
    for kiosk in kiosks:
        kiosk.start()
    for kiosk in kiosks:
        kiosk.join()
    return issued, faults


def test_nothing_acknowledged_is_lost_and_with_room_the_same_store_goes_on(
    disk: Disk, store: SqliteStore
) -> None:
    queue = TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn)

    issued, faults = issue_until_refused(queue)

    assert len(faults) == KIOSKS
    assert all(disk.message in str(fault) and str(disk.folder) in str(fault) for fault in faults)
    with store.reading() as reader:
        assert all_tickets(reader) == sorted(issued, key=lambda ticket: ticket.id)
    assert_sound(store)

    disk.more_room()
    after = issue(queue)

    assert after.number == len(issued) + 1
    assert_sound(store)


def test_what_was_acknowledged_is_there_after_a_restart(disk: Disk) -> None:
    store = SqliteStore(disk.folder)
    issued, _ = issue_until_refused(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
    store.close()
    disk.more_room()

    store = SqliteStore(disk.folder)

    with store.reading() as reader:
        assert all_tickets(reader) == sorted(issued, key=lambda ticket: ticket.id)
    assert_sound(store)
    store.close()


def test_a_copy_for_which_there_is_no_room_takes_none(tmp_path: Path) -> None:
    with contextmanager(full_disk)(tmp_path / "small") as disk, closing(SqliteStore(disk.folder)) as store:
        store.backup(tmp_path / "copy.db")
        issue_until_refused(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
        before = sorted(disk.folder.iterdir())

        with pytest.raises(StoreError, match="is full"):
            store.backup(disk.folder / "copy.db")
        with pytest.raises(StoreError, match="cannot be put there"):
            restore(tmp_path / "copy.db", disk.folder / FILE_NAME, FakeClock()())

        assert sorted(disk.folder.iterdir()) == before


def test_a_file_that_was_deleted_on_a_full_disk_is_held_until_there_is_room(tmp_path: Path) -> None:
    with contextmanager(full_disk)(tmp_path / "small") as disk:
        store = SqliteStore(disk.folder, serves=True)
        issued, _ = issue_until_refused(TicketQueue(Changes(SMALL_OFFICE, store, FakeClock()), next_in_turn))
        store.path.unlink()
        with pytest.raises(FilesGoneError):
            store.check()
        ending = threading.Thread(target=store.close)
        ending.start()
        ending.join(2)
        assert (ending.is_alive(), rescued(store.path)) == (True, None)

        disk.more_room()
        ending.join()

        saved = rescued(store.path)
        assert saved is not None
        restore(saved, store.path, FakeClock()())
        with closing(SqliteStore(disk.folder)) as again, again.reading() as reader:
            assert all_tickets(reader) == sorted(issued, key=lambda ticket: ticket.id)


OPENING = """
import os, sys, tempfile
from pathlib import Path
from office.store.sqlite import SqliteStore
from office.tickets.store import StoreError
with tempfile.TemporaryDirectory() as warm_up:
    SqliteStore(Path(warm_up)).close()  # nobody may not read the modules of a Python of root's
if os.geteuid() == 0:
    os.setgroups([]), os.setgid(65534), os.setuid(65534)
try:
    SqliteStore(Path(sys.argv[1]))
except StoreError as error:
    sys.exit(f"StoreError: {error}")
"""


@pytest.mark.parametrize("used_before", [False, True])
def test_a_folder_that_cannot_be_written_says_what_to_do(*, used_before: bool) -> None:
    # Outside tmp_path, whose parents only its owner may enter: that would be another fault.
    with tempfile.TemporaryDirectory() as name:
        os.chmod(name, 0o755)
        folder = Path(name, "var")
        folder.mkdir()
        if used_before:
            SqliteStore(folder).close()
        folder.chmod(0o555)

        # Permission bits do not bind root, so the child becomes nobody first.
        ended = subprocess.run(
            [sys.executable, "-c", OPENING, str(folder)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        folder.chmod(0o755)

    assert ended.returncode == 1, ended.stderr
    assert f"StoreError: {folder} cannot be written: give the user nobody the right" in ended.stderr


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "var").write_text("no folder")

    with pytest.raises(StoreError, match="var"):
        SqliteStore(tmp_path / "var")


def test_a_file_that_is_no_database_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    text = "Danh sách khách hôm nay\n" * 500
    path.write_text(text)

    with pytest.raises(StoreError, match="damaged or no database: restore a backup"):
        SqliteStore(tmp_path)

    assert path.read_text() == text
    assert [file.name for file in tmp_path.iterdir()] == [FILE_NAME]
