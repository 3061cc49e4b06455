"""Whether the files that SQLite has open are still the ones in the folder. SQLite itself never looks again.

A file that was deleted, moved or covered stays open: all that is written to it is flushed, acknowledged,
and gone with the process. As long as it is open its inode is not given to another, so its number tells.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path

from office.tickets.store import StoreError

_LOG_LIMIT_BYTES = 67_108_864
"""As ``journal_size_limit``: a longer log is cut to it when it begins anew."""


class Amiss(StrEnum):
    """What became of the files."""

    FOLDER = "the folder is gone"
    DATABASE = "office.db was deleted, moved or replaced"
    CONTENT = "another program wrote over office.db"
    LOG = "office.db-wal was replaced"
    LOG_CUT = "office.db-wal was cut off"
    LOG_GONE = "office.db-wal was deleted or moved"
    INDEX = "office.db-shm was deleted, moved or replaced"


_TO_DO = "Put nothing there by hand: start the server again, and do what it says"
_TO_DO_WITHOUT_FOLDER = (
    "Bring it back (mount its disk, or move it back), then start the server again. Until then it stays and"
    " refuses: a start without the folder would begin an empty office"
)


class FilesGoneError(StoreError):
    """The files that are open are not those in the folder any more: nothing more is kept for sure.

    ``is_to_stay``: the server must not end by itself, but go on refusing until somebody ends it.
    """

    told_to_all = (
        "the office's data files were taken away from the running server, and nothing is kept any more:"
        " call a technician, who starts the server again and does what its log says"
    )

    def __init__(self, path: Path, amiss: Amiss) -> None:
        super().__init__(
            f"{path.parent}: {amiss} while the server ran. Nothing is acknowledged from now on."
            f" {_TO_DO_WITHOUT_FOLDER if amiss is Amiss.FOLDER else _TO_DO}"
        )
        self.amiss = amiss
        # A start without the folder would take the office for a new one.
        self.is_to_stay = amiss is Amiss.FOLDER


class OpenFiles:
    """The files of one open database, as they were when it had opened them.

    ``check`` takes some microseconds, and is asked for before and after each commit: what was committed
    is acknowledged only once it is known to be in the folder.
    """

    def __init__(self, path: Path) -> None:
        self._path = path.absolute()
        # Texts: each stat of a Path would make one.
        self._names = tuple(f"{self._path}{suffix}" for suffix in ("", "-wal", "-shm"))
        self._known = tuple(_identity(os.stat(name)) for name in self._names)
        self._tidyings = 0
        self._log_bytes = 0
        self._content = self._stamp()
        self.gone: FilesGoneError | None = None

    def check(self) -> None:
        """Raise FilesGoneError, for ever once it was so, where a file is another or a part of it is gone."""
        if self.gone is None and (amiss := self._amiss()) is not None:
            self.gone = FilesGoneError(self._path, amiss)
        if self.gone is not None:
            raise self.gone

    def committed(self) -> None:
        """Check, and remember how long the log is now: it must never be shorter."""
        self.check()
        self._log_bytes = min(os.stat(self._names[1]).st_size, _LOG_LIMIT_BYTES)

    @contextmanager
    def tidying(self) -> Iterator[None]:
        """While the log is carried over, the database changes; at any other time nobody writes to it.

        That goes on in a thread of its own, beside checks. Beginnings and ends are counted: the count is odd
        meanwhile, and another afterwards, so a check knows that we changed the file while it looked.
        """
        self._tidyings += 1
        try:
            yield
        finally:
            self._content = self._stamp()
            self._tidyings += 1

    def _stamp(self) -> tuple[int, int]:
        try:
            found = os.stat(self._names[0])
        except OSError:
            return 0, 0
        return found.st_mtime_ns, found.st_size

    def _amiss(self) -> Amiss | None:
        # Before the files are looked at: both may change meanwhile.
        tidyings, log_bytes = self._tidyings, self._log_bytes
        try:
            database, log, index = (_found(name) for name in self._names)
        except OSError:
            return Amiss.FOLDER
        ours = self._known
        if database is None or _identity(database) != ours[0]:
            return Amiss.DATABASE if self._path.parent.is_dir() else Amiss.FOLDER
        if log is None:
            return Amiss.LOG_GONE
        if _identity(log) != ours[1]:
            return Amiss.LOG
        if log.st_size < log_bytes:
            return Amiss.LOG_CUT
        if index is None or _identity(index) != ours[2]:
            return Amiss.INDEX
        is_another_s = (database.st_mtime_ns, database.st_size) != self._content
        was_ours = tidyings % 2 == 1 or tidyings != self._tidyings
        return Amiss.CONTENT if is_another_s and not was_ours else None


def _identity(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino


def _found(name: str) -> os.stat_result | None:
    """Return what is there; None for nothing. Raises OSError where that cannot be seen."""
    try:
        return os.stat(name)
    except FileNotFoundError:
        return None
