"""Bookings of an office that was set back: who came since the copy stands there as not come yet."""

from datetime import datetime

from sqlite_utils.utils import sqlite3

from office.tickets.day import as_text

_UNDOUBTED = "UPDATE bookings SET missed_mark = NULL WHERE state = 'booked' AND at <= ?"


def forgive(conn: sqlite3.Connection, at: datetime) -> None:
    """Have no time that is over by ``at`` count as missed by anybody, within a transaction."""
    conn.execute(_UNDOUBTED, (as_text(at),))
