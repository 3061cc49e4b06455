"""What an ending server does with files that were taken away: saves what it still holds, and leaves word."""

import ctypes
import errno
import os
import time
from pathlib import Path

import structlog
from sqlite_utils.utils import sqlite3

from hardware.programs.whole_file import flush, no_remains
from office.store.integrity.damage import mark_of
from office.store.integrity.open_files import Amiss, FilesGoneError
from office.store.integrity.whole_content import holds_all
from office.tickets.typed import typed

log = structlog.get_logger(__name__)

_HELD_WHOLE = (Amiss.DATABASE, Amiss.LOG)
"""All of it is still open, and the files in the folder are not it."""
_IN_PLACE = (Amiss.LOG_GONE, Amiss.INDEX)
"""The database is in its place, and the log of it still open."""
_TRY_AGAIN_S = 1.0
_ALL_SAVED = "All that was acknowledged is saved"


def rescue(conn: sqlite3.Connection, path: Path, gone: FilesGoneError) -> None:
    """Save what ``conn`` still holds of the database ``path``; nothing may write to it any more.

    Afterwards a server either goes on from whole data or is refused in words. Where the disk is full
    this waits until there is room: only this process holds the data, and with its end they would be gone.
    """
    try:
        if gone.amiss in _IN_PLACE:
            conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        elif gone.amiss in _HELD_WHOLE:
            _leave_word(path, f"{gone.amiss} while the server ran", _saved_at_last(conn, path))
        elif gone.amiss is Amiss.CONTENT and not holds_all(path):
            _leave_word(path, f"{gone.amiss} while the server ran", None)
    except (OSError, sqlite3.Error) as error:
        log.error("rescue_failed", reason=str(error))


def leave_open(*conns: sqlite3.Connection) -> None:
    """Never close these: with the last one SQLite deletes what has the log's name, be it whose it may."""
    for conn in conns:
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(conn))


def rescued(path: Path) -> Path | None:
    """Return the newest rescued copy beside the database ``path``."""
    found = path.parent.glob(f"{path.stem}-rescued-*{path.suffix}")
    return max(found, key=lambda one: one.stat().st_mtime_ns, default=None)


def holds_everything(backup: Path, path: Path) -> bool:
    """Whether ``backup`` is the copy of which an ending server left word that all of ``path`` is in it.

    The word is gone once a backup was restored: what is done after that is in no older copy.
    """
    try:
        is_beside = backup.resolve().parent == path.resolve().parent
        word = mark_of(path).read_text(encoding="utf-8")
    except OSError:
        return False
    return is_beside and _ALL_SAVED in word and f"{backup.name}`" in word


def _saved_at_last(conn: sqlite3.Connection, path: Path) -> Path:
    has_told = False
    while True:
        try:
            return _saved(conn, path)
        except (OSError, sqlite3.Error) as error:
            if not _is_for_room(error):
                raise
            if not has_told:
                log.error("rescue_waits", reason=f"{path.parent} is full: free some space, and end nothing")
            has_told = True
        time.sleep(_TRY_AGAIN_S)


def _is_for_room(error: Exception) -> bool:
    is_full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT)
    return is_full or "disk is full" in str(error)


def _saved(conn: sqlite3.Connection, path: Path) -> Path:
    target = path.with_name(f"{path.stem}-rescued-{os.getpid()}{path.suffix}")
    target.unlink(missing_ok=True)
    with no_remains(target):
        conn.execute("VACUUM INTO ?", (str(target),))
        flush(target)
        flush(target.parent)
    return target


def _leave_word(path: Path, what: str, saved: Path | None) -> None:
    held = "Restore a backup" if saved is None else f"{_ALL_SAVED}. Restore it"
    source = "FILE" if saved is None else str(saved)
    words = f"{path}: {what}. {held}: {typed(f'restore {source}')}"
    mark_of(path).write_text(f"{words}\n", encoding="utf-8")
    flush(path.parent)
