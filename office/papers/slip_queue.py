"""The queue of slips without a number: kept before they are printed, few at a time, never printed late."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from office.papers.slip_job import AS_ANSWER, KEPT, LATE, MOST_DUE, Share, SlipJob, SlipsFull, UnknownSlip
from office.papers.slips_kept import SLIPS, SLIPS_CHANGED, SlipKeeper
from office.tickets.answers import Request, Result
from office.tickets.changes import Changes
from office.tickets.store import Transaction
from office.tickets.ticket import PrintState

_LATE = "nobody waits for it any more"
_CUT_OFF = "interrupted"
_WAIT_FOR_OTHERS_S = 5


class SlipQueue:
    """Hands out slips, one printer's at a time, and keeps what became of them."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes

    def ask(
        self, screen: str, printer: str, paper: str, shares: Sequence[Share], request: Request
    ) -> Result[SlipJob]:
        """Queue a slip. Raises SlipsFull: the screen had its ``shares``, or the printer has enough to do."""

        def change(tx: Transaction, now: datetime) -> SlipJob:
            slips = SLIPS_CHANGED.on(tx)
            slips.forget(now - KEPT)
            _refuse_too_many(slips, screen, shares, now)
            if slips.due(printer) >= MOST_DUE:
                raise SlipsFull(f"{printer} has enough to print", retry_after_s=str(_WAIT_FOR_OTHERS_S))
            return slips.add(SlipJob(0, screen, printer, paper, PrintState.QUEUED, now))

        return self._changes.once_as(AS_ANSWER, request, change)

    def slip(self, slip_id: int, screen: str) -> SlipJob:
        """Return a slip that this screen asked for. Raises UnknownSlip."""
        with self._changes.store.reading() as reader:
            job = SLIPS.on(reader).slip(slip_id)
        if job is None or job.screen != screen:
            raise UnknownSlip(f"{screen} asked for no slip {slip_id}")
        return job

    def take(self, printer: str) -> SlipJob | None:
        """Mark that printer's oldest slip as printing, durably, and return it; None for none.

        Slips for which nobody waits any more are given up: after a new roll they would only use it up.
        """
        with self._changes.store.reading() as reader:
            if not SLIPS.on(reader).in_state(PrintState.QUEUED, printer):
                return None

        def work(tx: Transaction) -> SlipJob | None:
            slips, now = SLIPS_CHANGED.on(tx), self._changes.clock()
            for job in slips.in_state(PrintState.QUEUED, printer):
                # A clock that was set back makes none late, and none early.
                if abs(now - job.queued_at) <= LATE:
                    taken = replace(job, state=PrintState.PRINTING)
                    slips.save(taken)
                    return taken
                slips.save(_ended(job, PrintState.FAILED, _LATE, now))
            return None

        return self._changes.store.transact(work)

    def end(self, slip_id: int, state: PrintState, reason: str | None = None) -> None:
        """Keep what became of a slip. A failed one is not tried again: its visitor is told at once."""

        def work(tx: Transaction) -> None:
            slips = SLIPS_CHANGED.on(tx)
            job = slips.slip(slip_id)
            if job is not None:
                slips.save(_ended(job, state, reason, self._changes.clock()))

        self._changes.store.transact(work)

    def put_back(self, slip_id: int) -> None:
        """Queue a taken slip again that was never sent."""

        def work(tx: Transaction) -> None:
            slips = SLIPS_CHANGED.on(tx)
            job = slips.slip(slip_id)
            if job is not None and job.is_due:
                slips.save(replace(job, state=PrintState.QUEUED))

        self._changes.store.transact(work)

    def recover(self, printer: str, *, repeatable: bool) -> int:
        """Settle the slips a power cut left printing, and return how many there were.

        ``repeatable`` printers print one once however often it is sent: those are queued again.
        """

        def work(tx: Transaction) -> int:
            slips, now = SLIPS_CHANGED.on(tx), self._changes.clock()
            cut = slips.in_state(PrintState.PRINTING, printer)
            for job in cut:
                again = replace(job, state=PrintState.QUEUED)
                slips.save(again if repeatable else _ended(job, PrintState.UNKNOWN, _CUT_OFF, now))
            return len(cut)

        return self._changes.store.transact(work)


def _ended(job: SlipJob, state: PrintState, reason: str | None, now: datetime) -> SlipJob:
    return replace(job, paper="", state=state, reason=reason, ended_at=now)


def _refuse_too_many(slips: SlipKeeper, screen: str, shares: Sequence[Share], now: datetime) -> None:
    for most, within in shares:
        asked = slips.asked(screen, now - within, now)
        if len(asked) >= most:
            free_at = asked[len(asked) - most] + within if most else now + within
            wait_s = max(1, -(-(free_at - now) // timedelta(seconds=1)))
            raise SlipsFull(f"{screen} has printed {len(asked)} slips", retry_after_s=str(wait_s))
