"""Whether a database that another program wrote to still holds all that was given out.

Most that write to it do no harm: they go through SQLite (a second server, a program that shows databases), or
only the file's date was set. An older copy written over it does: pages of two times stand side by side then.
"""

from pathlib import Path

from sqlite_utils.utils import sqlite3

from office.store.integrity.damage import only_reading
from office.store.integrity.high_mark import recorded
from office.store.integrity.journal_names import given_in

_GAPS = "SELECT coalesce(max(seq), 0) - count(*) FROM journal"
_CONTRADICTIONS = """
    WITH newest AS (
        SELECT ticket_id, state, max(seq) FROM journal WHERE ticket_id IS NOT NULL GROUP BY ticket_id
    )
    SELECT count(*) FROM tickets LEFT JOIN newest ON newest.ticket_id = tickets.id
    WHERE tickets.state IS NOT newest.state
"""
"""Tickets that do not stand where the journal says."""


def holds_all(path: Path) -> bool:
    """Whether the database ``path`` is sound in itself, and holds what its record tells of."""
    record = recorded(path)
    if record is None:
        return False
    try:
        with only_reading(path) as conn:
            conn.execute("BEGIN")
            if conn.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
                return False
            given = given_in(conn)
            faults = [conn.execute(sql).fetchone()[0] for sql in (_GAPS, _CONTRADICTIONS)]
    except sqlite3.Error:
        return False
    has_numbers = all(given.numbers.get(series, 0) >= number for series, number in record.numbers.items())
    is_same = given.journal_id == record.journal_id
    return is_same and given.seq >= record.seq and has_numbers and not any(faults)
