"""A printer behind a print queue of this machine (CUPS), for those that only a driver's queue reaches."""

import os
import re
import subprocess
from time import monotonic, sleep

from PIL import Image

from hardware.printing.faults import PrinterUnreachable, PrintUnconfirmed
from hardware.printing.printer_state import PrinterState
from hardware.printing.raster import CUT, START, TALLEST_STRIP, digits_slip, filling, picture_bytes
from hardware.printing.sizes import times_usual
from hardware.printing.ticket_printer import Roll

_LOOK_S = 0.2
_CANCEL_S = 5.0
_REQUEST = re.compile(r"request id is (\S+)")


class LpPrinter:
    """Hands each ticket to ``queue`` and waits until it has left it, at most ``timeout_s``.

    A ticket the queue could not get rid of is cancelled: printed later, it would call for a visitor who
    has taken another number. The queue tries by itself again what broke off, so each ticket begins with the
    zeros that bring a printer to a known state; one after a ticket nobody knows of begins with a cut, too.
    """

    def __init__(self, queue: str, timeout_s: float, width_dots: int) -> None:
        self.width_dots = width_dots
        self._queue = queue
        self._timeout_s = timeout_s
        self._name = f"print queue {queue}"
        self._filling = filling(width_dots, TALLEST_STRIP)
        self._is_clean = False

    def print_image(self, image: Image.Image, job: str) -> Roll:
        return self._print(picture_bytes(image), job, self._timeout_s * times_usual(image.height))

    def print_slip(self, label: str, job: str) -> Roll:
        return self._print(digits_slip(label), job, self._timeout_s)

    def state(self) -> PrinterState:
        return PrinterState.UNTOLD

    def _print(self, content: bytes, job: str, within_s: float) -> Roll:
        deadline = monotonic() + within_s
        begin = self._filling if self._is_clean else self._filling + START + CUT
        self._is_clean = False
        request = self._handed_over(begin + content, job, deadline)
        try:
            while request in self._waiting(deadline):
                sleep(_LOOK_S)
        except subprocess.TimeoutExpired:
            self._cancel(request)
            raise PrintUnconfirmed(
                f"{self._name} did not print {job} in time, look for power, paper and cover"
            ) from None
        self._is_clean = True
        return Roll.UNTOLD

    def _handed_over(self, content: bytes, job: str, deadline: float) -> str:
        """Return the queue's own name for the ticket."""
        # raw: a driver would take the bytes for text or a picture of a page.
        command = ["lp", "-d", self._queue, "-o", "raw", "-t", job]
        try:
            ended = _run(command, deadline, content)
        except FileNotFoundError as error:
            raise PrinterUnreachable("there is no program lp, install the package cups-client") from error
        except subprocess.TimeoutExpired as error:
            raise PrintUnconfirmed(f"{self._name} did not say whether it took {job}") from error
        request = _REQUEST.search(ended.stdout.decode("utf-8", "replace"))
        if ended.returncode != 0 or request is None:
            said = ended.stderr.decode("utf-8", "replace").strip()
            raise PrinterUnreachable(f"{self._name} did not take the ticket, see lpstat -p: {said}")
        return request[1]

    def _waiting(self, deadline: float) -> set[str]:
        """Return the queue's requests that are not printed. Raises TimeoutExpired at the deadline."""
        ended = _run(["lpstat", "-o", self._queue], deadline)
        if ended.returncode != 0:
            raise PrintUnconfirmed(f"{self._name} took the ticket and cannot be asked what became of it")
        lines = ended.stdout.decode("utf-8", "replace").splitlines()
        return {line.split()[0] for line in lines if line.strip()}

    def _cancel(self, request: str) -> None:
        try:
            _run(["cancel", request], monotonic() + _CANCEL_S)
        except (OSError, subprocess.TimeoutExpired) as error:
            raise PrintUnconfirmed(f"{self._name} may print {request} late: {error}") from error


def _run(command: list[str], deadline: float, content: bytes = b"") -> "subprocess.CompletedProcess[bytes]":
    # LC_ALL: what these programs say is read, and they say it in the machine's language.
    return subprocess.run(
        command,
        input=content,
        capture_output=True,
        timeout=max(0.0, deadline - monotonic()),
        env={**os.environ, "LC_ALL": "C"},
        check=False,
    )
