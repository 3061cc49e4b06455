"""Tickets whose paper did not come, or may not have: what the print queue asks of each kind of store."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from sqlite_utils.utils import sqlite3

from office.store import rows
from office.store.inside import Statements
from office.store.shelves import Shelves
from office.tickets.ticket import PrintState, Ticket

_TROUBLED = (PrintState.FAILED, PrintState.UNKNOWN)
# The literals are those of the index tickets_in_print_trouble.
_IN_TROUBLE = f"""
    SELECT {rows.TICKET_COLUMNS} FROM tickets
    WHERE office_day = ? AND print IN ('failed', 'unknown') ORDER BY id
"""


def _in_sqlite(conn: sqlite3.Connection, day: date) -> Sequence[Ticket]:
    return [rows.ticket_of(row) for row in conn.execute(_IN_TROUBLE, (day.isoformat(),))]


def _in_memory(shelves: Shelves, day: date) -> Sequence[Ticket]:
    held = (one for one in shelves.tickets.values() if one.office_day == day and one.print in _TROUBLED)
    return sorted(held, key=lambda one: one.id)


IN_PRINT_TROUBLE: Statements[Callable[[date], Sequence[Ticket]]] = Statements(
    lambda conn: partial(_in_sqlite, conn), lambda shelves: partial(_in_memory, shelves)
)
"""Returns a day's tickets whose last paper failed or is unknown, in the order they were issued."""
