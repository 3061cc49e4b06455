"""Dossiers of an office that was set back to an older copy: what locks a dossier today stays locked.

States that came after the copy are told anew by a source that lists all. Files of a drop folder are not:
those in its ``done/`` that are newer than the copy are put into the folder once more, by hand.
"""

from sqlite_utils.utils import sqlite3

_HAS_TRIES = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'dossier_tries'"
_LARGER = """
    INSERT INTO dossier_tries (day, name, wrong) VALUES (?, ?, ?)
    ON CONFLICT (day, name) DO UPDATE SET wrong = max(wrong, excluded.wrong)
"""


def keep_tries(
    conn: sqlite3.Connection, replaced: sqlite3.Connection, _newest: sqlite3.Connection | None
) -> list[str]:
    """Keep in ``conn``, an older copy, the larger count of wrong tries at each dossier; tell nothing.

    A day's count only rises, so that of older data is never too large. ``replaced`` may be of a version that
    had no dossiers. Raises sqlite3.Error where it cannot be read.
    """
    if replaced.execute(_HAS_TRIES).fetchone() is not None:
        conn.executemany(_LARGER, replaced.execute("SELECT day, name, wrong FROM dossier_tries").fetchall())
    return []
