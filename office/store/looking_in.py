"""A look into an office's file that changes nothing: beside a running server, or where none runs."""

from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.store.reader import SqliteReader
from office.store.schema import CORE
from office.store.tables import Schema, Tables
from office.tickets.store import Reader, StoreError

T = TypeVar("T")
_BUSY_S = 5.0


class OlderDatabaseError(StoreError):
    """The file is of an older version: it becomes one of this version when the server starts."""


def look_in(path: Path, work: Callable[[Reader], T], rooms: Sequence[Tables] = ()) -> T:
    """Run ``work`` on one consistent view of the database ``path`` with the tables of ``rooms``.

    Returns its value. Nothing is written, no server is kept waiting, no file is left. Raises StoreError,
    OlderDatabaseError and NewerDatabaseError.
    """
    log, schema = path.with_name(f"{path.name}-wal"), Schema((CORE, *rooms))
    try:
        if log.exists():
            return _look(path, "mode=ro", schema, work)
        # Read as usual, it would leave an empty log of this user's beside the file of the server's.
        found = _look(path, "immutable=1", schema, work)
        return _look(path, "mode=ro", schema, work) if log.exists() else found
    except sqlite3.Error as error:
        raise StoreError(f"{path} cannot be looked into: {error}") from error


def _look(path: Path, how: str, schema: Schema, work: Callable[[Reader], T]) -> T:
    address = f"{path.absolute().as_uri()}?{how}"
    with closing(sqlite3.connect(address, uri=True, timeout=_BUSY_S, isolation_level=None)) as conn:
        conn.execute("PRAGMA query_only = ON")
        conn.execute("BEGIN")
        db = Database(conn)
        schema.refuse_newer(db, path)
        if not schema.is_current(db):
            raise OlderDatabaseError(
                f"{path} is of an older version; a start of this one brings it up to date"
            )
        return work(SqliteReader(conn))
