"""The table of one-time codes. A migration that has shipped is never changed."""

from datetime import datetime

from sqlite_utils.utils import sqlite3

from office.store.tables import Migration, Tables, executing

_CODES = (
    """
    CREATE TABLE once_codes (
        id INTEGER PRIMARY KEY,
        purpose TEXT NOT NULL,
        contact TEXT NOT NULL,
        address TEXT NOT NULL,
        code TEXT NOT NULL,
        made_at TEXT NOT NULL,
        tries_left INTEGER NOT NULL CHECK (tries_left >= 0)
    ) STRICT
    """,
    "CREATE INDEX once_codes_of_contact ON once_codes (contact, made_at)",
    "CREATE INDEX once_codes_of_address ON once_codes (address, made_at)",
)
"""Keep which codes were sent, as marks."""


def _end_codes(conn: sqlite3.Connection, at: datetime) -> None:
    """End every code of an office that was set back: one used since the copy would open once more."""
    conn.execute("UPDATE once_codes SET tries_left = 0")


TABLES = Tables("once", (Migration("0001_codes", executing(*_CODES)),), set_back=_end_codes)
