"""New files of offices and compiled templates for the tests: made once, then used again.

Thousands of tests open an office of their own. What they find in its folder is what thirty migrations
leave, byte for byte but for the journal's name; ``tests/office/store/test_opening.py`` has them made anew.
"""

import atexit
import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from types import CodeType
from uuid import uuid4

from jinja2 import FileSystemBytecodeCache
from jinja2.bccache import Bucket
from sqlite_utils import Database

from office.store import opening
from office.store.sqlite import FILE_NAME
from office.store.tables import Tables

_FOLDER = "MOT_CUA_TEST_TEMPLATES"


def _folder_of_this_run() -> Path:
    """Return where this run's processes, which inherit its name, keep what templates are compiled to.

    Not longer than a run: how they are compiled is code as well, which changes from run to run.
    """
    if _FOLDER not in os.environ:
        os.environ[_FOLDER] = mkdtemp(prefix="mot-cua-templates-")
        atexit.register(_remove, os.getpid())
    return Path(os.environ[_FOLDER])


def _remove(process: int) -> None:
    # A forked child has inherited this, too.
    if os.getpid() == process:
        shutil.rmtree(os.environ[_FOLDER], ignore_errors=True)


TEMPLATES = _folder_of_this_run()


class NewFiles:
    """Opens office files; a new one with tables among ``rooms`` begins as a copy."""

    def __init__(self, rooms: Sequence[Tables]) -> None:
        self._rooms = frozenset(rooms)

    def open(self, path: Path, rooms: Sequence[Tables], *, is_guest: bool = False) -> Database:
        """Do what ``open_database`` does."""
        # A log that was left without its file is for the opening to deal with.
        is_new = not (path.exists() or path.with_name(f"{path.name}-wal").exists())
        if is_new and self._rooms.issuperset(rooms):
            with suppress(OSError):  # Which the opening itself will meet, and tell of.
                _lay(path, *_made(tuple(rooms)))
        return opening.open_database(path, rooms, is_guest=is_guest)


@cache
def _made(rooms: tuple[Tables, ...]) -> tuple[bytes, str]:
    """Return what a new file with those tables holds, and the name of its journal."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE_NAME
        db = opening.open_database(path, rooms)
        ((journal,),) = db.conn.execute("SELECT id FROM journal_names").fetchall()
        db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        db.close()
        return path.read_bytes(), journal


def _lay(path: Path, content: bytes, journal: str) -> None:
    """Put a file there whole, unless another has come meanwhile."""
    part = path.with_name(f"{path.name}.{uuid4()}")
    part.write_bytes(content.replace(journal.encode(), str(uuid4()).encode()))
    try:
        os.link(part, path)
    finally:
        part.unlink()


class CompiledTemplates(FileSystemBytecodeCache):
    """What templates were compiled to, for all applications and servers of one run of the tests.

    By the text of each, so that one that was changed is compiled anew.
    """

    def __init__(self, folder: Path = TEMPLATES) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))
        self._compiled: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what the same template with the same text was compiled to."""
        bucket.code = self._compiled.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            super().load_bytecode(bucket)
            self._keep(bucket)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep it."""
        super().dump_bytecode(bucket)
        self._keep(bucket)

    def _keep(self, bucket: Bucket) -> None:
        if bucket.code is not None:
            self._compiled[bucket.key, bucket.checksum] = bucket.code
