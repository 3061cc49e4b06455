"""Papers that wait for a printer that is not there any more: printed elsewhere, or given up."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime

from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.checks import found
from office.tickets.refusals import IllegalMove, InvalidRequest, UnknownJob
from office.tickets.store import Transaction
from office.tickets.ticket import PrintJob, PrintState

GIVEN_UP = "given up by a manager"
_WAITS = (PrintState.QUEUED, PrintState.PRINTING)


def move_orphan(
    changes: Changes, job_id: int, printer: str, printers: Collection[str], request: Request
) -> Result[PrintJob]:
    """Have the paper printed by another printer; see ``PrintQueue.move_orphan``."""

    def change(tx: Transaction, now: datetime) -> PrintJob:
        job = _orphan(tx, job_id, printers)
        if printer not in printers:
            raise InvalidRequest(f"no kiosk {printer!r} has a printer", reason="unknown_printer")
        end = PrintState.UNKNOWN if job.state is PrintState.PRINTING else PrintState.FAILED
        tx.save_job(replace(job, state=end, reason=f"moved to {printer}", ended_at=now))
        moved = tx.add_job(PrintJob(0, job.ticket_id, printer, PrintState.QUEUED, 0, None, now))
        tx.save_ticket(replace(found(tx, job.ticket_id), print=PrintState.QUEUED))
        return moved

    return changes.once(request, change)


def give_orphan_up(
    changes: Changes, job_id: int, printers: Collection[str], request: Request
) -> Result[PrintJob]:
    """End the paper without printing it; see ``PrintQueue.give_orphan_up``."""

    def change(tx: Transaction, now: datetime) -> PrintJob:
        job = _orphan(tx, job_id, printers)
        ended = replace(job, state=PrintState.FAILED, reason=GIVEN_UP, ended_at=now)
        tx.save_job(ended)
        last = tx.last_job(job.ticket_id)
        if last is not None and last.id == job.id:
            tx.save_ticket(replace(found(tx, job.ticket_id), print=PrintState.FAILED))
        return ended

    return changes.once(request, change)


def _orphan(tx: Transaction, job_id: int, printers: Collection[str]) -> PrintJob:
    job = tx.job(job_id)
    if job is None:
        raise UnknownJob(f"no print job has the id {job_id}")
    if job.state not in _WAITS or job.printer in printers:
        raise IllegalMove(f"job {job_id} at {job.printer} is {job.state}", reason="not_left_over")
    return job
