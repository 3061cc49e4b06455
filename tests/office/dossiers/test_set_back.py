"""A dossier that is locked by wrong tries stays so when a backup from before them is restored."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.dossiers.tables import TABLES
from office.store.tables import Schema

SCHEMA = Schema((TABLES,))


def office_with(*tries: tuple[str, str, int]) -> sqlite3.Connection:
    conn = sqlite3.connect(":memory:", isolation_level=None)
    SCHEMA.apply(Database(conn))
    conn.executemany("INSERT INTO dossier_tries (day, name, wrong) VALUES (?, ?, ?)", tries)
    return conn


@pytest.fixture
def copy() -> Iterator[sqlite3.Connection]:
    with closing(office_with(("2026-11-23", "a", 1), ("2026-11-23", "b", 4))) as conn:
        yield conn


def test_the_larger_count_of_wrong_tries_stays(copy: sqlite3.Connection) -> None:
    with closing(office_with(("2026-11-23", "a", 5), ("2026-11-23", "b", 2), ("2026-11-23", "c", 3))) as was:
        assert SCHEMA.keep_barred(copy, was) == []

    kept = copy.execute("SELECT name, wrong FROM dossier_tries ORDER BY name").fetchall()
    assert [tuple(row) for row in kept] == [("a", 5), ("b", 4), ("c", 3)]


def test_data_of_a_version_without_dossiers_are_no_fault(copy: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:")) as was:
        assert SCHEMA.keep_barred(copy, was) == []
