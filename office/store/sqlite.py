"""The office's database file: opened with full durability, written by one writer, read without waiting."""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path
from typing import TypeVar

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.store.copying import copy_file
from office.store.integrity.kept_files import KeptFiles
from office.store.opening import BUSY_S, PAGE_BYTES, advice, connect, failure, open_database
from office.store.reader import SqliteReader
from office.store.rows import Row
from office.store.tables import NewerDatabaseError, OlderDatabaseError, Tables
from office.store.transaction import SqliteTransaction
from office.store.writer import GroupWriter, Piece
from office.tickets.refusals import Refusal
from office.tickets.store import Reader, StoreClosedError, StoreError, Transaction

T = TypeVar("T")

Offload = Callable[[Callable[[], object]], object]
"""Runs a function to its end where that holds up nobody else, and raises what it raises."""

FILE_NAME = "office.db"
_LAST_READ_S = 5.0
"""How long the end waits for who is reading."""
__all__ = ["FILE_NAME", "PAGE_BYTES", "NewerDatabaseError", "Offload", "SqliteStore", "run_here"]


def run_here(work: Callable[[], object]) -> object:
    """Offload nothing: run ``work`` where it stands, for plain threads."""
    return work()


class SqliteStore:
    """Keeps one office in ``folder``/office.db, with the tables of ``rooms``. Close it to end its writer.

    Raises StoreError when the folder cannot be written, the disk is full or the file is no database,
    and NewerDatabaseError when it is of a newer version; then the file is left as it was. One that
    ``serves`` looks whether its files are still the folder's, and keeps the record beside them. A guest
    leaves carrying the log over to it: that nobody else writes to the database is how it knows of who does.
    A file of an older version a guest only reads: whatever would change it raises OlderDatabaseError.
    """

    def __init__(
        self,
        folder: Path,
        *,
        rooms: Sequence[Tables] = (),
        offload: Offload = run_here,
        serves: bool = False,
        is_guest: bool = False,
    ) -> None:
        self.path = folder / FILE_NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._db = open_database(self.path, rooms, is_guest=is_guest)
            # A guest's, of a file that an older version wrote.
            (self._is_older,) = self._db.conn.execute("PRAGMA query_only").fetchone()
            self._reading = connect(self.path)
            self._looking_up = connect(self.path)
            for reading in (self._reading, self._looking_up):
                reading.execute("PRAGMA query_only = ON")
            self._kept = KeptFiles(self._db.conn, self.path) if serves else None
        except (OSError, sqlite3.Error) as error:
            raise StoreError(advice(self.path, error)) from error
        self._transaction = SqliteTransaction(self._db)
        self._read_lock, self._look_up_lock = threading.RLock(), threading.Lock()
        self._offload, self._is_guest = offload, is_guest
        self._failed: BaseException | None = None
        self._locked_at: int | None = None
        self._changes_of_records, self._is_away = 0, False
        self._writer = GroupWriter(self._commit, self._tidy)

    def transact(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in one transaction and return its value once it is flushed to the disk."""
        self._refuse_older()
        value: T = self._writer.do(work)
        return value

    def change_records(self, work: Callable[[Database], T]) -> T:
        """Run ``work`` on reference data (people, devices) in one transaction, through sqlite-utils."""
        self._refuse_older()
        try:
            value: T = self._writer.do(lambda tx: work(tx.db))
        finally:
            self._changes_of_records += 1
        return value

    @contextmanager
    def reading(self) -> Iterator[Reader]:
        """Open one consistent view, or go on with the one that is open. It never waits for a transaction.

        Raises StoreError when the file cannot be read.
        """
        with self._read_lock, self._as_store_error():
            if self._reading.in_transaction:
                yield SqliteReader(self._reading)
                return
            self._reading.execute("BEGIN")
            try:
                yield SqliteReader(self._reading)
            finally:
                self._reading.execute("ROLLBACK")

    def look_back(self, work: Callable[[Reader], T]) -> T:
        """Run ``work`` on one consistent view that nobody else waits for. Raises StoreError."""
        with self._as_store_error(), closing(connect(self.path)) as conn:
            conn.execute("PRAGMA query_only = ON")
            conn.execute("BEGIN")
            return work(SqliteReader(conn))

    def look_up(self, sql: str, *values: object) -> list[Row]:
        """Return the rows of one statement about reference data, as last committed by anyone."""
        with self._look_up_lock, self._as_store_error():
            return self._looking_up.execute(sql, values).fetchall()

    def records_version(self) -> tuple[int, int] | None:
        """Return what is another value once ``change_records`` or another process has changed anything.

        None while that cannot be told without waiting. What ``transact`` changes here does not count.
        """
        if (locked_at := self._locked_at) is not None:  # Nobody else can commit before we have.
            return self._changes_of_records, locked_at
        if self._is_away:  # Another thread works by this connection, and whoever asked would wait for it.
            return None
        try:  # The writer's own connection does not count its own commits, which are tickets.
            (others,) = self._db.conn.execute("PRAGMA data_version").fetchone()
        except sqlite3.Error:
            return None
        return self._changes_of_records, others

    @contextmanager
    def _as_store_error(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if self._is_older:  # It may lack what is asked for.
                raise OlderDatabaseError(self.path) from error
            if self._writer.is_closed:
                raise StoreClosedError from error
            raise StoreError(advice(self.path, error)) from error

    def _refuse_older(self) -> None:
        if self._is_older:
            raise OlderDatabaseError(self.path)

    def backup(self, target: Path) -> None:
        """Write a consistent copy to ``target`` (which must not exist) while the office goes on.

        A copy that was cut short is called ``target``.part and never ``target``; one that fails is removed.
        Raises StoreError.
        """
        copy_file(self.path, target)

    def check_files(self) -> None:
        """Raise StoreError where its files are gone or another's: nobody would find what is written."""
        if self._kept is not None:
            self._kept.hold()

    def check(self) -> None:
        """Raise StoreError where a change would not be kept, or none was since the store last failed."""
        self.check_files()
        if (failed := self._failed) is not None:
            raise StoreError(str(failed)) from failed

    def close(self) -> None:
        """End the writer after what waits is committed, then close the file."""
        self._writer.close()
        readers = ((self._reading, self._read_lock), (self._looking_up, self._look_up_lock))
        conns = (*(conn for conn, _ in readers), self._db.conn)
        if self._kept is not None and self._kept.closed(*conns):
            return
        for conn, lock in readers:
            # One that is closed in the midst of another thread's statement ends the process. Who still reads
            # after so long keeps it: what was committed is in the file.
            if lock.acquire(timeout=_LAST_READ_S):
                conn.close()
                lock.release()
        self._db.conn.close()

    def _commit(self, batch: Sequence[Piece]) -> None:
        conn = self._db.conn
        changed = conn.total_changes
        try:
            if self._kept is not None:
                self._kept.check()
            self._begin()
            if not self._run_together(batch):
                conn.execute("ROLLBACK")
                self._transaction.undone()
                self._begin()
                for piece in batch:
                    self._run_apart(piece)
            # Only the flush leaves this thread. Statements cost microseconds, and each would take the
            # interpreter from the event loop several times; ``commit`` is one call that works without it.
            self._locked_at = self._transaction.version
            self._away(self._flush)
            if self._kept is not None:
                self._kept.committed(self._transaction.last_seq(), self._transaction.given())
            if conn.total_changes != changed:  # A commit of nothing succeeds on a full disk, too.
                self._failed = None
        except BaseException as error:  # noqa: BLE001  # every waiting request raises it
            if conn.in_transaction:
                conn.execute("ROLLBACK")
            self._transaction.undone()
            self._failed = told = failure(self.path, error)
            for piece in batch:
                piece.value, piece.error = None, told

    def _away(self, work: Callable[[], object]) -> None:
        """Run ``work`` with the writer's connection where it holds up nobody else."""
        self._is_away = True
        try:
            self._offload(work)
        finally:
            self._is_away, self._locked_at = False, None

    def _flush(self) -> None:
        self._db.conn.commit()
        self._locked_at = None

    def _begin(self) -> None:
        """Take the write lock before the first read; a plain BEGIN fails when another process writes."""
        try:
            self._db.conn.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError:
            self._away(self._begin_patiently)
        self._transaction.begun()

    def _begin_patiently(self) -> None:
        conn = self._db.conn
        conn.execute(f"PRAGMA busy_timeout = {int(BUSY_S * 1000)}")
        try:
            conn.execute("BEGIN IMMEDIATE")
        finally:
            conn.execute("PRAGMA busy_timeout = 0")

    def _run_together(self, batch: Sequence[Piece]) -> bool:
        """Run the pieces one after the other; False when one failed otherwise than by an early refusal.

        A refusal comes before the first write, so that hardly ever happens, and a savepoint for each
        would cost a fifth of a ticket's statements.
        """
        conn, transaction = self._db.conn, self._transaction
        for piece in batch:
            written = transaction.written
            try:
                piece.value = piece.work(transaction)
            except Refusal as error:
                if transaction.written != written:
                    return False
                piece.error = error
            except Exception:
                if not conn.in_transaction:
                    raise  # A full or failing disk: SQLite has rolled the whole batch back.
                return False  # It may be about rows of an earlier piece, which waited to be written.
        if not conn.in_transaction:  # Then ``commit`` would do nothing and say nothing.
            raise sqlite3.OperationalError("the transaction ended before its commit")
        try:
            transaction.write()
        except Exception:
            if not conn.in_transaction:
                raise
            return False
        return True

    def _run_apart(self, piece: Piece) -> None:
        """Run one piece in a savepoint of its own, so that its failure undoes nothing of the others'."""
        conn = self._db.conn
        piece.value = piece.error = None
        conn.execute("SAVEPOINT one")
        try:
            piece.value = piece.work(self._transaction)
            self._transaction.write()
        except Exception as error:
            if not conn.in_transaction:
                raise
            conn.execute("ROLLBACK TO one")
            self._transaction.undone()
            piece.error = failure(self.path, error) if isinstance(error, sqlite3.Error) else error
        conn.execute("RELEASE one")

    def _tidy(self) -> None:
        if not self._is_guest:
            self._away(self._checkpoint)

    def _checkpoint(self) -> None:
        # wal_autocheckpoint is off because its flush inside a commit is the commit's long tail.
        try:
            with nullcontext() if self._kept is None else self._kept.tidying():
                self._db.conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except (StoreError, sqlite3.Error):
            return  # A later one will do it; the log keeps everything meanwhile.
