"""How a day counts is kept with it, and read from the labels of days before it was kept."""

import shutil
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils.utils import sqlite3

from office.store.sqlite import FILE_NAME, SqliteStore
from office.tickets.numbering import Numbering
from office.tickets.office import Series
from office.tickets.store import Transaction
from tests.conftest import ON_BOTH_STORES, AnyStore
from tests.office.store.contract.test_contract import DAY

OLD = Path(__file__).with_name("old_files")
LETTER = Numbering(DAY, "HT", Series.LETTER, "A", 1000)
BLOCK = Numbering(DAY, "DD", Series.BLOCK, "", 2000)


@ON_BOTH_STORES
def test_what_was_kept_last_is_found_by_day_and_field(store: AnyStore) -> None:
    def work(tx: Transaction) -> dict[str, Numbering]:
        tx.keep_numbering(replace(LETTER, letter="X"))
        before = dict(tx.numberings(DAY))
        tx.keep_numbering(LETTER)
        tx.keep_numbering(BLOCK)
        tx.keep_numbering(replace(BLOCK, office_day=DAY + timedelta(days=1)))
        return before

    before = store.transact(work)

    assert before == {"HT": replace(LETTER, letter="X")}
    with store.reading() as reader:
        assert reader.numberings(DAY) == {"HT": LETTER, "DD": BLOCK}
        assert reader.numberings(DAY - timedelta(days=1)) == {}


@ON_BOTH_STORES
def test_what_was_undone_is_not_remembered(store: AnyStore) -> None:
    def work(tx: Transaction) -> None:
        tx.keep_numbering(LETTER)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        store.transact(work)

    assert store.transact(lambda tx: tx.numberings(DAY)) == {}


def test_an_old_file_counts_on_as_its_labels_say(tmp_path: Path) -> None:
    shutil.copy(OLD / "first.db", tmp_path / FILE_NAME)
    store = SqliteStore(tmp_path)

    with store.reading() as reader:
        kept = reader.numberings(DAY)

    assert {code: (one.series, one.letter) for code, one in kept.items()} == {
        "HT": (Series.LETTER, "A"),
        "DD": (Series.LETTER, "B"),
        "CT": (Series.LETTER, "C"),
    }
    store.close()


def test_blocks_are_read_from_numbers(tmp_path: Path) -> None:
    shutil.copy(OLD / "first.db", tmp_path / FILE_NAME)
    with closing(sqlite3.connect(tmp_path / FILE_NAME)) as conn, conn:
        conn.execute("UPDATE tickets SET label = printf('%04d', 2000 + number) WHERE series = 'DD'")
    store = SqliteStore(tmp_path)

    with store.reading() as reader:
        assert reader.numberings(DAY)["DD"] == Numbering(DAY, "DD", Series.BLOCK, "", 2000)
    store.close()
