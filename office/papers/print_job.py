"""A print job: one paper of a ticket, and how a first answer keeps it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from office.tickets.answers import Form, Plain
from office.tickets.day import as_text, from_text
from office.tickets.ticket import PrintState


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One paper to be printed. ``printer`` is the kiosk whose printer takes it; ``tries`` is 0 or more."""

    id: int
    ticket_id: int
    printer: str
    state: PrintState
    tries: int
    reason: str | None
    queued_at: datetime
    ended_at: datetime | None = None


def queued(ticket_id: int, printer: str, now: datetime) -> PrintJob:
    """Return a new job, not kept yet."""
    return PrintJob(0, ticket_id, printer, PrintState.QUEUED, 0, None, now)


def plain(job: PrintJob) -> tuple[Plain, ...]:
    """Return the job as plain values, in the order of its attributes."""
    ended_at = None if job.ended_at is None else as_text(job.ended_at)
    queued_at = as_text(job.queued_at)
    return job.id, job.ticket_id, job.printer, job.state, job.tries, job.reason, queued_at, ended_at


def read(values: Sequence[Plain]) -> PrintJob:
    """Return the job of such plain values."""
    job_id, ticket_id, printer, state, tries, reason, queued_at, ended_at = values
    return PrintJob(
        id=int(str(job_id)),
        ticket_id=int(str(ticket_id)),
        printer=str(printer),
        state=PrintState(str(state)),
        tries=int(str(tries)),
        reason=None if reason is None else str(reason),
        queued_at=from_text(str(queued_at)),
        ended_at=None if ended_at is None else from_text(str(ended_at)),
    )


GIVEN_UP = "given up by a manager"
"""The reason of a job that is not worth a look any more."""
AS_ANSWER = Form("job", plain, read)
