"""Bookings of an office that was set back: who came or cancelled since the copy stands there as expected."""

from datetime import datetime

from sqlite_utils.utils import sqlite3

_UNDOUBTED = (
    "UPDATE bookings SET missed_mark = NULL WHERE state IN ('held', 'booked')",
    "UPDATE booking_requests SET missed_mark = NULL",
)


def forgive(conn: sqlite3.Connection, at: datetime) -> None:
    """Have no time that the copy knows of count as missed by anybody, within a transaction."""
    for statement in _UNDOUBTED:
        conn.execute(statement)
