"""Damage to the office's file or log is found before anything is written to it, and said in words."""

import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlite_utils.utils import sqlite3

from office.store.integrity import damage
from office.store.integrity.damage import DamagedError, FileCheck, mark_of
from office.store.sqlite import FILE_NAME, SqliteStore, run_here
from office.tickets.store import StoreError
from tests.office.store.damaging import FRAME, TO_A_FILE, TO_A_LOG, busy_office, files_of, frame_at
from tests.office.store.soundness import all_tickets, assert_sound


@pytest.fixture
def closed(tmp_path: Path) -> Path:
    """The file of an office that was stopped well."""
    busy_office(tmp_path).close()
    return tmp_path / FILE_NAME


@pytest.fixture
def cut_off(tmp_path: Path) -> Path:
    """The file of an office whose power was cut: all of today stands in the log."""
    store = busy_office(tmp_path / "running", 40)
    for file in (FILE_NAME, f"{FILE_NAME}-wal"):
        shutil.copy(tmp_path / "running" / file, tmp_path)
    store.close()
    return tmp_path / FILE_NAME


@pytest.mark.parametrize("what", TO_A_FILE)
def test_a_damaged_file_is_refused_in_words_and_left_as_it_is(closed: Path, what: str) -> None:
    TO_A_FILE[what](closed)
    before = files_of(closed.parent)

    with pytest.raises(DamagedError, match=r"is damaged \(.+\).*mot-cua restore FILE"):
        FileCheck(closed).before_serving()

    assert files_of(closed.parent) == before


@contextmanager
def another_user_s(file: Path) -> Iterator[None]:
    """A file this program may not open, for a moment; root may open any, and is another user meanwhile."""
    mode, user = file.stat().st_mode, os.geteuid()
    file.chmod(0)
    if user == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(user)
        file.chmod(mode)


def test_a_file_of_another_user_is_no_damage_and_says_what_to_do() -> None:
    with TemporaryDirectory() as folder:  # pytest's own let no other user in
        Path(folder).chmod(0o755)
        file = Path(folder) / FILE_NAME
        busy_office(Path(folder)).close()

        told = pytest.raises(StoreError, match=r"cannot be opened.*sudo chown -R USER: ")
        with told as refused, another_user_s(file):
            FileCheck(file).before_serving()

    assert not isinstance(refused.value, DamagedError)


@pytest.mark.parametrize("what", TO_A_LOG)
def test_a_log_that_lost_commits_is_refused_in_words_and_left_as_it_is(cut_off: Path, what: str) -> None:
    TO_A_LOG[what](Path(f"{cut_off}-wal"))
    before = files_of(cut_off.parent)

    with pytest.raises(DamagedError, match="wal is damaged"):
        FileCheck(cut_off).before_serving()

    assert files_of(cut_off.parent) == before


def test_a_log_without_its_file_is_refused_and_kept(cut_off: Path) -> None:
    cut_off.write_bytes(b"")
    before = files_of(cut_off.parent)

    with pytest.raises(DamagedError, match="its log is not"):
        FileCheck(cut_off).before_serving()

    assert files_of(cut_off.parent) == before


def test_a_sound_file_passes_and_is_left_as_it_is(closed: Path) -> None:
    before = files_of(closed.parent)

    FileCheck(closed).before_serving()

    assert files_of(closed.parent) == before


def test_a_new_folder_passes(tmp_path: Path) -> None:
    FileCheck(tmp_path / FILE_NAME).before_serving()

    assert list(tmp_path.iterdir()) == []


def test_what_a_power_cut_leaves_passes_and_nothing_of_it_is_lost(cut_off: Path) -> None:
    FileCheck(cut_off).before_serving()

    store = SqliteStore(cut_off.parent)
    with store.reading() as reader:
        assert len(all_tickets(reader)) == 40
    store.close()


