"""An ESC/POS printer at the end of a line, whatever the line is made of."""

from collections.abc import Callable
from time import monotonic
from typing import Protocol, TypeVar

from PIL import Image

from kiosk.printing.faults import CoverOpen, PaperOut, PrinterUnreachable, PrintUnconfirmed
from kiosk.printing.printer_state import PrinterState
from kiosk.printing.raster import digits_slip, picture_bytes
from kiosk.printing.replies import ASK_CONDITION, ASK_PROOF, ASK_STATE, condition_in, proof_in, state_in
from kiosk.printing.ticket_printer import Roll

_STATE_WAIT_S = 0.5
"""How long a printer may take to tell its state. One that cannot is tried all the same."""

_CONDITION_WAIT_S = 1.0

Reply = TypeVar("Reply")


class Line(Protocol):
    """Bytes to a printer and back. Deadlines are in ``monotonic()`` seconds and hold for each call.

    ``write``, ``read`` and ``settle`` raise TimeoutError at the deadline and other OSErrors when the
    printer is gone.
    """

    name: str

    def open(self, deadline: float) -> None:
        """Reach the printer. Raises PrinterUnreachable, which says what to look for."""

    def write(self, content: bytes, deadline: float) -> None:
        """Send all."""

    def read(self, deadline: float) -> bytes:
        """Return what the printer says next, at least one byte."""

    def settle(self, deadline: float) -> None:
        """Wait until closing the line takes nothing away from what was written."""

    def discard(self) -> None:
        """Give up what is written and not yet sent, so that closing does not wait for it."""

    def close(self) -> None:
        """Let go of the printer. Never raises, never waits."""


class LinePrinter:
    """A printer on ``line``: opened for each ticket, which takes at most ``timeout_s``.

    ``proof``: ask the printer to confirm; without, a ticket counts as printed once it is sent.
    """

    def __init__(self, line: Line, timeout_s: float, width_dots: int, *, proof: bool = True) -> None:
        self.width_dots = width_dots
        self._line = line
        self._timeout_s = timeout_s
        self._asks_proof = proof

    def print_image(self, image: Image.Image, job: str) -> Roll:
        return self._print(picture_bytes(image), job)

    def print_slip(self, label: str, job: str) -> Roll:
        return self._print(digits_slip(label), job)

    def state(self) -> PrinterState:
        # A connection of its own, closed at once: many printers take one client, and it may be another.
        deadline = monotonic() + _CONDITION_WAIT_S
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
        if not self._asks_proof:
            return PrinterState.UNTOLD
        try:
            self._line.write(ASK_CONDITION, deadline)
            return self._reply(condition_in, deadline)
        except TimeoutError:
            return PrinterState.SILENT
        except OSError:
            return PrinterState.UNREACHABLE

    def _print(self, content: bytes, job: str) -> Roll:
        deadline = monotonic() + self._timeout_s
        self._line.open(deadline)
        try:
            return self._talk(content, job, deadline)
        except BaseException:
            self._line.discard()
            raise
        finally:
            self._line.close()

    def _talk(self, content: bytes, job: str, deadline: float) -> Roll:
        if not self._asks_proof:
            self._send(content, job, deadline)
            return Roll.UNTOLD
        self._check_state(min(deadline, monotonic() + _STATE_WAIT_S))
        self._send(content + ASK_PROOF, job, deadline)
        return self._proof(job, deadline)

    def _check_state(self, deadline: float) -> None:
        try:
            self._line.write(ASK_STATE, deadline)
            state = self._reply(state_in, deadline)
        except TimeoutError:
            return
        except OSError as error:
            raise PrinterUnreachable(f"{self._line.name} hung up before the ticket: {error}") from error
        if state.cover_open:
            raise CoverOpen(f"{self._line.name}: the cover is open, close it")
        if state.paper_out:
            raise PaperOut(f"{self._line.name} has no paper, put in a new roll")

    def _send(self, content: bytes, job: str, deadline: float) -> None:
        try:
            self._line.write(content, deadline)
            if not self._asks_proof:
                self._line.settle(deadline)
        except OSError as error:
            raise PrintUnconfirmed(
                f"{self._line.name} took only a part of {job}, look for a jam or missing paper: {error}"
            ) from error

    def _proof(self, job: str, deadline: float) -> Roll:
        try:
            proof = self._reply(proof_in, deadline)
        except OSError as error:
            raise PrintUnconfirmed(
                f"{self._line.name} did not confirm {job}, look for paper, cover and jam: {error}"
            ) from error
        if proof.paper_out:
            raise PrintUnconfirmed(f"{self._line.name} ran out of paper during {job}, put in a new roll")
        return Roll.LOW if proof.paper_low else Roll.ENOUGH

    def _reply(self, read: Callable[[bytes], Reply | None], deadline: float) -> Reply:
        """Return what ``read`` finds in the printer's answer. Raises OSErrors as the line does."""
        received = b""
        while (found := read(received)) is None:
            received += self._line.read(deadline)
        return found
