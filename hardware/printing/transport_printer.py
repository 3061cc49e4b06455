"""An ESC/POS printer at the end of a line, whatever the line is made of."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol

from PIL import Image

from hardware.printing.faults import (
    CoverOpen,
    PaperOut,
    PrinterBabbles,
    PrinterStuck,
    PrinterUnreachable,
    PrintUnconfirmed,
)
from hardware.printing.printer_state import PrinterState
from hardware.printing.raster import CUT, START, digits_slip, filling, picture_bytes, strip_rows
from hardware.printing.replies import (
    ASK_CONDITION,
    ASK_PROOF,
    ASK_STATE,
    Proof,
    condition_in,
    proofs_in,
    state_in,
)
from hardware.printing.sizes import times_usual
from hardware.printing.ticket_printer import Roll
from hardware.printing.transport_answers import Babble, TransportAnswers

_STATE_WAIT_S = 0.5
"""How long a printer may take to tell its state. One that cannot is tried all the same."""

_CONDITION_WAIT_S = 1.0
_LISTEN_S = 0.03
"""How long an idle printer is listened to after its answer: one that babbles is found out."""

_CLEAN_S = 3.0
"""How long a printer may take to come to a known state, beyond a ticket's own time."""

_LATE_S = 0.1
"""How long the second of two answers takes at most between which the printer has nothing to do."""
_CLEAN_ANSWERS = 2


class Transport(Protocol):
    """Bytes to a printer and back. Deadlines are in ``monotonic()`` seconds and hold for each call.

    ``write``, ``read`` and ``settle`` raise TimeoutError at the deadline and other OSErrors when the
    printer is gone.
    """

    name: str
    hears: bool
    """Whether anything can be read."""

    def open(self, deadline: float) -> None:
        """Reach the printer. Raises PrinterUnreachable, which says what to look for."""

    def write(self, content: bytes, deadline: float) -> None:
        """Send all."""

    def read(self, deadline: float) -> bytes:
        """Return what the printer says next, at least one byte."""

    def settle(self, deadline: float) -> None:
        """Wait until closing the line takes nothing away from what was written. Raises Babble, too."""

    def discard(self) -> None:
        """Give up what is written and not yet sent, so that closing does not wait for it."""

    def close(self) -> None:
        """Let go of the printer. Never raises, never waits."""


