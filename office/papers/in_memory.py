"""Print jobs in memory: what ``in_sqlite.py`` does in SQLite."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from office.papers.print_job import PrintJob
from office.store.shelves import Shelf, Shelves
from office.tickets.ticket import PrintState, Ticket

_TROUBLED = (PrintState.FAILED, PrintState.UNKNOWN)
_JOBS: Shelf[PrintJob] = Shelf("print_jobs")


class JobsInMemory:
    """One consistent view of what is kept."""

    def __init__(self, shelves: Shelves) -> None:
        self._shelves, self._jobs = shelves, shelves.of(_JOBS)

    def job(self, job_id: int) -> PrintJob | None:
        """Return the print job of that id."""
        return self._jobs.get(job_id)

    def last_of(self, ticket_id: int) -> PrintJob | None:
        """Return the newest print job of that ticket, None when none was ever queued."""
        return max(self.all_of(ticket_id), key=lambda job: job.id, default=None)

    def all_of(self, ticket_id: int) -> Sequence[PrintJob]:
        """Return every print job of that ticket, oldest first."""
        return [job for job in self._jobs.values() if job.ticket_id == ticket_id]

    def in_state(
        self, *states: PrintState, printer: str | None = None, limit: int = 100
    ) -> Sequence[PrintJob]:
        """Return the oldest ``limit`` print jobs in those states, of one printer or of all."""
        due = [job for job in self._jobs.values() if job.state in states]
        return [job for job in due if printer in (None, job.printer)][:limit]

    def left_queued(self, day: date, limit: int) -> Sequence[PrintJob]:
        """Return at most ``limit`` queued print jobs of tickets of other days than that."""
        queued = (job for job in self._jobs.values() if job.state is PrintState.QUEUED)
        return [job for job in queued if self._shelves.tickets[job.ticket_id].office_day != day][:limit]

    def in_trouble(self, day: date) -> Sequence[Ticket]:
        """Return the day's tickets whose last paper failed or is unknown, in the order they were issued."""
        held = (one for one in self._shelves.tickets.values() if one.office_day == day)
        return sorted((one for one in held if one.print in _TROUBLED), key=lambda one: one.id)


class JobKeeperInMemory(JobsInMemory):
    """One transaction's print jobs, on shelves of its own."""

    def add(self, job: PrintJob) -> PrintJob:
        """Keep a new print job and return it with its id."""
        self._shelves.refuse_unknown(job.ticket_id)
        added = replace(job, id=len(self._jobs) + 1)
        self._jobs[added.id] = added
        return added

    def save(self, job: PrintJob) -> None:
        """Keep a print job's present values."""
        if job.id in self._jobs:
            self._jobs[job.id] = job
