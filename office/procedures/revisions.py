"""Keeps catalogues: the one in use, the one before it, and those that are looked at before they are taken."""

import logging
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import partial
from typing import Any, Protocol, TypeVar, cast

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from office.procedures.catalogue import Catalogue, Procedure
from office.procedures.columns import COLUMNS, cells_of
from office.procedures.judging import judge
from office.procedures.reading.rows import Row, Sheet
from office.tickets.day import as_text, from_text
from office.tickets.refusals import Refusal
from office.tickets.store import Reader

log = logging.getLogger(__name__)

T = TypeVar("T")
Runs = Database | sqlite3.Connection
"""Runs statements, in a transaction that is under way."""

_REVISION = "SELECT id, state, actor, file, staged_at, taken_at FROM procedure_revisions"
_INSERT = f"INSERT INTO procedures (revision, n, {', '.join(COLUMNS)}) VALUES (?, ?{', ?' * len(COLUMNS)})"
_ROWS = f"SELECT {', '.join(COLUMNS)} FROM procedures WHERE revision = ? ORDER BY n"
_DELETE = "DELETE FROM procedures WHERE revision = ? AND n >= ?"
_LAST = "SELECT coalesce(max(n), -1) FROM procedures WHERE revision = ?"
_SET_STATE = "UPDATE procedure_revisions SET state = ? WHERE id = ?"
_STAGED = "UPDATE procedure_revisions SET state = 'staged' WHERE id = ? AND state = 'filling'"
_TAKEN = "UPDATE procedure_revisions SET state = 'current', taken_at = ? WHERE id = ?"
_UNUSED = "state = 'dropped' OR (state IN ('filling', 'staged') AND staged_at < ?)"
_UNUSED_IDS = f"SELECT id FROM procedure_revisions WHERE {_UNUSED}"
_DROP = f"UPDATE procedure_revisions SET state = 'dropped' WHERE id = ? AND ({_UNUSED})"
_ROWS_AT_ONCE = 500
"""In one transaction: tickets wait for it."""


class RevisionState(StrEnum):
    """What a revision is: ``filling`` while its rows are written, ``dropped`` once nobody needs it."""

    FILLING = "filling"
    STAGED = "staged"
    CURRENT = "current"
    PREVIOUS = "previous"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Revision:
    """A whole catalogue as it was given. Its procedures never change once it is staged.

    ``file`` is the name it came under, ``taken_at`` when it was last taken into use.
    """

    id: int
    state: RevisionState
    actor: str
    file: str
    staged_at: datetime
    taken_at: datetime | None


class RevisionGone(Refusal):
    """The revision is not staged, or there is none to go back to."""

    code = "revision_gone"


class RevisionChanged(Refusal):
    """Another revision came into use since the one asked about was compared; ``details`` name it."""

    code = "revision_changed"


class Records(Protocol):
    """What revisions ask of a store: its transaction, and rows as last committed by anyone."""

    def change_records(self, work: Callable[[Database], T]) -> T:
        """Run ``work`` in one transaction and return its value once it is flushed to the disk."""
        ...

    def look_up(self, sql: str, *values: object) -> list[Any]:
        """Return the rows of one statement."""
        ...

    def look_back(self, work: Callable[[Reader], T]) -> T:
        """Run ``work`` on one consistent view of its own, on any thread."""
        ...


class Revisions:
    """The catalogues of one office, in the tables of ``tables.py``."""

    def __init__(self, store: Records) -> None:
        self._store = store

    def current(self) -> Revision | None:
        """Return the revision in use, None before the first was taken."""
        return self._in_state(RevisionState.CURRENT)

    def previous(self) -> Revision | None:
        """Return the revision that one step back takes into use, None where there is none."""
        return self._in_state(RevisionState.PREVIOUS)

    def rows(self, revision: Revision) -> Sheet:
        """Return the revision's procedures as they are kept; ``catalogue_of`` makes values of them.

        On any thread: 6,000 of them take some hundredths of a second.
        """
        rows = self._store.look_back(lambda reader: _kept_rows(reader, revision.id))
        return Sheet(COLUMNS, 0, tuple(Row(number, tuple(row)) for number, row in enumerate(rows, 1)))

    def catalogue(self, revision: Revision) -> Catalogue:
        """Return the revision's procedures, read anew, on any thread.

        6,000 of them take some tenths of a second.
        """
        return catalogue_of(self.rows(revision), str(revision.id))

    def stage(self, catalogue: Catalogue, actor: str, file: str, at: datetime) -> Revision:
        """Keep a catalogue that is not in use yet, in several short transactions, and return it.

        Raises RevisionGone where it was dropped as unused before it was whole.
        """
        revision_id = self._store.change_records(lambda db: _begun(db, actor, file, at))
        for start in range(0, len(catalogue.procedures), _ROWS_AT_ONCE):
            some = catalogue.procedures[start : start + _ROWS_AT_ONCE]
            self._store.change_records(partial(_add, revision_id=revision_id, start=start, some=some))
        self._store.change_records(lambda db: _finish(db, revision_id))
        return Revision(revision_id, RevisionState.STAGED, actor, file, at, None)

    def take(self, revision_id: int, instead_of: int | None, at: datetime) -> None:
        """Take a staged revision into use; the one in use becomes the previous one, in one transaction.

        ``instead_of`` is the revision in use it was compared with, None for none. Raises RevisionChanged
        where that is another by now, and RevisionGone where the revision is not staged.
        """
        self._store.change_records(
            lambda db: switch_in(db, revision_id, RevisionState.STAGED, instead_of, at)
        )

    def step_back(self, instead_of: int, at: datetime) -> None:
        """Take the previous revision into use again; the next step back undoes this one.

        Raises RevisionChanged where another than ``instead_of`` is in use, and RevisionGone where none was
        in use before.
        """
        previous = self.previous()
        if previous is None:
            raise RevisionGone("there is no revision to go back to")
        self._store.change_records(
            lambda db: switch_in(db, previous.id, RevisionState.PREVIOUS, instead_of, at)
        )

    def drop_unused(self, staged_before: datetime) -> None:
        """Delete what was dropped, and what was staged before then and never taken, bit by bit."""
        before = as_text(staged_before)
        for (revision_id,) in self._store.look_up(
            f"SELECT id FROM procedure_revisions WHERE {_UNUSED}", before
        ):
            # Since that look one may have been taken; and none may be taken once rows of it are gone.
            if not self._store.change_records(partial(_drop, revision_id=revision_id, staged_before=before)):
                continue
            while self._store.change_records(partial(_delete_some, revision_id=revision_id)):
                pass

    def _in_state(self, state: RevisionState) -> Revision | None:
        found = self._store.look_up(f"{_REVISION} WHERE state = ?", str(state))
        return _revision(found[0]) if found else None


