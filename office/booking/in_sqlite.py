"""Bookings and seats in SQLite. Its constraints, not these statements, keep two people off one seat."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from sqlite_utils.utils import sqlite3

from office.booking.booking import EVERY_FIELD, Booking, Closing, ClosingReason, Seat
from office.booking.refusals import SlotTaken
from office.booking.rows import COLUMNS, booking_of, booking_row, seat_of, seat_row
from office.store import rows
from office.store.new_rows import NewRows
from office.tickets.day import as_text, from_text

_BOOKING = f"SELECT {COLUMNS} FROM bookings"
_LIVE = "state IN ('held', 'booked', 'checked_in')"
_ADD = f"INSERT INTO bookings ({COLUMNS}) VALUES ({', '.join('?' * 19)})"
_SAVE = rows.update("bookings", COLUMNS)
_CLOSING = "SELECT day, field, reason, closed_by, closed_at FROM booking_closings"
_CLOSE = """
    INSERT OR REPLACE INTO booking_closings (day, field, reason, closed_by, closed_at) VALUES (?, ?, ?, ?, ?)
"""
_UNUSED = """
    DELETE FROM booking_slots WHERE day = ? AND field = ? AND at = ? AND seat = ? AND NOT EXISTS (
        SELECT 1 FROM bookings WHERE bookings.day = booking_slots.day AND bookings.field = booking_slots.field
        AND bookings.at = booking_slots.at AND bookings.seat = booking_slots.seat
    )
"""


class BookingsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def of_key(self, key: str) -> Booking | None:
        """Return the booking that key opens."""
        return next(iter(self._all(f"{_BOOKING} WHERE key = ?", key)), None)

    def live(self, day: date, field: str) -> Sequence[Booking]:
        """Return the bookings of that day and field that have their seat, by time and seat."""
        sql = f"{_BOOKING} WHERE day = ? AND field = ? AND {_LIVE} ORDER BY at, seat"
        return self._all(sql, day.isoformat(), field)

    def live_on(self, day: date) -> Sequence[Booking]:
        """Return the bookings of that day that have their seat, by time, field and seat."""
        return self._all(f"{_BOOKING} WHERE day = ? AND {_LIVE} ORDER BY at, field, seat", day.isoformat())

    def live_from(self, day: date) -> Sequence[Booking]:
        """Return the bookings of that day and later ones that have their seat, by time, field and seat."""
        sql = f"{_BOOKING} WHERE day >= ? AND {_LIVE} ORDER BY at, field, seat"
        return self._all(sql, day.isoformat())

    def of(self, day: date, field: str) -> Sequence[Booking]:
        """Return every booking of that day and field, in whatever state, in the order they were made."""
        return self._all(f"{_BOOKING} WHERE day = ? AND field = ? ORDER BY id", day.isoformat(), field)

    def of_person(self, day: date, person: str) -> Sequence[Booking]:
        """Return that person's live bookings of the day."""
        return self._all(f"{_BOOKING} WHERE day = ? AND person = ? AND {_LIVE}", day.isoformat(), person)

    def held_by(self, address: str) -> Sequence[Booking]:
        """Return what is held from that address."""
        return self._all(f"{_BOOKING} WHERE address = ? AND state = 'held'", address)

    def overdue_holds(self, now: datetime) -> Sequence[Booking]:
        """Return the bookings whose hold is over."""
        return self._all(f"{_BOOKING} WHERE state = 'held' AND held_until <= ?", as_text(now))

    def begun_before(self, moment: datetime) -> Sequence[Booking]:
        """Return the bookings not checked in whose time was before that moment."""
        return self._all(f"{_BOOKING} WHERE state = 'booked' AND at < ? ORDER BY at, id", as_text(moment))

    def offered(self, day: date, field: str) -> list[Seat]:
        """Return all kept seats of that day and field, by time and number."""
        sql = "SELECT day, field, at, seat FROM booking_slots WHERE day = ? AND field = ? ORDER BY at, seat"
        return [seat_of(row) for row in self._conn.execute(sql, (day.isoformat(), field))]

    def closing(self, day: date, field: str) -> Closing | None:
        """Return how a manager closed that day in that field; None where it is not closed."""
        sql = f"{_CLOSING} WHERE day = ? AND field IN (?, ?) ORDER BY field LIMIT 1"
        return next(iter(self._closings(sql, day.isoformat(), EVERY_FIELD, field)), None)

    def closings_from(self, day: date) -> Sequence[Closing]:
        """Return the closed days from that one on, by day and field."""
        return self._closings(f"{_CLOSING} WHERE day >= ? ORDER BY day, field", day.isoformat())

    def missed(self, missed_marks: Collection[str], since: date) -> int:
        """Return how many booked times were missed under those marks, since that day."""
        marks = ", ".join("?" * len(missed_marks))
        sql = f"SELECT count(*) FROM booking_missed WHERE missed_mark IN ({marks}) AND day >= ?"
        return int(self._conn.execute(sql, (*missed_marks, since.isoformat())).fetchone()[0])

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on

    def _closings(self, sql: str, *values: Any) -> list[Closing]:
        return [
            Closing(date.fromisoformat(day), field, ClosingReason(reason), by, from_text(at))
            for day, field, reason, by, at in self._conn.execute(sql, values)
        ]

    def _all(self, sql: str, *values: Any) -> list[Booking]:
        return [booking_of(row) for row in self._conn.execute(sql, values)]


