"""A backup lets in nobody whom the data that it replaces bar: a revoked device, a disabled person."""

from contextlib import ExitStack
from pathlib import Path

from sqlite_utils.utils import sqlite3

from office.store.integrity.damage import mark_of, only_reading
from office.store.integrity.lost_commits import lost_commits
from office.store.integrity.lost_entries import loss_of
from office.store.integrity.rescue import holds_everything
from office.store.tables import Schema
from office.tickets.store import StoreError
from office.tickets.typed import typed


def keep_barred(conn: sqlite3.Connection, backup: Path, path: Path, schema: Schema) -> tuple[list[str], bool]:
    """Bar in ``conn``, ``backup`` in today's form, whom the database ``path`` and copies beside it bar.

    Returns what to tell of it, a line each, and whether everything was told: ``path`` is all there, or
    ``backup`` is what its server saved of it at its end.
    """
    told, is_whole = _asked(conn, path, schema)
    knows_all = is_whole and not _lacks_entries(path)
    newest = None
    if holds_everything(backup, path):
        newest = backup
    elif knows_all and not mark_of(path).exists():
        # The mark is there, too, where a restore was cut short: then the log may lie beside a copy alone.
        newest = path
    return told + keep_barred_beside(conn, path, schema, newest=newest), knows_all or newest is not None


def keep_barred_beside(
    conn: sqlite3.Connection, path: Path, schema: Schema, *, newest: Path | None = None
) -> list[str]:
    """Bar whom the copies bar that earlier restores and a server's rescue left beside ``path``.

    What was barred once is let in by nothing but a new token or password. Whom ``newest``, a whole database,
    lets in by these is let in: the times in an older copy may be those of a clock that was ahead. Returns
    what to tell of it, a line each.
    """
    copies = (
        sorted(path.parent.glob(f"{path.stem}-{kind}-*{path.suffix}")) for kind in ("before", "rescued")
    )
    return [line for found in copies for copy in found for line in _told_by(conn, copy, schema, newest)]


def _asked(conn: sqlite3.Connection, path: Path, schema: Schema) -> tuple[list[str], bool]:
    """Return what to tell of the replaced database, as far as it can be read, and whether it is whole."""
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


def _told_by(conn: sqlite3.Connection, copy: Path, schema: Schema, newest: Path | None) -> list[str]:
    """Return what to tell of one copy beside the database, or that it cannot be read."""
    try:
        with ExitStack() as opened:
            lets_in = None if newest is None else opened.enter_context(only_reading(newest))
            return schema.keep_barred(conn, opened.enter_context(only_reading(copy)), lets_in)
    except (OSError, sqlite3.Error):
        return [
            f"{copy} cannot be read, so nobody knows what it had revoked or disabled: look at who is let in,"
            f" by {typed('device list')} and {typed('officer list')}"
        ]


def _lacks_entries(path: Path) -> bool:
    """Whether its record tells that ``path`` is not what it was, or cannot be read."""
    try:
        return loss_of(path) is not None
    except (OSError, StoreError):
        return True
