"""The spool of one printer: takes committed jobs, has them printed, keeps what became of them."""

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from time import monotonic
from typing import Protocol

import structlog

from hardware.printing.outcome import Outcome, PrintOutcome
from hardware.printing.paper import TicketPaper
from hardware.printing.printer_state import PrinterState
from hardware.printing.trial_paper import Paper, paper_in
from office.devices.printing.first_looks import FirstLooks
from office.devices.printing.printer_watch import PrinterWatch
from office.papers.print_queue import PrintQueue, ToPrint
from office.papers.slip_job import SlipJob
from office.tickets.ticket import PrintState
from office.waiting.hall import Place

log = structlog.get_logger(__name__)

PAUSES_S = (2.0, 5.0, 15.0)
"""Between tries of a failed job, long enough to close a cover or push paper in."""
_LOOK_AGAIN_S = 1.0
"""Between two looks at the queue and at the printer, while nothing prints."""

_LAST_S = 3.0
"""How long a closing spool waits until it is kept what became of its last job."""

_SLIP_TIMES = 8
"""How many times as long as a ticket the longest slip of what to bring may take."""

_REVIVALS = 3
"""How often lost jobs are taken up anew until the printer has been away and back."""

_STATE_OF = {
    Outcome.PRINTED: PrintState.PRINTED,
    Outcome.FAILED: PrintState.FAILED,
    Outcome.UNKNOWN: PrintState.UNKNOWN,
}


class AnyPrinter(Protocol):
    """A printing program, here (``PrinterProcess``) or beside an agent (``RemotePrinter``)."""

    def print(self, paper: Paper, job_id: int, timeout_s: float) -> PrintOutcome:
        """Have ``paper`` printed. Raises PrintingError once closed."""

    def state(self, timeout_s: float) -> PrinterState:
        """Ask how the printer is. Raises PrintingError once closed."""

    def close(self) -> None:
        """End it."""


