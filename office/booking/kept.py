"""What booking asks of a store. SQLite alone: its constraints are what keeps two people off one seat."""

from typing import NoReturn

from office.booking.draws_in_sqlite import DrawKeeperInSqlite, DrawsInSqlite
from office.booking.in_sqlite import BookingKeeperInSqlite, BookingsInSqlite
from office.store.inside import ChangingStatements, Statements
from office.store.shelves import Shelves
from office.tickets.store import StoreError


def _refuse_memory(shelves: Shelves) -> NoReturn:
    raise StoreError("bookings are kept in SQLite only")


BOOKINGS = Statements(BookingsInSqlite, _refuse_memory)
BOOKINGS_CHANGED = ChangingStatements(BookingKeeperInSqlite, _refuse_memory)
DRAWS = Statements(DrawsInSqlite, _refuse_memory)
DRAWS_CHANGED = ChangingStatements(DrawKeeperInSqlite, _refuse_memory)
