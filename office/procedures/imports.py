"""A file comes in: read in a process with limits, compared with what is in use, then taken or discarded."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from sqlite_utils.utils import sqlite3

from office.procedures.beside import Beside
from office.procedures.catalogue import Catalogue
from office.procedures.once import Once
from office.procedures.reading.limits import DEFAULT_LIMITS, Limits
from office.procedures.reading.reading_process import read_file
from office.procedures.reading.wire import FileKind
from office.procedures.report import Report, report_on
from office.procedures.revisions import Records, RevisionGone, Revisions, RevisionState, switch_in
from office.tickets.answers import Request, Result
from office.tickets.day import as_text, from_text
from office.tickets.refusals import Refusal

UNTAKEN_KEPT = timedelta(days=7)
"""How long a file that was neither taken nor discarded can still be taken."""
MOST_REPORTS = 20
_IMPORT = "SELECT id, revision, state, actor, file, at, report FROM procedure_imports"
_INSERT = (
    "INSERT INTO procedure_imports (revision, state, actor, file, at, report) VALUES (?, 'open', ?, ?, ?, ?)"
)
_END = "UPDATE procedure_imports SET state = ? WHERE id = ? AND state = 'open'"
_DROP = "UPDATE procedure_revisions SET state = 'dropped' WHERE id = ? AND state = 'staged'"
_FORGET = """
    DELETE FROM procedure_imports
    WHERE id NOT IN (SELECT id FROM procedure_imports ORDER BY id DESC LIMIT ?)
"""


class UnknownImport(Refusal):
    """No file was read under this number, or its report is not kept any more."""

    code = "unknown_import"


class ImportUnderWay(Refusal):
    """Another file is being read: one at a time."""

    code = "import_under_way"


@dataclass(frozen=True, slots=True)
class FileGiven:
    """A file as somebody sent it. ``name`` is what it was called there."""

    path: Path
    kind: FileKind
    name: str


@dataclass(frozen=True, slots=True)
class Import:
    """A file that was read. ``revision`` is what taking it takes, None where nothing of it can be taken.

    ``state`` is ``open``, ``taken`` or ``discarded``.
    """

    id: int
    revision: int | None
    state: str
    actor: str
    file: str
    at: datetime
    report: Report


class Imports:
    """Reads the files of one office, one at a time."""

    def __init__(
        self,
        store: Records,
        once: Once,
        beside: Beside,
        fields: Sequence[str],
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self._store, self._once, self._beside, self._fields = store, once, beside, fields
        self._revisions = Revisions(store)
        self._is_busy = False
        self.limits = limits

    @contextmanager
    def one_at_a_time(self) -> Iterator[None]:
        """Hold the place of the one file that is taken in. Raises ImportUnderWay."""
        if self._is_busy:
            raise ImportUnderWay("another file is being read")
        self._is_busy = True
        try:
            yield
        finally:
            self._is_busy = False

    def read(self, given: FileGiven, request: Request, at: datetime) -> Result[int]:
        """Read a file, keep what it would change, and return the number of its report.

        Raises FileRefused where it cannot be read as a whole. What is in use stays.
        """
        first = self._once.answered(request)
        if first is not None:
            return first
        sheet = read_file(given.path, given.kind, self.limits)
        current = self._revisions.current()
        old = Catalogue(()) if current is None else self._beside(partial(self._revisions.catalogue, current))
        number = None if current is None else current.id
        report, new = self._beside(lambda: report_on(sheet, old, number, self._fields))
        revision = (
            self._revisions.stage(new, request.actor, given.name, at).id if report.can_be_taken else None
        )
        text = report.model_dump_json()

        def keep(conn: sqlite3.Connection, now: datetime) -> int:
            made = conn.execute(_INSERT, [revision, request.actor, given.name, as_text(now), text])
            conn.execute(_FORGET, [MOST_REPORTS])
            assert made.lastrowid is not None  # noqa: S101
            return int(made.lastrowid)

        return self._once(request, keep)

    def find(self, number: int) -> Import:
        """Return a file that was read. Raises UnknownImport."""
        found = self._store.look_up(f"{_IMPORT} WHERE id = ?", number)
        if not found:
            raise UnknownImport(f"there is no import {number}")
        return _import(found[0])

    def newest(self) -> Sequence[Import]:
        """Return the files that were read last, the newest first."""
        return [
            _import(row) for row in self._store.look_up(f"{_IMPORT} ORDER BY id DESC LIMIT ?", MOST_REPORTS)
        ]

    def take(self, number: int, request: Request) -> Result[int]:
        """Take a file into use and return its revision; the catalogue in use becomes the previous one.

        Raises UnknownImport, RevisionGone where nothing of it can be taken, and RevisionChanged where another
        came into use since it was compared.
        """

        def work(conn: sqlite3.Connection, now: datetime) -> int:
            revision, instead_of = _takeable(conn, number)
            switch_in(conn, revision, RevisionState.STAGED, instead_of, now)
            conn.execute(_END, ["taken", number])
            return revision

        return self._once(request, work)

    def discard(self, number: int, request: Request) -> Result[int]:
        """Give a file up. Raises UnknownImport, and RevisionGone where it was taken."""

        def work(conn: sqlite3.Connection, _: datetime) -> int:
            found = _row(conn, number)
            if found[2] == "taken":
                raise RevisionGone(f"import {number} was taken")
            conn.execute(_END, ["discarded", number])
            conn.execute(_DROP, [found[1]])
            return number

        return self._once(request, work)

    def step_back(self, instead_of: int, request: Request) -> Result[int]:
        """Take the previous revision into use again and return it; the next step back undoes this one.

        Raises RevisionChanged where another than ``instead_of`` is in use, RevisionGone where there
        is none before.
        """

        def work(conn: sqlite3.Connection, now: datetime) -> int:
            found = conn.execute("SELECT id FROM procedure_revisions WHERE state = 'previous'").fetchone()
            if found is None:
                raise RevisionGone("there is no revision to go back to")
            switch_in(conn, found[0], RevisionState.PREVIOUS, instead_of, now)
            return int(found[0])

        return self._once(request, work)

    def drop_unused(self, now: datetime) -> None:
        """Delete what was given up, and files that nobody took within a week."""
        self._revisions.drop_unused(now - UNTAKEN_KEPT)


def _row(conn: sqlite3.Connection, number: int) -> tuple[int, int | None, str, str, str, str, str]:
    found: tuple[int, int | None, str, str, str, str, str] | None = conn.execute(
        f"{_IMPORT} WHERE id = ?", [number]
    ).fetchone()
    if found is None:
        raise UnknownImport(f"there is no import {number}")
    return found


def _takeable(conn: sqlite3.Connection, number: int) -> tuple[int, int | None]:
    _, revision, state, *_, report = _row(conn, number)
    if revision is None or state != "open":
        raise RevisionGone(f"import {number} is {state}, and revision {revision}")
    return revision, Report.model_validate_json(report).instead_of


def _import(row: tuple[int, int | None, str, str, str, str, str]) -> Import:
    number, revision, state, actor, file, at, report = row
    return Import(number, revision, state, actor, file, from_text(at), Report.model_validate_json(report))