class TransportPrinter:
    """A printer on ``line``: opened for each ticket, which takes at most ``timeout_s``; a long paper more.

    ``proof``: ask the printer to confirm; without, a ticket counts as printed once it is sent.
    ``bytes_per_s`` is what a slow line carries. ``clock_s`` is never set.

    A ticket that broke off leaves half a command in the printer, which would take the next ticket for the
    rest of it, and its rows on the paper. So after a ticket that was not confirmed, and before the first, the
    command is filled up with zeros and the paper cut. Without proof none is confirmed: zeros before each.
    """

    def __init__(
        self,
        line: Transport,
        timeout_s: float,
        width_dots: int,
        *,
        proof: bool = True,
        bytes_per_s: int | None = None,
        clock_s: Callable[[], float] = monotonic,
    ) -> None:
        self.width_dots = width_dots
        self._line = line
        self._answers = TransportAnswers(line, clock_s)
        self._timeout_s = timeout_s
        self._asks_proof = proof
        self._clock_s = clock_s
        self._rows = strip_rows(width_dots, bytes_per_s)
        self._filling = filling(width_dots, self._rows)
        self._filling_s = 0.0 if bytes_per_s is None else len(self._filling) / bytes_per_s
        self._is_clean = self._tells_state = self._has_proved = False

    def print_image(self, image: Image.Image, job: str) -> Roll:
        return self._print(picture_bytes(image, self._rows), job, self._timeout_s * times_usual(image.height))

    def print_slip(self, label: str, job: str) -> Roll:
        return self._print(digits_slip(label), job, self._timeout_s)

    def state(self) -> PrinterState:
        # A connection of its own, closed at once: many printers take one client, and it may be another.
        deadline = self._clock_s() + _CONDITION_WAIT_S
        try:
            self._line.open(deadline)
        except PrinterUnreachable:
            return PrinterState.UNREACHABLE
        try:
            return self._condition(deadline)
        finally:
            self._line.discard()
            self._line.close()

    def _condition(self, deadline: float) -> PrinterState:
        condition = PrinterState.UNTOLD
        try:
            if self._asks_proof:
                self._line.write(ASK_CONDITION, deadline)
                condition = self._answers.next(condition_in, deadline)
            if self._line.hears:
                self._answers.pass_over(self._clock_s() + _LISTEN_S)
        except TimeoutError:
            return PrinterState.SILENT
        except Babble:
            return PrinterState.BABBLING
        except OSError:
            return PrinterState.UNREACHABLE
        return condition

    def _print(self, content: bytes, job: str, within_s: float) -> Roll:
        self._line.open(self._clock_s() + self._timeout_s)
        try:
            roll = self._talk(content, job, within_s)
        except BaseException:
            self._line.discard()
            raise
        finally:
            self._line.close()
        self._is_clean = True
        return roll

    def _talk(self, content: bytes, job: str, within_s: float) -> Roll:
        if not self._asks_proof:
            return self._talk_blindly(content, job, within_s)
        self._check_state(self._clock_s() + min(_STATE_WAIT_S, self._timeout_s))
        owed = 0 if self._is_clean else self._clean()
        deadline = self._clock_s() + within_s
        self._send(content + ASK_PROOF, job, deadline)
        return self._proof(job, deadline, owed)

    def _talk_blindly(self, content: bytes, job: str, within_s: float) -> Roll:
        begin = self._filling if self._is_clean else self._filling + START + CUT
        self._send(begin + content, job, self._clock_s() + within_s + self._filling_s)
        return Roll.UNTOLD

    def _check_state(self, deadline: float) -> None:
        try:
            self._line.write(ASK_STATE, deadline)
            state = self._answers.next(state_in, deadline)
        except TimeoutError:
            # One that has answered before may be in the middle of what somebody else has sent.
            self._is_clean = self._is_clean and not self._tells_state
            return
        except Babble as error:
            raise self._babbles() from error
        except OSError as error:
            self._is_clean = False
            raise PrinterUnreachable(f"{self._line.name} hung up before the ticket: {error}") from error
        self._tells_state = True
        if state.cover_open:
            raise CoverOpen(f"{self._line.name}: the cover is open, close it")
        if state.paper_out:
            raise self._paper_out()

    def _clean(self) -> int:
        """Bring the printer to a known state; return how many answers it owes before the ticket's.

        It is asked twice, with nothing to do in between: what an earlier ticket was asked, also by a program
        that was killed, may be answered only now, and a third answer then follows at once. It owes those that
        it has not given in time, which some never do. One that has answered before is stuck: what it says
        later may be about any ticket. Raises PrinterErrors that all mean that nothing of the ticket was sent.
        """
        deadline = self._clock_s() + min(_CLEAN_S, self._timeout_s)
        try:
            self._line.write(self._filling + START + CUT + ASK_PROOF * _CLEAN_ANSWERS, deadline)
        except OSError as error:
            raise PrinterStuck(
                f"{self._line.name} takes nothing, look for a jam or missing paper: {error}"
            ) from error
        proofs: list[Proof] = []

        def both(received: bytes) -> bool | None:
            proofs[:] = proofs_in(received)
            return True if len(proofs) >= _CLEAN_ANSWERS else None

        try:
            self._answers.next(both, deadline)
            self._answers.pass_over(min(deadline, self._clock_s() + _LATE_S))
        except TimeoutError as error:
            if self._has_proved:
                raise PrinterStuck(
                    f"{self._line.name} has fallen silent, look for a jam or missing paper"
                ) from error
            return _CLEAN_ANSWERS - len(proofs)
        except Babble as error:
            raise self._babbles() from error
        except OSError as error:
            raise PrinterUnreachable(f"{self._line.name} hung up before the ticket: {error}") from error
        self._has_proved = True
        if any(proof.paper_out for proof in proofs):
            raise self._paper_out()
        return 0

    def _send(self, content: bytes, job: str, deadline: float) -> None:
        self._is_clean = False
        try:
            self._line.write(content, deadline)
            if not self._asks_proof:
                self._line.settle(deadline)
        except Babble as error:
            raise self._unconfirmed(job, error) from error
        except OSError as error:
            raise PrintUnconfirmed(
                f"{self._line.name} took only a part of {job}, look for a jam or missing paper: {error}"
            ) from error

    def _proof(self, job: str, deadline: float, owed: int) -> Roll:
        def own(received: bytes) -> Proof | None:
            proofs = proofs_in(received)
            return proofs[owed] if len(proofs) > owed else None

        try:
            proof = self._answers.next(own, deadline)
        except OSError as error:
            raise self._unconfirmed(job, error) from error
        if proof.paper_out:
            raise PrintUnconfirmed(f"{self._line.name} ran out of paper during {job}, put in a new roll")
        self._has_proved = True
        return Roll.LOW if proof.paper_low else Roll.ENOUGH

    def _unconfirmed(self, job: str, error: OSError) -> PrintUnconfirmed:
        if self._asks_proof and not self._has_proved:
            return PrintUnconfirmed(
                f"{self._line.name} did not confirm {job} and has confirmed none yet, look for paper, cover"
                f" and jam; where papers come out whole, set proof to false for it: {error}"
            )
        return PrintUnconfirmed(
            f"{self._line.name} did not confirm {job}, look for paper, cover and jam: {error}"
        )

    def _paper_out(self) -> PaperOut:
        return PaperOut(f"{self._line.name} has no paper, put in a new roll")

    def _babbles(self) -> PrinterBabbles:
        return PrinterBabbles(
            f"{self._line.name} talks without end: switch it off and on, look for its speed and cable"
        )
