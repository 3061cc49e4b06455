"""Whether the office's file is whole: looked at when the server starts, and never changed by looking."""

import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path

import structlog
from sqlite_utils.utils import sqlite3

from office.store.integrity.lost_commits import lost_commits
from office.tickets.store import StoreError
from office.tickets.typed import typed

log = structlog.get_logger(__name__)

Offload = Callable[[Callable[[], object]], object]
_SMALL_BYTES = 64_000_000
"""A check reads the whole file: up to this size in about half a second."""
LOOK_AGAIN_S = 1.0
"""From one look at the files of a serving office to the next."""
_DAMAGED = ("malformed", "not a database")


class DamagedError(StoreError):
    """The file is damaged; the message says how to restore it. Nothing was changed."""


def damaged(path: Path, what: str) -> DamagedError:
    """Return the fault that says so, and what to do."""
    return DamagedError(
        f"{path} is damaged ({what}); nothing in it was changed. Restore a backup: {typed('restore FILE')}"
    )


@contextmanager
def only_reading(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a database that is there, and leave its bytes as they are.

    Without a log nobody has it open: then nothing is put beside it, and a disk that takes nothing will do.
    """
    is_at_rest = not any(Path(f"{path}{suffix}").exists() for suffix in ("-wal", "-journal"))
    address = f"{path.absolute().as_uri()}?{'immutable=1' if is_at_rest else 'mode=ro'}"
    with closing(sqlite3.connect(address, uri=True, isolation_level=None, check_same_thread=False)) as conn:
        yield conn


class FileCheck:
    """The check of one office's file: before serving where that is quick, else beside the serving.

    Damage found beside it is written down in a file ``office.db.damaged``, and no server starts until a
    backup is restored.
    """

    def __init__(self, path: Path) -> None:
        self.found: StoreError | None = None
        self._path = path
        self._log = Path(f"{path}-wal")
        self._mark = mark_of(path)
        self._conn: sqlite3.Connection | None = None
        self._closed = threading.Event()

    def before_serving(self) -> None:
        """Raise DamagedError where the file is known to be damaged, or is found to be.

        Of a large file only its beginning, its end and its log are looked at here.
        """
        if self._mark.exists():
            raise DamagedError(
                f"{self._mark.read_text(encoding='utf-8').strip()}\n"
                f"(If you have put a sound file there yourself, remove {self._mark}.)"
            )
        if self._path.exists() and self._path.stat().st_size > 0:
            self._look("quick_check(1)" if self._is_small() else "schema_version", with_log=True)
        elif self._has_log():
            # SQLite would take the file for a new one and delete its log.
            raise damaged(self._path, "it is empty or gone, and its log is not")

    def beside_serving(self, offload: Offload, stop: Callable[[], None]) -> None:
        """Begin the check of a large file. If it finds damage, ``found`` says so and ``stop`` is called."""
        if not self._is_small():
            threading.Thread(target=self._beside, args=(offload, stop), daemon=True).start()

    def watch(self, look: Callable[[], None], stop: Callable[[], None]) -> None:
        """Have ``look`` called each second. Its StoreError is ``found``, and ``stop`` is called."""
        threading.Thread(target=self._watch, args=(look, stop), daemon=True).start()

    def close(self) -> None:
        """Break off a check that is under way."""
        self._closed.set()
        if self._conn is not None:
            self._conn.interrupt()

    def _has_log(self) -> bool:
        return self._log.exists() and self._log.stat().st_size > 0

    def _is_small(self) -> bool:
        return self._path.stat().st_size <= _SMALL_BYTES

    def _watch(self, look: Callable[[], None], stop: Callable[[], None]) -> None:
        while self.found is None and not self._closed.wait(LOOK_AGAIN_S):
            try:
                look()
            except StoreError as error:
                self.found = error
                stop()

    def _beside(self, offload: Offload, stop: Callable[[], None]) -> None:
        try:
            offload(partial(self._look, "quick_check(1)", with_log=False))
        except StoreError as error:
            if self._closed.is_set():
                return
            if not isinstance(error, DamagedError):
                # Locked, or not to be read for a moment: what is served says by itself what it cannot do.
                log.warning("file_unchecked", reason=str(error))
                return
            self._mark.write_text(f"{error}\n", encoding="utf-8")
            self.found = error
            stop()

    def _look(self, pragma: str, *, with_log: bool) -> None:
        try:
            with only_reading(self._path) as self._conn:
                (first,) = self._conn.execute(f"PRAGMA {pragma}").fetchone()
                (page_size,) = self._conn.execute("PRAGMA page_size").fetchone()
                has_lost = with_log and lost_commits(self._path)
        except sqlite3.Error as error:
            if any(word in str(error) for word in _DAMAGED):
                raise damaged(self._path, str(error)) from error
            if "unable to open" in str(error):
                raise StoreError(
                    f"{self._path} cannot be opened: is it another user's, made by a command that was not run"
                    f" as the server's user? Give it back: sudo chown -R USER: {self._path.parent}"
                ) from error
            raise StoreError(f"{self._path} cannot be checked: {error}") from error
        finally:
            self._conn = None
        if isinstance(first, str) and first != "ok":
            raise damaged(self._path, first.splitlines()[-1])
        if has_lost:
            raise damaged(self._log, "commits stand behind a broken part of it")
        if with_log and not self._has_log() and self._path.stat().st_size % page_size:
            raise damaged(self._path, "it ends in the midst of a page")


def mark_of(path: Path) -> Path:
    """Return the file that says that the database ``path`` must not be served."""
    return path.with_name(f"{path.name}.damaged")