class Spool:
    """Prints one printer's jobs in order, until closed; slips without a number when no ticket waits.

    ``is_repeatable``: the printer keeps a job once however often it is sent, or its agent prints it once,
    so a job cut off by a power cut is simply sent again. ``watch`` looks at the printer while nothing
    prints, from its turn among the ``first_looks`` on; when it prints again, failed jobs are taken up anew
    whose tickets still wait, and so are, a few times, those that failed while it said that it was well:
    nothing of them reached it. ``paper_of`` writes the paper of a ticket's place. ``pauses_s``, in seconds,
    come between the tries of a failed job.
    """

    def __init__(
        self,
        printer: str,
        press: AnyPrinter,
        queue: PrintQueue,
        paper_of: Callable[[Place], TicketPaper],
        *,
        timeout_s: float,
        is_repeatable: bool,
        watch: PrinterWatch,
        first_looks: FirstLooks,
        pauses_s: Sequence[float] = PAUSES_S,
    ) -> None:
        self._printer = printer
        self._press = press
        self._queue = queue
        self._paper_of = paper_of
        self._timeout_s = timeout_s
        self._is_repeatable = is_repeatable
        self._watch = watch
        self._first_looks = first_looks
        self._has_looked = False
        self._pauses_s = pauses_s
        self._has_lost = False
        self._revivals_left = _REVIVALS
        self._news = threading.Event()
        self._is_closed = threading.Event()
        self._has_ended = threading.Event()
        self._has_ended.set()

    def wake(self) -> None:
        """Tell the spool that a job may have come."""
        self._news.set()

    def close(self) -> None:
        """Let the ticket that is printing end, and return once ``run`` has kept what became of it."""
        self._is_closed.set()
        self._news.set()
        self._press.close()
        if not self._has_ended.wait(_LAST_S):
            log.warning("spool_cut_off", printer=self._printer)

    def run(self) -> None:
        """Print until closed. A fault is logged and tried again: the job is kept."""
        self._has_ended.clear()
        try:
            self._print_all()
        finally:
            self._has_ended.set()

    def _print_all(self) -> None:
        must_recover = True
        while not self._is_closed.is_set():
            try:
                if must_recover:
                    self._recover()
                    must_recover = False
                if not self._print_next():
                    self._look_in_turn()
                    # A printer that tells nothing has no job until somebody queues one, and wakes this.
                    self._news.wait(_LOOK_AGAIN_S if self._watch.can_ask else None)
                    self._news.clear()
            except Exception:
                if self._is_closed.is_set():
                    return
                must_recover = True  # What became of the job may not be kept.
                log.exception("spool_failed", printer=self._printer)
                self._is_closed.wait(self._pauses_s[0])

    def _print_next(self) -> bool:
        """Print what is next, if there is anything; say whether there was."""
        job = self._queue.take(self._printer)
        if job is not None:
            self._print(job)
            return True
        slip = self._queue.slips.take(self._printer)
        if slip is not None:
            self._print_slip(slip)
        return slip is not None

    def _look_in_turn(self) -> None:
        if self._has_looked:
            self._look()
        else:
            self._has_looked = self._first_looks.take(self._look)

    def _look(self) -> bool:
        """Look at the printer; say whether it has come back."""
        came_back = self._watch.poll()
        if came_back:
            self._revivals_left = _REVIVALS
            self._revive()
        elif self._watch.prints:
            self._revive_lost()
        return came_back

    def _revive_lost(self) -> None:
        if self._has_lost and self._revivals_left:
            self._revivals_left -= 1
            self._revive()

    def _revive(self) -> None:
        self._has_lost = False
        if revived := self._queue.revive(self._printer):
            log.info("prints_taken_up_again", printer=self._printer, jobs=revived)
            self._news.set()

    def _pause(self, pause_s: float) -> None:
        """Wait before the next try, shorter when the printer comes back meanwhile."""
        until = monotonic() + pause_s
        while (left_s := until - monotonic()) > 0:
            if self._is_closed.wait(min(left_s, _LOOK_AGAIN_S)) or self._look():
                return

    def _recover(self) -> None:
        cut = self._queue.recover(self._printer, repeatable=self._is_repeatable)
        cut += self._queue.slips.recover(self._printer, repeatable=self._is_repeatable)
        if cut:
            log.warning("prints_were_cut_off", printer=self._printer, jobs=cut)

    def _print(self, taken: ToPrint) -> None:
        job = taken.job
        try:
            paper = replace(self._paper_of(taken.place), is_reprint=taken.is_reprint)
            done = self._press.print(paper, job.id, self._timeout_s)
        except Exception:
            if self._is_closed.is_set():
                self._queue.put_back(job.id)
                raise
            self._queue.end(job.id, PrintState.FAILED, "a fault of the server: see its log")
            raise
        kept = self._queue.end(job.id, _STATE_OF[done.outcome], done.reason)
        self._watch.record_outcome(done)
        if done.outcome is Outcome.PRINTED:
            self._revive_lost()
            return
        is_lost = kept is not None and kept.state is PrintState.FAILED and not done.is_for_good
        self._has_lost = self._has_lost or is_lost
        log.warning("print_failed", printer=self._printer, job=job.id, tries=job.tries, reason=done.reason)
        if done.outcome is Outcome.FAILED:
            self._pause(self._pauses_s[min(job.tries, len(self._pauses_s)) - 1])

    def _print_slip(self, job: SlipJob) -> None:
        """Print a slip, once: whoever stands there is told at once when it does not come."""
        slips = self._queue.slips
        try:
            paper = paper_in(json.loads(job.paper))
            done = self._press.print(paper, job.id, self._timeout_s * _SLIP_TIMES)
        except Exception:
            if self._is_closed.is_set():
                slips.put_back(job.id)
            else:
                slips.end(job.id, PrintState.FAILED, "a fault of the server: see its log")
            raise
        slips.end(job.id, _STATE_OF[done.outcome], done.reason)
        self._watch.record_outcome(done)
        if done.outcome is not Outcome.PRINTED:
            log.warning("slip_failed", printer=self._printer, slip=job.id, reason=done.reason)
