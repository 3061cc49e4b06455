"""The print queue: a job is committed before it is printed, and a failed one never undoes a ticket."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from office.papers.kept import JOBS, JOBS_CHANGED
from office.papers.orphaned import give_orphan_up, move_orphan
from office.papers.print_job import GIVEN_UP, PrintJob
from office.papers.reprinting import print_again
from office.papers.slip_queue import SlipQueue
from office.papers.ticket_papers import give_paper_up, save
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found
from office.tickets.clock_watch import trouble_of
from office.tickets.rights import Right
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import PrintState, Standing, Ticket
from office.waiting.hall import Place, place

TRIES = 3
"""How often a job is tried before staff are shown that it failed."""

_MAY_BE_ON_PAPER = (PrintState.PRINTING, PrintState.PRINTED, PrintState.UNKNOWN)


@dataclass(frozen=True, slots=True)
class ToPrint:
    """A job taken for printing, with the ticket's place for the paper.

    ``is_reprint``: an earlier job of this ticket gave a paper, or may have.
    """

    job: PrintJob
    place: Place
    is_reprint: bool


def troubles(reader: Reader, day: date) -> list[tuple[Ticket, PrintJob]]:
    """Return the day's tickets whose last paper did not come, or may not have, with that print job.

    Those whose paper a manager gave up are left out.
    """
    jobs = JOBS.on(reader)
    pairs = ((ticket, jobs.last_of(ticket.id)) for ticket in jobs.in_trouble(day))
    return [(ticket, job) for ticket, job in pairs if job is not None and job.reason != GIVEN_UP]


def _to_revive(reader: Reader, day: date, printer: str) -> list[PrintJob]:
    return [
        job
        for ticket, job in troubles(reader, day)
        if ticket.standing is Standing.IN_LINE and job.state is PrintState.FAILED and job.printer == printer
    ]


def _is_reprint(reader: Reader, job: PrintJob) -> bool:
    """Say whether an older job of that ticket may have given a paper; of a failed one nothing came out."""
    older = (one for one in JOBS.on(reader).all_of(job.ticket_id) if one.id < job.id)
    return any(one.state in _MAY_BE_ON_PAPER for one in older)


class PrintQueue:
    """Hands out jobs, one printer's at a time, and keeps what became of them.

    ``slips`` are the papers without a number that the same printers print.
    """

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self.slips = SlipQueue(changes)

    def take(self, printer: str) -> ToPrint | None:
        """Mark that printer's oldest queued job as printing, durably, and return it; None for none.

        A job whose day ended while it was tried, or by a power cut, is given up.
        """
        with self._changes.store.reading() as reader:
            if not JOBS.on(reader).in_state(PrintState.QUEUED, printer=printer, limit=1):
                return None

        def work(tx: Transaction) -> ToPrint | None:
            queued = self._next(tx, printer)
            if queued is None:
                return None
            job = replace(queued, state=PrintState.PRINTING, tries=queued.tries + 1)
            save(tx, job)
            ticket = found(tx, job.ticket_id)
            where = place(self._changes.office, tx, ticket, self._changes.clock())
            return ToPrint(job, where, _is_reprint(tx, job))

        return self._changes.store.transact(work)

    def end(self, job_id: int, state: PrintState, reason: str | None = None) -> PrintJob | None:
        """Keep what became of a job; a FAILED one with tries left is queued again.

        Returns the job as kept; None when no job has that id.
        """

        def work(tx: Transaction) -> PrintJob | None:
            job = JOBS_CHANGED.on(tx).job(job_id)
            if job is None:
                return None
            again = state is PrintState.FAILED and job.tries < TRIES
            ended = replace(
                job,
                state=PrintState.QUEUED if again else state,
                reason=reason,
                ended_at=None if again else self._changes.clock(),
            )
            save(tx, ended)
            return ended

        return self._changes.store.transact(work)

    def put_back(self, job_id: int) -> None:
        """Queue a taken job again that was never sent, as if it had not been taken."""

        def work(tx: Transaction) -> None:
            job = JOBS_CHANGED.on(tx).job(job_id)
            if job is not None:
                save(tx, replace(job, state=PrintState.QUEUED, tries=job.tries - 1))

        self._changes.store.transact(work)

    def revive(self, printer: str) -> int:
        """Queue that printer's failed jobs of today anew whose tickets still wait; return how many.

        For when it prints again: nothing of a failed job came out, and whoever waits may still want it.
        """
        day = self._changes.office.day(self._changes.clock())
        with self._changes.store.reading() as reader:
            if not _to_revive(reader, day, printer):
                return 0

        def work(tx: Transaction) -> int:
            jobs = _to_revive(tx, day, printer)
            for job in jobs:
                save(tx, replace(job, state=PrintState.QUEUED, tries=0, ended_at=None))
            return len(jobs)

        return self._changes.store.transact(work)

    def recover(self, printer: str, *, repeatable: bool) -> int:
        """Settle the jobs a power cut left printing, and return how many there were.

        ``repeatable`` printers (the virtual one) keep a job once however often it is sent: those are
        queued again. Elsewhere nobody knows whether paper came, so staff are told to look.
        """

        def work(tx: Transaction) -> int:
            now = self._changes.clock()
            cut = JOBS_CHANGED.on(tx).in_state(PrintState.PRINTING, printer=printer)
            for job in cut:
                if repeatable:
                    save(tx, replace(job, state=PrintState.QUEUED, tries=job.tries - 1))
                else:
                    reason = "interrupted: look whether the paper came"
                    save(tx, replace(job, state=PrintState.UNKNOWN, reason=reason, ended_at=now))
            return len(cut)

        return self._changes.store.transact(work)

    def print_again(
        self, ticket_id: int, printer: str, request: Request, *, right: Right
    ) -> Result[PrintJob]:
        """Queue one more paper of that ticket at that kiosk's printer. Raises IllegalMove past the limit."""
        return print_again(self._changes, ticket_id, printer, request, right)

    def move_orphan(
        self, job_id: int, printer: str, printers: Collection[str], request: Request
    ) -> Result[PrintJob]:
        """Print a paper elsewhere whose printer is none of ``printers``, and return its job there.

        One whose printing had begun may have come out: it ends as unknown, and the new paper says that it is
        a second one. Raises UnknownJob, IllegalMove, InvalidRequest (``printer`` is none of them either).
        """
        return move_orphan(self._changes, job_id, printer, printers, request)

    def give_orphan_up(self, job_id: int, printers: Collection[str], request: Request) -> Result[PrintJob]:
        """End a paper unprinted whose printer is none of ``printers``. Raises UnknownJob, IllegalMove."""
        return give_orphan_up(self._changes, job_id, printers, request)

    def _next(self, tx: Transaction, printer: str) -> PrintJob | None:
        """Return the printer's oldest queued job, having given up those before it whose day is over."""
        office, now = self._changes.office, self._changes.clock()
        jobs = JOBS_CHANGED.on(tx)
        while queued := jobs.in_state(PrintState.QUEUED, printer=printer, limit=1):
            is_todays = found(tx, queued[0].ticket_id).office_day == office.day(now)
            # By a clock that cannot be right no day is over.
            if is_todays or trouble_of(office, tx, now) is not None:
                return queued[0]
            give_paper_up(tx, queued[0], now)
        return None
