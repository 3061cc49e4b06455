"""The journal's name in the file, the names it had before, and what was given out and then lost."""

from datetime import date
from uuid import uuid4

from sqlite_utils.utils import sqlite3

from office.store.integrity.high_mark import Given, Numbers

JOURNAL_NAMES = (
    "ALTER TABLE journal ADD COLUMN priority TEXT",
    """
    UPDATE journal SET priority = tickets.priority FROM tickets
    WHERE tickets.id = journal.ticket_id AND tickets.priority IS NOT NULL
    """,
    """
    CREATE TABLE journal_names (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        after_seq INTEGER NOT NULL CHECK (after_seq >= 0)
    ) STRICT
    """,
    """
    CREATE TABLE numbers_lost (
        office_day TEXT NOT NULL,
        series TEXT NOT NULL,
        number INTEGER NOT NULL CHECK (number > 0),
        PRIMARY KEY (office_day, series)
    ) STRICT
    """,
    "CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT",
)

_LAST_DAYS = "SELECT DISTINCT office_day FROM tickets ORDER BY office_day DESC LIMIT 3"
_NUMBERS = f"""
    SELECT office_day, series, max(number) FROM (
        SELECT office_day, series, number FROM tickets WHERE office_day IN ({_LAST_DAYS})
        UNION ALL SELECT office_day, series, number FROM numbers_lost
    ) GROUP BY office_day, series ORDER BY office_day
"""
LAST_NUMBER = """
    SELECT max(
        coalesce((SELECT max(number) FROM tickets WHERE office_day = ?1 AND series = ?2), 0),
        coalesce((SELECT number FROM numbers_lost WHERE office_day = ?1 AND series = ?2), 0)
    )
"""
"""The highest number that a series ever gave on a day; 0 for none."""


def given_in(conn: sqlite3.Connection) -> Given:
    """Return how far the data of that database reach."""
    (name,) = conn.execute("SELECT id FROM journal_names ORDER BY number DESC LIMIT 1").fetchone()
    (seq,) = conn.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()
    numbers = {
        (date.fromisoformat(day), series): number for day, series, number in conn.execute(_NUMBERS).fetchall()
    }
    return Given(name, seq, numbers)


SKIP_NUMBERS = """
    INSERT INTO numbers_lost VALUES (?, ?, ?)
    ON CONFLICT (office_day, series) DO UPDATE SET number = max(number, excluded.number)
"""
"""Have a series give no number of a day up to that one."""


def begin_anew(conn: sqlite3.Connection, lost: Numbers) -> None:
    """Give the journal another name from here on, and have ``lost`` numbers of its days given no more.

    For a database that is set back to an older state of itself, within a transaction.
    """
    conn.execute(
        "INSERT INTO journal_names (id, after_seq) SELECT ?, coalesce(max(seq), 0) FROM journal",
        (str(uuid4()),),
    )
    for (day, series), number in lost.items():
        conn.execute(SKIP_NUMBERS, (day.isoformat(), series, number))
