"""The keys of a mailbox that was set back: one that was replaced since the copy is not in use again."""

from typing import Any

from sqlite_utils.utils import sqlite3

from office.mailbox import rows
from office.mailbox.overwriting import overwriting, write_anew

_WRAPPING = f"key_id, opened_with, {rows.WRAPPING_COLUMNS}, version"


def keep_barred(
    conn: sqlite3.Connection, replaced: sqlite3.Connection, newest: sqlite3.Connection | None = None
) -> list[str]:
    """Take over into ``conn``, an older copy, what ``replaced`` has of newer keys and newer wrappings.

    Else a passphrase that was changed because others knew it, or a key that was replaced, would open what
    comes from now on. ``replaced`` may be the older of the two: what ``conn`` has from later stands. A key
    that ``conn`` has as another one is left. ``newest`` changes nothing: versions tell what is newer. Returns
    what to tell, a line each. Raises sqlite3.Error where ``replaced`` cannot be read.
    """
    if not _has_mailbox(replaced):
        return []
    with overwriting(conn):
        new_keys = [key for key in _keys(replaced).items() if key[0] not in _keys(conn)]
        conn.executemany("INSERT INTO mailbox_keys (id, public) VALUES (?, ?)", new_keys)
        changed = _newer_wrappings(conn, replaced)
        marks = ", ".join("?" * (_WRAPPING.count(",") + 1))
        conn.executemany(
            f"INSERT OR REPLACE INTO mailbox_wrappings ({_WRAPPING}) VALUES ({marks})",  # noqa: S608
            changed,
        )
    if not changed:
        return []
    write_anew(conn, ("mailbox_wrappings",))
    return ["the mailbox's keys and passphrase stay those that were made since the backup"]


def _newer_wrappings(conn: sqlite3.Connection, replaced: sqlite3.Connection) -> list[tuple[Any, ...]]:
    """Return the rows of ``replaced`` that ``conn`` lacks or has in an older version, of the same keys."""
    kept, ours, theirs = _wrappings(conn), _keys(conn), _keys(replaced)
    return [
        row
        for whose, row in _wrappings(replaced).items()
        if ours[whose[0]] == theirs[whose[0]] and (whose not in kept or kept[whose][-1] < row[-1])
    ]


def _has_mailbox(conn: sqlite3.Connection) -> bool:
    # An office that had none yet, or has none.
    sql = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'mailbox_wrappings'"
    return conn.execute(sql).fetchone() is not None


def _keys(conn: sqlite3.Connection) -> dict[int, bytes]:
    return dict(conn.execute("SELECT id, public FROM mailbox_keys ORDER BY id").fetchall())


def _wrappings(conn: sqlite3.Connection) -> dict[tuple[int, str], tuple[Any, ...]]:
    found = conn.execute(f"SELECT {_WRAPPING} FROM mailbox_wrappings ORDER BY key_id, opened_with")  # noqa: S608
    return {(row[0], row[1]): row for row in found.fetchall()}
