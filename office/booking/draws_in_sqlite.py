"""Opened days and the requests of their draws, in SQLite."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlite_utils.utils import sqlite3

from office.booking.draw import Wish, lot_of
from office.booking.opened import DrawRequest, OpenedDay
from office.booking.rows import text_or_none, time_or_none
from office.store.new_rows import NewRows
from office.tickets.day import as_text, from_text

_DAY = "SELECT day, field, opened_at, sold_out_at, seed, drawn_at FROM booking_days"
_SAVE_DAY = """
    INSERT INTO booking_days (day, field, opened_at, sold_out_at, seed, drawn_at) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET sold_out_at = excluded.sold_out_at, drawn_at = excluded.drawn_at
"""
_REQUEST = """
    SELECT key, day, field, wanted, person, card, missed_mark, nth, made_at FROM booking_requests
"""
_ADD_REQUEST = """
    INSERT INTO booking_requests (key, day, field, wanted, person, card, missed_mark, nth, made_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_UNDRAWN = """
    EXISTS (
        SELECT 1 FROM booking_days WHERE booking_days.day = booking_requests.day
        AND booking_days.field = booking_requests.field AND drawn_at IS NULL
    )
"""


class DrawsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def opened(self, day: date, field: str) -> OpenedDay | None:
        """Return what is kept of that day and field; None before anybody asked for it."""
        found = self._days(f"{_DAY} WHERE day = ? AND field = ?", day.isoformat(), field)
        return next(iter(found), None)

    def opened_from(self, day: date) -> Sequence[OpenedDay]:
        """Return what is kept of that day and later ones, by day and field."""
        return self._days(f"{_DAY} WHERE day >= ? ORDER BY day, field", day.isoformat())

    def before(self, day: date, field: str, count: int) -> Sequence[OpenedDay]:
        """Return the last ``count`` days of that field before ``day``, the oldest first."""
        sql = f"{_DAY} WHERE field = ? AND day < ? ORDER BY day DESC LIMIT ?"
        return self._days(sql, field, day.isoformat(), count)[::-1]

    def requests(self, day: date, field: str) -> Sequence[DrawRequest]:
        """Return the requests for that day and field."""
        sql = f"{_REQUEST} WHERE day = ? AND field = ? ORDER BY key"
        return self._requests(sql, day.isoformat(), field)

    def undrawn_of(self, day: date, person: str) -> Sequence[DrawRequest]:
        """Return that person's requests for that day whose draw is still to come."""
        sql = f"{_REQUEST} WHERE day = ? AND person = ? AND {_UNDRAWN}"
        return self._requests(sql, day.isoformat(), person)

    def request(self, key: str) -> DrawRequest | None:
        """Return the request that key opens."""
        return next(iter(self._requests(f"{_REQUEST} WHERE key = ?", key)), None)

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on

    def _days(self, sql: str, *values: Any) -> list[OpenedDay]:
        return [_day_of(row) for row in self._conn.execute(sql, values)]

    def _requests(self, sql: str, *values: Any) -> list[DrawRequest]:
        return [_request_of(row) for row in self._conn.execute(sql, values)]


class DrawKeeperInSqlite(DrawsInSqlite):
    """Opened days and requests in a transaction, with all it has changed so far."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def save_day(self, one: OpenedDay) -> None:
        """Keep an opened day; its seed and when it opened stay what they were first."""
        sold_out_at, drawn_at = text_or_none(one.sold_out_at), text_or_none(one.drawn_at)
        opened_at = as_text(one.opened_at)
        row = (one.day.isoformat(), one.field, opened_at, sold_out_at, one.seed, drawn_at)
        self._conn.execute(_SAVE_DAY, row)

    def add_request(self, one: DrawRequest) -> None:
        """Keep a new request."""
        wanted = " ".join(as_text(at) for at in one.wish.wanted)
        day, made_at = one.day.isoformat(), as_text(one.made_at)
        row = (one.key, day, one.field, wanted, one.person, one.card, one.missed_mark, one.nth, made_at)
        self._conn.execute(_ADD_REQUEST, row)


def _day_of(row: Sequence[Any]) -> OpenedDay:
    return OpenedDay(
        day=date.fromisoformat(row[0]),
        field=row[1],
        opened_at=from_text(row[2]),
        sold_out_at=time_or_none(row[3]),
        seed=row[4],
        drawn_at=time_or_none(row[5]),
    )


def _request_of(row: Sequence[Any]) -> DrawRequest:
    return DrawRequest(
        key=row[0],
        day=date.fromisoformat(row[1]),
        field=row[2],
        wish=Wish(lot_of(row[0]), tuple(from_text(at) for at in row[3].split())),
        person=row[4],
        card=row[5],
        missed_mark=row[6],
        nth=row[7],
        made_at=from_text(row[8]),
    )