@pytest.mark.parametrize("cut", range(0, 1500, 149))
def test_a_commit_torn_at_its_end_passes(cut_off: Path, cut: int) -> None:
    """The last commit was never acknowledged: a power cut in the midst of it is no damage."""
    log = Path(f"{cut_off}-wal")
    with log.open("r+b") as file:
        file.truncate(log.stat().st_size - cut)

    FileCheck(cut_off).before_serving()

    store = SqliteStore(cut_off.parent)
    assert_sound(store)
    store.close()


def test_what_is_left_in_a_log_begun_anew_passes(tmp_path: Path) -> None:
    """Whole commits of before stand behind those of now, under an older salt."""
    store = busy_office(tmp_path / "running", 60)
    store._checkpoint()
    store.change_records(lambda db: db.execute("CREATE TABLE visits (id INTEGER)"))
    for file in (FILE_NAME, f"{FILE_NAME}-wal"):
        shutil.copy(tmp_path / "running" / file, tmp_path)
    store.close()
    log = (tmp_path / f"{FILE_NAME}-wal").read_bytes()
    first, last = frame_at(tmp_path / f"{FILE_NAME}-wal", 0), len(log) - FRAME
    assert log[first + 8 : first + 16] != log[last + 8 : last + 16]

    FileCheck(tmp_path / FILE_NAME).before_serving()


class TestALargeFile:
    """It is served while it is checked."""

    @pytest.fixture(autouse=True)
    def _large(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(damage, "_SMALL_BYTES", 1000)

    def test_is_not_read_through_before_serving(self, closed: Path) -> None:
        TO_A_FILE["a table's page"](closed)

        FileCheck(closed).before_serving()

    @pytest.mark.parametrize("what", ["cut in half", "a page short", "header zeroed", "all zeroed"])
    def test_is_refused_before_serving_where_that_shows_at_once(self, closed: Path, what: str) -> None:
        TO_A_FILE[what](closed)

        with pytest.raises(DamagedError):
            FileCheck(closed).before_serving()

    def test_found_damaged_stops_the_server_and_is_served_no_more(self, closed: Path) -> None:
        TO_A_FILE["a table's page"](closed)
        stopped = threading.Event()
        check = FileCheck(closed)

        check.beside_serving(run_here, stopped.set)

        assert stopped.wait(60)
        assert isinstance(check.found, DamagedError)
        with pytest.raises(DamagedError, match="If you have put a sound file there"):
            FileCheck(closed).before_serving()

    def test_found_sound_goes_on(self, closed: Path) -> None:
        done = threading.Event()
        check = FileCheck(closed)

        def offload(work: object) -> None:
            run_here(work)  # type: ignore[arg-type]
            done.set()

        check.beside_serving(offload, lambda: pytest.fail("a sound file stopped the server"))

        assert done.wait(60)
        assert check.found is None
        assert not mark_of(closed).exists()

    def test_locked_meanwhile_it_goes_on(self, closed: Path) -> None:
        tried, stopped = threading.Event(), threading.Event()
        check = FileCheck(closed)

        def offload(work: object) -> None:
            with closing(sqlite3.connect(closed, isolation_level=None)) as other:
                other.execute("PRAGMA locking_mode = EXCLUSIVE")
                other.execute("BEGIN EXCLUSIVE")
                try:
                    run_here(work)  # type: ignore[arg-type]
                finally:
                    tried.set()

        check.beside_serving(offload, stopped.set)

        assert tried.wait(60)
        assert not stopped.wait(1)
        assert check.found is None
        assert not mark_of(closed).exists()

    def test_a_check_broken_off_by_the_stop_finds_nothing(self, closed: Path) -> None:
        tried = threading.Event()
        check = FileCheck(closed)

        def offload(_: object) -> None:
            check.close()
            tried.set()
            raise StoreError("interrupted")

        check.beside_serving(offload, lambda: pytest.fail("the server was stopping already"))

        assert tried.wait(60)
        assert check.found is None