class BookingKeeperInSqlite(BookingsInSqlite):
    """Bookings in a transaction, with all it has changed so far."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def add(self, booking: Booking) -> Booking:
        """Keep a new booking and return it with its id. Raises SlotTaken where a live one has its seat."""
        try:
            added = self._conn.execute(_ADD, (None, *booking_row(booking)[1:]))
        except sqlite3.IntegrityError as error:
            # The limits are checked before; of what is left only a seat can be somebody else's.
            if "bookings.seat" not in str(error):
                raise
            raise SlotTaken(f"seat {booking.seat.number} at {booking.seat.slot.at} is taken") from error
        return booking_of((added.lastrowid, *booking_row(booking)[1:]))

    def save(self, booking: Booking) -> None:
        """Keep a booking's present values."""
        row = booking_row(booking)
        self._conn.execute(_SAVE, (*row[1:], row[0]))

    def offer(self, seats: Iterable[Seat]) -> None:
        """Keep those seats; what is kept already stays."""
        self._conn.executemany(
            "INSERT OR IGNORE INTO booking_slots (day, field, at, seat) VALUES (?, ?, ?, ?)",
            [seat_row(seat) for seat in seats],
        )

    def withdraw(self, seats: Iterable[Seat]) -> None:
        """Drop those seats, but for the ones that any booking stands on."""
        self._conn.executemany(_UNUSED, [seat_row(seat) for seat in seats])

    def close_day(self, closing: Closing) -> None:
        """Keep that this day is closed, in the place of what was kept of it before."""
        row = (closing.day.isoformat(), closing.field, closing.reason, closing.by, as_text(closing.at))
        self._conn.execute(_CLOSE, row)

    def open_day(self, day: date, field: str | None) -> int:
        """Drop what closes that day in that field, or in whichever; return how many rows that were."""
        sql, values = "DELETE FROM booking_closings WHERE day = ?", [day.isoformat()]
        if field is not None:
            sql, values = f"{sql} AND field = ?", [*values, field]
        return int(self._conn.execute(sql, values).rowcount)

    def add_missed(self, missed_mark: str, day: date) -> None:
        """Keep that somebody missed a booked time on that day."""
        sql = "INSERT INTO booking_missed (missed_mark, day) VALUES (?, ?)"
        self._conn.execute(sql, (missed_mark, day.isoformat()))

    def forget_people(self, today: date, since: date) -> None:
        """Drop who booked days that are over, and what was missed before ``since``."""
        over = today.isoformat()
        self._conn.execute(
            "UPDATE bookings SET person = NULL, card = NULL, missed_mark = NULL"
            " WHERE day < ? AND person IS NOT NULL",
            (over,),
        )
        self._conn.execute("DELETE FROM booking_requests WHERE day < ?", (over,))
        self._conn.execute("DELETE FROM booking_contacts WHERE day < ?", (over,))
        self._conn.execute("DELETE FROM booking_missed WHERE day < ?", (since.isoformat(),))
