"""What slips ask of a store, in SQLite and in memory; both answer alike."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol

from sqlite_utils.utils import sqlite3

from office.papers.slip_job import SlipJob, plain, read
from office.store.inside import ChangingStatements, Statements
from office.store.new_rows import NewRows
from office.store.shelves import Shelf, Shelves
from office.tickets.day import as_text
from office.tickets.ticket import PrintState

_DUE = (PrintState.QUEUED, PrintState.PRINTING)
_SLIPS: Shelf[SlipJob] = Shelf("slips")
_NEWEST: Shelf[int] = Shelf("newest_slip")
"""The highest id that was given, which is never given again."""
_SLIP = "SELECT id, screen, printer, paper, state, queued_at, ended_at, reason FROM slips"
_ADD = """
    INSERT INTO slips (screen, printer, paper, state, queued_at, ended_at, reason)
    VALUES (?, ?, ?, ?, ?, ?, ?)
"""
_SAVE = "UPDATE slips SET paper = ?, state = ?, ended_at = ?, reason = ? WHERE id = ?"


class SlipReader(Protocol):
    """One consistent view of the slips."""

    def slip(self, slip_id: int) -> SlipJob | None:
        """Return the slip of that id."""
        ...

    def in_state(self, state: PrintState, printer: str) -> Sequence[SlipJob]:
        """Return that printer's slips in that state, the oldest first."""
        ...

    def due(self, printer: str) -> int:
        """Return how many slips wait for that printer or are being printed."""
        ...

    def asked(self, screen: str, after: datetime, until: datetime) -> Sequence[datetime]:
        """Return when that screen asked for slips in that time, the oldest first, without failed ones."""
        ...


class SlipKeeper(SlipReader, Protocol):
    """Slips in a transaction, with all it has changed so far."""

    def add(self, job: SlipJob) -> SlipJob:
        """Keep a new slip and return it with its id."""
        ...

    def save(self, job: SlipJob) -> None:
        """Keep a slip's present values."""
        ...

    def forget(self, before: datetime) -> None:
        """Forget the slips that were asked for before that time."""
        ...


class _InSqlite:
    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def slip(self, slip_id: int) -> SlipJob | None:
        return next(iter(self._all(f"{_SLIP} WHERE id = ?", slip_id)), None)

    def in_state(self, state: PrintState, printer: str) -> Sequence[SlipJob]:
        return self._all(f"{_SLIP} WHERE state = ? AND printer = ? ORDER BY id", state, printer)

    def due(self, printer: str) -> int:
        return sum(len(self.in_state(state, printer)) for state in _DUE)

    def asked(self, screen: str, after: datetime, until: datetime) -> Sequence[datetime]:
        times = f"{_SLIP} WHERE screen = ? AND queued_at > ? AND queued_at <= ? AND state <> 'failed'"
        found = self._all(f"{times} ORDER BY queued_at", screen, as_text(after), as_text(until))
        return [job.queued_at for job in found]

    def _all(self, sql: str, *values: Any) -> list[SlipJob]:
        return [read(row) for row in self._conn.execute(sql, values)]


class _KeeperInSqlite(_InSqlite):
    def __init__(self, new: NewRows) -> None:
        super().__init__(new.conn)

    def add(self, job: SlipJob) -> SlipJob:
        added = self._conn.execute(_ADD, plain(job)[1:])
        return replace(job, id=int(added.lastrowid or 0))

    def save(self, job: SlipJob) -> None:
        _, _, _, paper, state, _, ended_at, reason = plain(job)
        self._conn.execute(_SAVE, (paper, state, ended_at, reason, job.id))

    def forget(self, before: datetime) -> None:
        self._conn.execute("DELETE FROM slips WHERE queued_at < ?", (as_text(before),))


class _InMemory:
    def __init__(self, shelves: Shelves) -> None:
        self._slips, self._newest = shelves.of(_SLIPS), shelves.of(_NEWEST)

    def slip(self, slip_id: int) -> SlipJob | None:
        return self._slips.get(slip_id)

    def in_state(self, state: PrintState, printer: str) -> Sequence[SlipJob]:
        return [job for job in self._slips.values() if (job.state, job.printer) == (state, printer)]

    def due(self, printer: str) -> int:
        return sum(len(self.in_state(state, printer)) for state in _DUE)

    def asked(self, screen: str, after: datetime, until: datetime) -> Sequence[datetime]:
        counted = (job for job in self._slips.values() if job.state is not PrintState.FAILED)
        return sorted(
            job.queued_at for job in counted if job.screen == screen and after < job.queued_at <= until
        )

    def add(self, job: SlipJob) -> SlipJob:
        added = replace(job, id=self._newest.get(0, 0) + 1)
        self._newest[0] = added.id
        self._slips[added.id] = added
        return added

    def save(self, job: SlipJob) -> None:
        if job.id in self._slips:
            self._slips[job.id] = job

    def forget(self, before: datetime) -> None:
        for old in [job.id for job in self._slips.values() if job.queued_at < before]:
            del self._slips[old]


SLIPS: Statements[SlipReader] = Statements(_InSqlite, _InMemory)
SLIPS_CHANGED: ChangingStatements[SlipKeeper] = ChangingStatements(_KeeperInSqlite, _InMemory)
