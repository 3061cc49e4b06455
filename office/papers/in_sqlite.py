"""Print jobs in SQLite. The hot path's statements: a ticket's job is added with the ticket's own row."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from sqlite_utils.utils import sqlite3

from office.papers.print_job import PrintJob, plain, read
from office.store import rows
from office.store.new_rows import NewRows
from office.tickets.ticket import PrintState, Ticket

COLUMNS = "id, ticket_id, printer, state, tries, reason, queued_at, ended_at"
_JOB = f"SELECT {COLUMNS} FROM print_jobs"
_INSERT = f"INSERT INTO print_jobs ({COLUMNS}) VALUES "
_SAVE = rows.update("print_jobs", COLUMNS)
_LEFT_QUEUED = f"""
    {_JOB} WHERE state = 'queued'
    AND (SELECT office_day FROM tickets WHERE tickets.id = ticket_id) <> ? ORDER BY id LIMIT ?
"""
# The literals are those of the index tickets_in_print_trouble.
_IN_TROUBLE = f"""
    SELECT {rows.TICKET_COLUMNS} FROM tickets
    WHERE office_day = ? AND print IN ('failed', 'unknown') ORDER BY id
"""


class JobsInSqlite:
    """One consistent view through ``conn``, as long as its transaction lasts."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._on = conn

    def job(self, job_id: int) -> PrintJob | None:
        """Return the print job of that id."""
        return self._one(f"{_JOB} WHERE id = ?", job_id)

    def last_of(self, ticket_id: int) -> PrintJob | None:
        """Return the newest print job of that ticket, None when none was ever queued."""
        return self._one(f"{_JOB} WHERE ticket_id = ? ORDER BY id DESC LIMIT 1", ticket_id)

    def all_of(self, ticket_id: int) -> Sequence[PrintJob]:
        """Return every print job of that ticket, oldest first."""
        return self._all(f"{_JOB} WHERE ticket_id = ? ORDER BY id", ticket_id)

    def in_state(
        self, *states: PrintState, printer: str | None = None, limit: int = 100
    ) -> Sequence[PrintJob]:
        """Return the oldest ``limit`` print jobs in those states, of one printer or of all."""
        # Two statements, because with "? IS NULL OR printer = ?" SQLite sorts every job of those states.
        marks, of_printer = ", ".join("?" * len(states)), "" if printer is None else "AND printer = ?"
        named = () if printer is None else (printer,)
        return self._all(
            f"{_JOB} WHERE state IN ({marks}) {of_printer} ORDER BY id LIMIT ?", *states, *named, limit
        )

    def left_queued(self, day: date, limit: int) -> Sequence[PrintJob]:
        """Return at most ``limit`` queued print jobs of tickets of other days than that."""
        return self._all(_LEFT_QUEUED, day.isoformat(), limit)

    def in_trouble(self, day: date) -> Sequence[Ticket]:
        """Return the day's tickets whose last paper failed or is unknown, in the order they were issued."""
        return [rows.ticket_of(row) for row in self._conn.execute(_IN_TROUBLE, (day.isoformat(),))]

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._on

    def _one(self, sql: str, *values: Any) -> PrintJob | None:
        row = self._conn.execute(sql, values).fetchone()
        return None if row is None else read(row)

    def _all(self, sql: str, *values: Any) -> list[PrintJob]:
        return [read(row) for row in self._conn.execute(sql, values)]


class JobKeeperInSqlite(JobsInSqlite):
    """One transaction's print jobs; a new one waits with the other new rows of its batch."""

    def __init__(self, new: NewRows) -> None:
        self._new = new

    @property
    def _conn(self) -> sqlite3.Connection:
        return self._new.conn

    def add(self, job: PrintJob) -> PrintJob:
        """Keep a new print job and return it with its id."""
        added = replace(job, id=self._new.next_id("print_jobs"))
        self._new.add(_INSERT, plain(added))
        return added

    def save(self, job: PrintJob) -> None:
        """Keep a print job's present values."""
        row = plain(job)
        self._conn.execute(_SAVE, (*row[1:], row[0]))
