"""What papers ask of a store, in the view or the transaction they are handed; both stores answer alike."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from office.papers.in_memory import JobKeeperInMemory, JobsInMemory
from office.papers.in_sqlite import JobKeeperInSqlite, JobsInSqlite
from office.papers.print_job import PrintJob
from office.store.inside import ChangingStatements, Statements
from office.tickets.ticket import PrintState, Ticket


class JobReader(Protocol):
    """One consistent view, that of the reader it was made from."""

    def job(self, job_id: int) -> PrintJob | None:
        """Return the print job of that id."""
        ...

    def last_of(self, ticket_id: int) -> PrintJob | None:
        """Return the newest print job of that ticket, None when none was ever queued."""
        ...

    def all_of(self, ticket_id: int) -> Sequence[PrintJob]:
        """Return every print job of that ticket, oldest first."""
        ...

    def in_state(
        self, *states: PrintState, printer: str | None = None, limit: int = 100
    ) -> Sequence[PrintJob]:
        """Return the oldest ``limit`` print jobs in those states, of one printer or of all."""
        ...

    def left_queued(self, day: date, limit: int) -> Sequence[PrintJob]:
        """Return at most ``limit`` queued print jobs of tickets of other days than that."""
        ...

    def in_trouble(self, day: date) -> Sequence[Ticket]:
        """Return the day's tickets whose last paper failed or is unknown, in the order they were issued."""
        ...


class JobKeeper(JobReader, Protocol):
    """Print jobs in a transaction, with all it has changed so far."""

    def add(self, job: PrintJob) -> PrintJob:
        """Keep a new print job and return it with its id."""
        ...

    def save(self, job: PrintJob) -> None:
        """Keep a print job's present values."""
        ...


JOBS: Statements[JobReader] = Statements(JobsInSqlite, JobsInMemory)
JOBS_CHANGED: ChangingStatements[JobKeeper] = ChangingStatements(JobKeeperInSqlite, JobKeeperInMemory)
