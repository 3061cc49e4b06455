"""Opens the office's file with full durability, and says in words why it cannot be opened or written."""

import os
import pwd
import time
from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.store.schema import CORE
from office.store.tables import Schema, Tables, is_an_office
from office.tickets.store import StoreError
from office.tickets.typed import typed

BUSY_S = 5.0
"""How long a commit waits for another process, such as ``server.py officer add``."""

PAGE_BYTES = 2048
"""For a new file: small, since a crowd's tickets of many fields touch many pages, each written whole.

Each is written by a call of its own, so that more of still smaller ones cost as much again.
"""
_WAL_TRIES, _WAL_PAUSE_S = 50, 0.1


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, and wait for other processes that write it."""
    conn = sqlite3.connect(
        str(path), timeout=BUSY_S, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    conn.execute("PRAGMA foreign_keys = ON")
    return conn


def open_database(path: Path, rooms: Sequence[Tables], *, is_guest: bool = False) -> Database:
    """Open the file for writing, with full durability and all tables. Raises StoreError and sqlite3.Error.

    A guest leaves a file of an older version as it is, to be read only: the server that has it open would
    not start on a newer one any more. It brings a file that is not there yet to the form of today.
    """
    conn, schema = connect(path), Schema((CORE, *rooms))
    try:
        db = Database(conn)
        schema.refuse_newer(db, path)
        if is_guest and is_an_office(db) and not schema.is_current(db):
            conn.execute("PRAGMA query_only = ON")
            return db
        conn.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        if _journal_mode(conn) != "wal":
            raise StoreError(f"{path} cannot use a write-ahead log: put it on a local disk")
        conn.execute("PRAGMA synchronous = FULL")
        conn.execute("PRAGMA wal_autocheckpoint = 0")
        conn.execute("PRAGMA journal_size_limit = 67108864")
        # 32 MB hold a busy day's tables and indexes; with the default of 2 MB each insert reads pages anew.
        conn.execute("PRAGMA cache_size = -32768")
        # The server and the command line may open a new file at the same moment.
        conn.execute("BEGIN IMMEDIATE")
        schema.apply(db)
        conn.execute("COMMIT")
        conn.execute("PRAGMA busy_timeout = 0")
    except BaseException:
        conn.close()
        raise
    return db


def _journal_mode(conn: sqlite3.Connection) -> str:
    """Ask for a write-ahead log and return the mode there is now."""
    for _ in range(_WAL_TRIES):
        try:
            return str(conn.execute("PRAGMA journal_mode = WAL").fetchone()[0])
        except sqlite3.OperationalError:
            # Two that open a new file at once: here SQLite does not wait by itself, as it does elsewhere.
            time.sleep(_WAL_PAUSE_S)
    return str(conn.execute("PRAGMA journal_mode = WAL").fetchone()[0])


def failure(path: Path, error: BaseException) -> BaseException:
    """Return what to raise for an error about the file: a StoreError where SQLite refused."""
    if not isinstance(error, sqlite3.Error):
        return error
    told = StoreError(advice(path, error))
    told.__cause__ = error
    return told


def advice(path: Path, error: Exception) -> str:
    """Return what a technician can do about an error of SQLite or of the disk."""
    text = str(error)
    if "disk is full" in text or "No space left" in text:
        return f"the disk of {path.parent} is full: nothing of this was kept; free some space and try again"
    # Within a folder that is closed to this user nobody can say which folders there are.
    is_closed = isinstance(error, PermissionError)
    if not is_closed and not path.parent.is_dir():
        return f"there is no folder {path.parent}: make it, or name another"
    if "readonly" in text or "unable to open" in text or is_closed:
        return f"{path.parent} cannot be written: give {this_user()} the right to, or name another folder"
    if "not a database" in text or "malformed" in text:
        return f"{path} is damaged or no database: restore a backup, by {typed('restore FILE')}"
    if "I/O error" in text:
        return f"the disk of {path.parent} fails: nothing of this was kept; see the system's log"
    if "locked" in text:
        return f"another program holds {path}: end it, then try again"
    return f"{path}: {text}"


def this_user() -> str:
    """Return who runs this, as ``the user mot-cua``."""
    try:
        return f"the user {pwd.getpwuid(os.geteuid()).pw_name}"
    except KeyError:  # In a container users may have no names.
        return f"the user {os.geteuid()}"
