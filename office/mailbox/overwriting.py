"""Erasing for good: SQLite leaves copies of what it erased in free space, of a page as of the file."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from sqlite_utils.utils import sqlite3

_SECURE_DELETE: Final = ("OFF", "ON", "FAST")
"""What SQLite tells as 0, 1 and 2."""


@contextmanager
def overwriting(conn: sqlite3.Connection) -> Iterator[None]:
    """Have SQLite overwrite whatever is freed meanwhile; afterwards it does as it did before."""
    (before,) = conn.execute("PRAGMA secure_delete").fetchone()
    conn.execute("PRAGMA secure_delete = ON")
    try:
        yield
    finally:
        conn.execute(f"PRAGMA secure_delete = {_SECURE_DELETE[before]}")


def write_anew(conn: sqlite3.Connection, tables: Sequence[str]) -> None:
    """Write those tables into new pages and overwrite all of the old ones, within a transaction.

    A page that was ever rebuilt may hold a second copy of a row in its free space, which erasing the row does
    not reach. VACUUM would, but it holds up every other change until the whole file is written. ``tables``
    are those who refer to others first; no table beside them may refer to one of them.
    """
    with overwriting(conn):
        made = {table: _statements(conn, table) for table in tables}
        for table in tables:
            conn.execute(f"CREATE TABLE {table}_kept AS SELECT * FROM {table} ORDER BY rowid")  # noqa: S608
            conn.execute(f"DROP TABLE {table}")
        for table in reversed(tables):
            for statement in made[table]:
                conn.execute(statement)
            conn.execute(f"INSERT INTO {table} SELECT * FROM {table}_kept ORDER BY rowid")  # noqa: S608
            conn.execute(f"DROP TABLE {table}_kept")


def _statements(conn: sqlite3.Connection, table: str) -> list[str]:
    """Return what makes that table, then its indexes and triggers."""
    # The indexes that SQLite makes by itself have no statement.
    sql = (
        "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type <> 'table', rowid"
    )
    return [statement for (statement,) in conn.execute(sql, (table,)).fetchall()]
