"""The small record beside the database: what was written last is read, and what is torn says nothing."""

import shutil
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from office.store.integrity.high_mark import Given, HighMark, record_of, recorded
from office.store.integrity.lost_entries import LostEntriesError, refuse_lost
from office.store.sqlite import SqliteStore
from office.tickets.store import StoreError

DAY = date(2026, 11, 23)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the database would be."""
    return tmp_path / "office.db"


def test_what_was_noted_last_is_read(path: Path) -> None:
    mark = HighMark(path, Given("a journal", 3, {(DAY, "HT"): 2}))

    mark.record(4, {(DAY, "HT"): 3, (DAY, "DD"): 1})
    mark.record(5, {})

    assert recorded(path) == Given("a journal", 5, {(DAY, "HT"): 3, (DAY, "DD"): 1})
    mark.close()


def test_a_shorter_record_is_read_though_a_longer_one_stood_there(path: Path) -> None:
    HighMark(path, Given("a journal", 3, {(DAY, f"series {n}"): n for n in range(1, 50)})).close()

    HighMark(path, Given("another", 1)).close()

    assert recorded(path) == Given("another", 1)


def test_only_the_last_days_are_kept(path: Path) -> None:
    mark = HighMark(path, Given("a journal", 0))

    for number in range(5):
        mark.record(number + 1, {(DAY + timedelta(days=number), "HT"): 7})

    found = recorded(path)
    assert found is not None
    assert sorted(day for day, _ in found.numbers) == [DAY + timedelta(days=n) for n in (2, 3, 4)]
    mark.close()


def test_no_record_and_a_torn_one_say_nothing(path: Path) -> None:
    assert recorded(path) is None
    HighMark(path, Given("a journal", 3, {(DAY, "HT"): 2})).close()
    whole = record_of(path).read_bytes()

    for kept in range(len(whole)):
        record_of(path).write_bytes(whole[:kept])
        assert recorded(path) is None
    record_of(path).write_bytes(whole.replace(b'"seq":3', b'"seq":9'))
    assert recorded(path) is None


def test_a_record_that_was_taken_away_is_written_anew(path: Path) -> None:
    mark = HighMark(path, Given("a journal", 3))
    record_of(path).unlink()

    mark.hold()

    assert recorded(path) == Given("a journal", 3)
    mark.record(4, {})
    assert recorded(path) == Given("a journal", 4)
    mark.close()


def test_a_record_that_cannot_be_read_or_written_is_told_in_words(path: Path) -> None:
    record_of(path).mkdir()

    with pytest.raises(StoreError, match=r"office\.db\.high cannot be read"):
        refuse_lost(path)
    with pytest.raises(StoreError, match=r"office\.db\.high"):
        SqliteStore(path.parent, serves=True)


def test_a_file_whose_tables_were_in_a_deleted_log_lacks_all(path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA journal_mode = WAL")
    HighMark(path, Given("a-name", 3)).close()

    with pytest.raises(LostEntriesError, match="holds 0 of them"):
        refuse_lost(path)


@pytest.mark.parametrize("old", ["first", "second", "third", "fourth"])
def test_a_file_of_an_older_version_is_not_what_a_record_tells_of(path: Path, old: str) -> None:
    shutil.copy(Path(__file__).parent.with_name("old_files") / f"{old}.db", path)
    HighMark(path, Given("a-name", 9)).close()

    with pytest.raises(LostEntriesError, match="holds 0 of them"):
        refuse_lost(path)
