"""Who is told of a booking, in SQLite: a sealed mail address, and the mark by which it is found again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NoReturn

from sqlite_utils.utils import sqlite3

from office.booking.booking import Booking
from office.booking.rows import COLUMNS, booking_of
from office.store.inside import ChangingStatements, Statements
from office.store.new_rows import NewRows
from office.store.shelves import Shelves
from office.tickets.day import as_text
from office.tickets.store import StoreError

_OF_BOOKING = ", ".join(f"bookings.{name.strip()}" for name in COLUMNS.split(","))
_UNTOLD = f"""
    SELECT {_OF_BOOKING}, sealed, language FROM booking_contacts JOIN bookings ON bookings.id = booking_id
    WHERE told_at IS NULL AND booking_contacts.day >= ? AND state IN ('booked', 'cancelled')
"""
_OF_MARK = f"""
    SELECT {_OF_BOOKING} FROM booking_contacts JOIN bookings ON bookings.id = booking_id
    WHERE booking_contacts.day = ? AND mark = ? ORDER BY bookings.at, bookings.id
"""
_KEEP = """
    INSERT OR REPLACE INTO booking_contacts (booking_id, day, mark, sealed, language) VALUES (?, ?, ?, ?, ?)
"""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to tell of that booking, sealed, and in which language."""

    booking: Booking
    sealed: bytes
    language: str


class ContactsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def untold(self, day: date) -> Sequence[Contact]:
        """Return who was told nothing yet of bookings of that day and later ones."""
        found = self._conn.execute(_UNTOLD, (day.isoformat(),))
        return [Contact(booking_of(row[:-2]), row[-2], row[-1]) for row in found]

    def of_mark(self, day: date, mark: str) -> Sequence[Booking]:
        """Return the bookings of that day under that mark, by time."""
        return [booking_of(row) for row in self._conn.execute(_OF_MARK, (day.isoformat(), mark))]

    def booking_ids(self, day: date) -> frozenset[int]:
        """Return the bookings of that day whose people can be told by mail."""
        found = self._conn.execute(
            "SELECT booking_id FROM booking_contacts WHERE day = ?", (day.isoformat(),)
        )
        return frozenset(int(row[0]) for row in found)

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on


class ContactKeeperInSqlite(ContactsInSqlite):
    """Contacts in a transaction, with all it has changed so far."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def keep(self, contact: Contact, mark: str) -> None:
        """Keep a contact, in the place of the one that booking had."""
        booking = contact.booking
        row = (booking.id, booking.seat.slot.day.isoformat(), mark, contact.sealed, contact.language)
        self._conn.execute(_KEEP, row)

    def mark_told(self, booking_id: int, at: datetime) -> None:
        """Keep that this one was told."""
        sql = "UPDATE booking_contacts SET told_at = ? WHERE booking_id = ?"
        self._conn.execute(sql, (as_text(at), booking_id))


def _refuse_memory(shelves: Shelves) -> NoReturn:
    raise StoreError("contacts are kept in SQLite only")


CONTACTS = Statements(ContactsInSqlite, _refuse_memory)
CONTACTS_CHANGED = ChangingStatements(ContactKeeperInSqlite, _refuse_memory)
