"""What citizens searched is counted by day, without long numbers, in memory, and forgotten after 30 days."""

from datetime import UTC, datetime

import pytest

from office.procedures import counts as counts_module
from office.procedures.counts import Counts, DiversionKind, plain
from office.store.sqlite import SqliteStore
from office.tickets.office import Office
from office.tickets.store import StoreError
from tests.conftest import FakeClock
from tests.office.sqlite_file import sqlite

__all__ = ["sqlite"]


@pytest.fixture
def counts(sqlite: SqliteStore, office: Office, clock: FakeClock) -> Counts:
    return Counts(sqlite, office, clock)


def rows(store: SqliteStore) -> list[tuple[str, str, int, int]]:
    return [tuple(row) for row in store.look_up("SELECT day, text, found, count FROM searches ORDER BY text")]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Khai   SINH ", "khai sinh"),
        ("khai sinh 0912345678", "khai sinh"),
        ("tôi là 001.085.012.345 xin hỏi", "tôi là xin hỏi"),
        ("gọi 0912 345 678 nhé", "gọi nhé"),
        ("sinh 12/03/1985", "sinh"),
        ("mẫu 01-234-5 năm 2027", "mẫu năm 2027"),
        ("thông tư 12345", "thông tư 12345"),
        ("١٢٣٤٥٦ khai sinh", "khai sinh"),
        ("１２３４５６ khai sinh", "khai sinh"),
        ("0912345678", ""),
        ("!!!", ""),
        ("", ""),
        ("a\x00b", ""),
        ("x" * 300, "x" * 100),
    ],
)
def test_a_search_is_kept_small_and_without_long_numbers(typed: str, kept: str) -> None:
    assert plain(typed) == kept


def test_nothing_is_written_by_a_search_itself(counts: Counts, sqlite: SqliteStore) -> None:
    counts.note_search("khai sinh", found=True)
    assert rows(sqlite) == []

    counts.flush()

    assert [row[1:] for row in rows(sqlite)] == [("khai sinh", 1, 1)]


def test_equal_searches_of_a_day_are_one_row_with_a_count(counts: Counts, sqlite: SqliteStore) -> None:
    for _ in range(2):
        counts.note_search("Khai sinh", found=False)
        counts.note_search("khai  sinh", found=False)
        counts.flush()

    assert [row[1:] for row in rows(sqlite)] == [("khai sinh", 0, 4)]


def test_what_was_found_is_not_on_the_list_of_what_was_not(counts: Counts) -> None:
    counts.note_search("khai sinh", found=True)
    counts.note_search("mua nhà", found=False)

    assert [(one.text, one.times) for one in counts.in_vain()] == [("mua nhà", 1)]


def test_the_days_are_the_office_s(counts: Counts, sqlite: SqliteStore, clock: FakeClock) -> None:
    clock.set_local("2026-11-24 00:30")
    assert clock() < datetime(2026, 11, 24, tzinfo=UTC)

    counts.note_search("khai sinh", found=True)
    counts.flush()

    assert [row[0] for row in rows(sqlite)] == ["2026-11-24"]


def test_a_search_is_forgotten_after_30_days(counts: Counts, sqlite: SqliteStore, clock: FakeClock) -> None:
    counts.note_search("khai sinh", found=False)
    counts.flush()

    clock.forward(days=30)
    counts.forget()
    assert len(rows(sqlite)) == 1

    clock.forward(days=1)
    assert counts.in_vain() == []
    counts.forget()
    assert rows(sqlite) == []


def test_a_day_has_so_many_searches_and_no_more(
    counts: Counts, sqlite: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts_module, "MOST_A_DAY", 3)
    for text in ("a", "b", "c", "d"):
        counts.note_search(text, found=False)
        counts.flush()
    counts.note_search("a", found=False)
    counts.flush()

    assert [(row[1], row[3]) for row in rows(sqlite)] == [("a", 2), ("b", 1), ("c", 1)]


def test_what_could_not_be_written_is_written_later(counts: Counts, sqlite: SqliteStore) -> None:
    counts.note_search("khai sinh", found=True)
    real = sqlite.change_records

    def full(work: object) -> object:
        raise StoreError("the disk is full")

    sqlite.change_records = full  # type: ignore[method-assign, assignment]
    counts.flush()
    counts.note_search("khai sinh", found=True)
    sqlite.change_records = real  # type: ignore[method-assign]
    counts.flush()

    assert [row[3] for row in rows(sqlite)] == [2]


def test_saved_visits_are_added_up_over_the_last_days(counts: Counts, clock: FakeClock) -> None:
    counts.note_diversion("kh", DiversionKind.TAKEN)
    clock.forward(days=29)
    counts.note_diversion("kh", DiversionKind.TAKEN)
    counts.note_diversion("kh", DiversionKind.SHOWN)
    assert [(one.code, one.shown, one.taken) for one in counts.diverted()] == [("kh", 1, 2)]

    clock.forward(days=1)

    assert [(one.shown, one.taken) for one in counts.diverted()] == [(1, 1)]
