"""A slip of what to bring that is to be printed at a lookup screen: no ticket's paper, and nobody's name."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from office.tickets.answers import Form, Plain
from office.tickets.day import as_text, from_text
from office.tickets.refusals import Refusal
from office.tickets.ticket import PrintState

LATE = timedelta(seconds=60)
"""Whoever asked has gone on after so long: a slip that was not begun by then is not printed any more."""
KEPT = timedelta(days=1)
"""How long it is kept that there was a slip; what stood on it is forgotten when it has ended."""
MOST_DUE = 5
"""Slips that may wait for one printer: behind more, nobody waits."""


class UnknownSlip(Refusal):
    """No slip of this screen has the id."""

    code = "unknown_slip"


class SlipsFull(Refusal):
    """The screen printed its share, or its printer has enough to do; ``details`` say for how long to wait."""

    code = "slips_full"


class Share(NamedTuple):
    """How many slips a screen may print within a time."""

    most: int
    within: timedelta


def shares_of(a_minute: int) -> tuple[Share, Share]:
    """Return what a screen may print in a minute, and in an hour: a roll is to last the day."""
    return Share(a_minute, timedelta(minutes=1)), Share(10 * a_minute, timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class SlipJob:
    """One slip. ``paper`` is what is to be printed, as JSON, '' once it has ended.

    ``screen`` is the lookup screen that asked, ``printer`` the device whose printer takes it.
    """

    id: int
    screen: str
    printer: str
    paper: str
    state: PrintState
    queued_at: datetime
    ended_at: datetime | None = None
    reason: str | None = None

    @property
    def is_due(self) -> bool:
        """Whether it is not known yet what becomes of it."""
        return self.state in (PrintState.QUEUED, PrintState.PRINTING)


def plain(job: SlipJob) -> tuple[Plain, ...]:
    """Return the job as plain values, in the order of its attributes."""
    ended_at = None if job.ended_at is None else as_text(job.ended_at)
    queued_at = as_text(job.queued_at)
    return job.id, job.screen, job.printer, job.paper, job.state, queued_at, ended_at, job.reason


def read(values: Sequence[Plain]) -> SlipJob:
    """Return the job of such plain values."""
    job_id, screen, printer, paper, state, queued_at, ended_at, reason = values
    return SlipJob(
        id=int(str(job_id)),
        screen=str(screen),
        printer=str(printer),
        paper=str(paper),
        state=PrintState(str(state)),
        queued_at=from_text(str(queued_at)),
        ended_at=None if ended_at is None else from_text(str(ended_at)),
        reason=None if reason is None else str(reason),
    )


def _answered(job: SlipJob) -> tuple[Plain, ...]:
    """Return what is kept of a first answer: which slip it was, without what stands on it."""
    return plain(SlipJob(job.id, job.screen, job.printer, "", job.state, job.queued_at))


AS_ANSWER = Form("slip", _answered, read)
