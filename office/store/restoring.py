"""Puts a backup in the place of the office's file. What was there is kept beside it, under a dated name."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from hardware.programs.whole_file import flush, no_remains
from office.store.barred import keep_barred
from office.store.integrity.damage import damaged, mark_of, only_reading
from office.store.integrity.high_mark import Given, HighMark, Numbers, record_of, recorded
from office.store.integrity.journal_names import begin_anew, given_in
from office.store.schema import CORE
from office.store.tables import NewerDatabaseError, Schema, Tables, is_an_office
from office.tickets.store import StoreError


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of a restore.

    ``kept``: where what was there is now. ``barred``: who was let in by the backup and is not, for the data
    that it replaced said so, a line each. ``knows_all``: these data could be read, and are whole, or the
    backup is what their server saved of them at its end.
    """

    kept: list[Path]
    barred: list[str]
    knows_all: bool


def holds_an_office(backup: Path) -> bool:
    """Whether that file is a database of this program, of whatever version, which can be opened."""
    try:
        with only_reading(backup) as conn:
            return is_an_office(Database(conn))
    except sqlite3.Error:
        return False


def restore(backup: Path, path: Path, at: datetime, rooms: Sequence[Tables] = ()) -> Restored:
    """Make ``backup`` the database ``path``, with the tables of ``rooms``.

    Whom the data that were there bar, the backup does not let in. No server may use it. Raises StoreError
    where the backup cannot be used (then nothing has changed) or the disk refuses. Cut short at any moment
    it leaves the old file, the new one, or a folder that no server opens until this is done again.
    """
    part, schema = path.with_name(f"{path.name}.part"), Schema((CORE, *rooms))
    try:
        part.unlink(missing_ok=True)
        with no_remains(part):
            _copy(backup, part, path, schema)
            given, barred, knows_all = _begun_anew(part, backup, path, at, schema)
            flush(part)
            kept = _set_aside(path, at)
            part.replace(path)
        HighMark(path, given).close()
        flush(record_of(path))
        flush(path.parent)
        mark_of(path).unlink(missing_ok=True)
        flush(path.parent)
    except OSError as error:
        raise StoreError(f"{path.parent}: the backup cannot be put there ({error.strerror})") from error
    return Restored(kept, barred, knows_all)


def _numbers_before(path: Path, schema: Schema) -> Numbers:
    """Return the numbers that the office gave: by its record and by its data, either of which may be behind.

    Beside a record, data count only where they are whole and of the journal that it tells of.
    """
    record = recorded(path)
    numbers = {} if record is None else dict(record.numbers)
    if not path.exists():
        return numbers
    try:
        with only_reading(path) as conn:
            found = given_in(conn)
            is_the_records = record is not None and found.journal_id == record.journal_id
            if record is None or (is_the_records and _fault(conn, path, schema) is None):
                for series, number in found.numbers.items():
                    numbers[series] = max(number, numbers.get(series, 0))
    except (sqlite3.Error, NewerDatabaseError):
        pass  # They are damaged, or of another version.
    return numbers


def _begun_anew(
    part: Path, backup: Path, path: Path, at: datetime, schema: Schema
) -> tuple[Given, list[str], bool]:
    """Name the copy's journal anew, and have nothing given again that was given after the backup.

    Nobody is let in whom the data ``path`` bar; the rest of what is returned is told by ``Restored``.
    """
    before = _numbers_before(path, schema)
    try:
        with closing(sqlite3.connect(part, isolation_level=None)) as conn:
            conn.execute("BEGIN IMMEDIATE")
            schema.apply(Database(conn))
            begin_anew(conn, before)
            barred, knows_all = keep_barred(conn, backup, path, schema)
            schema.set_back(conn, at)
            conn.execute("COMMIT")
            return given_in(conn), barred, knows_all
    except sqlite3.Error as error:
        raise StoreError(f"{part.parent}: the backup cannot be put there ({error})") from error


def _copy(backup: Path, part: Path, path: Path, schema: Schema) -> None:
    """Check the backup whole, then copy it with what its log may hold."""
    if not backup.is_file():
        raise StoreError(f"{backup} is not there or no file: name the backup to restore")
    if path.exists() and backup.samefile(path):
        raise StoreError(f"{backup} is the office's own file: name a backup of it")
    with only_reading(backup) as conn:
        fault = _fault(conn, backup, schema)
        if fault is not None:
            raise StoreError(f"{backup} cannot be used ({fault}): name another backup")
        try:
            conn.execute("VACUUM INTO ?", (str(part),))
        except sqlite3.Error as error:
            raise StoreError(f"{path.parent}: the backup cannot be put there ({error})") from error


def _fault(conn: sqlite3.Connection, backup: Path, schema: Schema) -> str | None:
    """Return why it is no backup; None for one. Raises NewerDatabaseError."""
    try:
        (first,) = conn.execute("PRAGMA integrity_check(1)").fetchone()
        if first != "ok":
            return str(first).splitlines()[-1]
        db = Database(conn)
        if not is_an_office(db):
            return "it holds no office"
        schema.refuse_newer(db, backup)
    except sqlite3.DatabaseError as error:
        return str(error)
    return None


def _set_aside(path: Path, at: datetime) -> list[Path]:
    """Give what is in the new file's place another name; its log must not be taken for the new one's."""
    kept = []
    aside = path.with_name(f"{path.stem}-before-{at:%Y%m%dT%H%M%SZ}{path.suffix}")
    for suffix in ("", "-wal"):
        old = Path(f"{path}{suffix}")
        if old.exists():
            name = Path(f"{aside}{suffix}")
            name.hardlink_to(old)
            kept.append(name)
    mark = mark_of(path)
    mark.write_text(f"{damaged(path, 'restoring it was cut short')}\n", encoding="utf-8")
    flush(mark)
    flush(path.parent)
    # The index "-shm" is made anew from the log.
    for suffix in ("-wal", "-shm"):
        Path(f"{path}{suffix}").unlink(missing_ok=True)
    flush(path.parent)
    return kept
