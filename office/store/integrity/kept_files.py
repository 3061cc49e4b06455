"""The open files of the office's server, and the record beside them: both looked at with every commit."""

from contextlib import AbstractContextManager
from pathlib import Path

import structlog
from sqlite_utils.utils import sqlite3

from office.store.integrity.high_mark import HighMark, Numbers
from office.store.integrity.journal_names import given_in
from office.store.integrity.open_files import OpenFiles
from office.store.integrity.rescue import leave_open, rescue

log = structlog.get_logger(__name__)


class KeptFiles:
    """Knows whether what is committed is kept. Raises OSError where the record cannot be written."""

    def __init__(self, conn: sqlite3.Connection, path: Path) -> None:
        self._path = path
        self._given = HighMark(path, given_in(conn))
        self._files = OpenFiles(path)

    def check(self) -> None:
        """Raise FilesGoneError where the open files are not the folder's any more."""
        self._files.check()

    def committed(self, seq: int, numbers: Numbers) -> None:
        """Look whether what was committed is in the folder, and record it. Raises FilesGoneError."""
        self._files.committed()
        try:
            self._given.record(seq, numbers)
        except OSError as error:
            # The commit itself is kept: the record may be behind until the next.
            log.warning("record_failed", reason=str(error))

    def tidying(self) -> AbstractContextManager[None]:
        """Have the database written over from its log meanwhile. Raises FilesGoneError."""
        self._files.check()
        return self._files.tidying()

    def hold(self) -> None:
        """Check, and write the record anew where only that was taken away."""
        self._files.check()
        try:
            self._given.hold()
        except OSError as error:
            log.warning("record_failed", reason=str(error))

    def closed(self, *conns: sqlite3.Connection) -> bool:
        """End with the files, and return whether the connections were left open: see ``rescue.py``."""
        self._given.close()
        if self._files.gone is None:
            return False
        rescue(conns[-1], self._path, self._files.gone)
        leave_open(*conns)
        return True
