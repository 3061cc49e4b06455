"""Points of indices in SQLite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlite_utils.utils import sqlite3

from office.ratings.index_points import PointsGiven
from office.ratings.indices import Index
from office.store import rows
from office.store.new_rows import NewRows
from office.tickets.day import as_text, from_text

_OF_PERIOD = """
    SELECT id, first_day, last_day, index_number, points, note, given_by, given_at FROM index_points
    WHERE first_day = ? AND last_day = ? ORDER BY id
"""
_ADD = """
    INSERT INTO index_points (id, first_day, last_day, index_number, points, note, given_by, given_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""


class IndexPointsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def of_period(self, first: date, last: date) -> Sequence[PointsGiven]:
        """Return what was given for exactly those days, oldest first."""
        found = self._conn.execute(_OF_PERIOD, (first.isoformat(), last.isoformat()))
        return [_read(row) for row in found]

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on


class IndexPointsKeeperInSqlite(IndexPointsInSqlite):
    """One transaction's points."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def add(self, given: PointsGiven) -> PointsGiven:
        """Append what was given and return it with its id."""
        added = replace(given, id=self._new.next_id("index_points"))
        self._conn.execute(_ADD, _row(added))
        return added


def _row(given: PointsGiven) -> rows.Row:
    return (
        given.id,
        given.first.isoformat(),
        given.last.isoformat(),
        int(given.index),
        given.points,
        given.note,
        given.by,
        as_text(given.at),
    )


def _read(row: Sequence[Any]) -> PointsGiven:
    return PointsGiven(
        id=row[0],
        first=date.fromisoformat(row[1]),
        last=date.fromisoformat(row[2]),
        index=Index(row[3]),
        points=row[4],
        note=row[5],
        by=row[6],
        at=from_text(row[7]),
    )