def catalogue_of(kept: Sheet, name: str) -> Catalogue:
    """Return the procedures that those rows of a revision are.

    A row that later rules of this program refuse is left out, and the log says of how many in ``name``.
    """
    judged = judge(kept)
    if judged.fault_count:
        log.error("revision %s has %s faults by today's rules", name, judged.fault_count)
    return Catalogue(judged.procedures)


def _revision(row: Sequence[Any]) -> Revision:
    revision_id, state, actor, file, staged_at, taken_at = row
    taken = None if taken_at is None else from_text(taken_at)
    return Revision(revision_id, RevisionState(state), actor, file, from_text(staged_at), taken)


def _kept_rows(reader: Reader, revision_id: int) -> list[Any]:
    return cast(sqlite3.Connection, reader.inside).execute(_ROWS, [revision_id]).fetchall()


def _begun(db: Database, actor: str, file: str, at: datetime) -> int:
    made = db.execute(
        "INSERT INTO procedure_revisions (state, actor, file, staged_at) VALUES ('filling', ?, ?, ?)",
        [actor, file, as_text(at)],
    )
    assert made.lastrowid is not None  # noqa: S101
    return int(made.lastrowid)


def _add(db: Database, revision_id: int, start: int, some: Sequence[Procedure]) -> None:
    db.conn.executemany(_INSERT, _rows(revision_id, start, some))


def _rows(revision_id: int, start: int, some: Sequence[Procedure]) -> Iterator[tuple[object, ...]]:
    for n, one in enumerate(some, start):
        yield (revision_id, n, *cells_of(one))


def _finish(db: Database, revision_id: int) -> None:
    if db.execute(_STAGED, [revision_id]).rowcount == 0:
        raise RevisionGone(f"revision {revision_id} was dropped while it was filled")


def _drop(db: Database, revision_id: int, staged_before: str) -> bool:
    """Mark a revision that is still unused, so that nobody takes it any more; return whether it was."""
    return bool(db.execute(_DROP, [revision_id, staged_before]).rowcount)


def _set_state(db: Runs, revision_id: int, state: RevisionState) -> None:
    db.execute(_SET_STATE, [str(state), revision_id])


def switch_in(db: Runs, revision_id: int, state: RevisionState, instead_of: int | None, at: datetime) -> None:
    """Take a revision of that state into use instead of another; see ``take`` and ``step_back``."""
    in_use = {
        RevisionState(row[1]): int(row[0])
        for row in db.execute(f"{_REVISION} WHERE state IN ('current', 'previous')")
    }
    current = in_use.get(RevisionState.CURRENT)
    if current != instead_of:
        raise RevisionChanged(f"revision {current} is in use, not {instead_of}", revision=str(current or ""))
    found = db.execute(f"{_REVISION} WHERE id = ?", [revision_id]).fetchone()
    if found is None or found[1] != state:
        raise RevisionGone(f"revision {revision_id} is not {state}")
    previous = in_use.get(RevisionState.PREVIOUS)
    if previous is not None:
        _set_state(db, previous, RevisionState.DROPPED)
    if current is not None:
        _set_state(db, current, RevisionState.PREVIOUS)
    db.execute(_TAKEN, [as_text(at), revision_id])


def _delete_some(db: Database, revision_id: int) -> bool:
    """Delete the last rows of a dropped revision, and itself after them; return whether rows are left."""
    (last,) = db.execute(_LAST, [revision_id]).fetchone()
    first = max(0, last + 1 - _ROWS_AT_ONCE)
    db.execute(_DELETE, [revision_id, first])
    if first == 0:
        db.execute("DELETE FROM procedure_revisions WHERE id = ?", [revision_id])
    return bool(first > 0)
