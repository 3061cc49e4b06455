"""Papers that wait for a printer that is not there any more: printed elsewhere, or given up."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from office.papers.kept import JOBS, JOBS_CHANGED
from office.papers.print_job import AS_ANSWER, GIVEN_UP, PrintJob, queued
from office.papers.ticket_papers import save
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found
from office.tickets.refusals import IllegalMove, InvalidRequest, UnknownJob
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import PrintState, Ticket

_WAITS = (PrintState.QUEUED, PrintState.PRINTING)
_MOST_JOBS = 1000


def orphans(reader: Reader, printers: Collection[str]) -> list[tuple[PrintJob, Ticket]]:
    """Return the papers that wait for a printer that is not there, the oldest first, with their tickets."""
    waiting = JOBS.on(reader).in_state(*_WAITS, limit=_MOST_JOBS)
    pairs = ((job, reader.ticket(job.ticket_id)) for job in waiting if job.printer not in printers)
    return [(job, ticket) for job, ticket in pairs if ticket is not None]


def move_orphan(
    changes: Changes, job_id: int, printer: str, printers: Collection[str], request: Request
) -> Result[PrintJob]:
    """Have the paper printed by another printer; see ``PrintQueue.move_orphan``."""

    def change(tx: Transaction, now: datetime) -> PrintJob:
        job, jobs = _orphan(tx, job_id, printers), JOBS_CHANGED.on(tx)
        if printer not in printers:
            raise InvalidRequest(f"no kiosk {printer!r} has a printer", reason="unknown_printer")
        end = PrintState.UNKNOWN if job.state is PrintState.PRINTING else PrintState.FAILED
        jobs.save(replace(job, state=end, reason=f"moved to {printer}", ended_at=now))
        moved = jobs.add(queued(job.ticket_id, printer, now))
        tx.save_ticket(replace(found(tx, job.ticket_id), print=PrintState.QUEUED))
        return moved

    return changes.once_as(AS_ANSWER, request, change)


def give_orphan_up(
    changes: Changes, job_id: int, printers: Collection[str], request: Request
) -> Result[PrintJob]:
    """End the paper without printing it; see ``PrintQueue.give_orphan_up``."""

    def change(tx: Transaction, now: datetime) -> PrintJob:
        job = _orphan(tx, job_id, printers)
        ended = replace(job, state=PrintState.FAILED, reason=GIVEN_UP, ended_at=now)
        save(tx, ended)
        return ended

    return changes.once_as(AS_ANSWER, request, change)


def _orphan(tx: Transaction, job_id: int, printers: Collection[str]) -> PrintJob:
    job = JOBS_CHANGED.on(tx).job(job_id)
    if job is None:
        raise UnknownJob(f"no print job has the id {job_id}")
    if job.state not in _WAITS or job.printer in printers:
        raise IllegalMove(f"job {job_id} at {job.printer} is {job.state}", reason="not_left_over")
    return job
