"""A backup lets in nobody whom the data that it replaces bar: a revoked device, a disabled person."""

from pathlib import Path

from sqlite_utils.utils import sqlite3

from office.store.integrity.damage import only_reading
from office.store.integrity.lost_commits import lost_commits
from office.store.integrity.lost_entries import loss_of
from office.store.tables import Schema
from office.tickets.store import StoreError


def keep_barred(conn: sqlite3.Connection, path: Path, schema: Schema) -> tuple[list[str], bool]:
    """Bar in ``conn``, a backup's copy of today's form, whom the database ``path`` and copies beside it bar.

    Returns what to tell of it, a line each, and whether ``path`` is all there and told everything.
    """
    told, knows_all = _asked(conn, path, schema)
    told += keep_barred_beside(conn, path, schema)
    return told, knows_all and not _lacks_entries(path)


def keep_barred_beside(conn: sqlite3.Connection, path: Path, schema: Schema) -> list[str]:
    """Bar whom the copies bar that earlier restores and a server's rescue left beside ``path``.

    What was barred once is let in by nothing but a new token or password. Returns what to tell of it.
    """
    copies = (
        sorted(path.parent.glob(f"{path.stem}-{kind}-*{path.suffix}")) for kind in ("before", "rescued")
    )
    return [line for found in copies for copy in found for line in _asked(conn, copy, schema)[0]]


def _asked(conn: sqlite3.Connection, path: Path, schema: Schema) -> tuple[list[str], bool]:
    """Return what to tell of one database, as far as it can be read, and whether it is whole."""
    told: list[str] = []
    if not path.exists():
        return told, False
    try:
        with only_reading(path) as replaced:
            told = schema.keep_barred(conn, replaced)
            (first,) = replaced.execute("PRAGMA quick_check(1)").fetchone()
            return told, first == "ok" and not lost_commits(path)
    except (OSError, sqlite3.Error):
        return told, False


def _lacks_entries(path: Path) -> bool:
    """Whether its record tells that ``path`` is not what it was, or cannot be read."""
    try:
        return loss_of(path) is not None
    except (OSError, StoreError):
        return True
