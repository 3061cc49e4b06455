"""Where tickets come out: one protocol, a printer on the network and a folder of pictures."""

import contextlib
import heapq
import os
import socket
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import Protocol, TypeVar

from PIL import Image

from kiosk.printing.escpos_library import Network
from kiosk.printing.faults import (
    CoverOpen,
    PaperOut,
    PrinterUnreachable,
    PrintNotKept,
    PrintUnconfirmed,
)
from kiosk.printing.raster import digits_slip, picture_bytes
from kiosk.printing.replies import ASK_PROOF, ASK_STATE, proof_in, state_in
from kiosk.printing.settings import WIDTH_DOTS, NetworkSettings, PrinterSettings

_STATE_WAIT_S = 0.5
"""How long a printer may take to tell its state. One that cannot is tried all the same."""

_DRAIN_S = 0.05

Reply = TypeVar("Reply")


class Roll(StrEnum):
    """How much paper is left after a ticket, as far as the printer tells."""

    ENOUGH = "enough"
    LOW = "low"
    UNTOLD = "untold"


class TicketPrinter(Protocol):
    """Prints one ticket at a time. ``job`` names it in messages and file names: ``2019-10-24-B012-17``.

    Both methods return once the ticket is out, as far as the printer can tell. They raise
    PrintUnconfirmed when nobody knows, and another PrinterError when surely nothing came out.
    """

    width_dots: int

    def print_image(self, image: Image.Image, job: str) -> Roll:
        """Print a 1-bit image of ``width_dots``."""

    def print_slip(self, label: str, job: str) -> Roll:
        """Print the label alone, as text: for when there is no image."""


class NetworkPrinter:
    """An ESC/POS printer on the network: one connection for each ticket, all of it within ``timeout_s``."""

    def __init__(
        self,
        host: str,
        port: int = 9100,
        timeout_s: float = 10.0,
        width_dots: int = 576,
        *,
        proof: bool = True,
    ) -> None:
        self.width_dots = width_dots
        self._link = _Link(host, port, timeout_s)
        self._timeout_s = timeout_s
        self._asks_proof = proof

    def print_image(self, image: Image.Image, job: str) -> Roll:
        return self._print(picture_bytes(image), job)

    def print_slip(self, label: str, job: str) -> Roll:
        return self._print(digits_slip(label), job)

    def _print(self, content: bytes, job: str) -> Roll:
        deadline = monotonic() + self._timeout_s
        self._link.open()
        try:
            if not self._asks_proof:
                self._send(content, job, deadline)
                self._link.drain()
                return Roll.UNTOLD
            self._check_state(min(deadline, monotonic() + _STATE_WAIT_S))
            self._send(content + ASK_PROOF, job, deadline)
            return self._proof(job, deadline)
        finally:
            self._link.close()

    def _check_state(self, deadline: float) -> None:
        try:
            self._link.write(ASK_STATE, deadline)
            state = self._link.reply(state_in, deadline)
        except TimeoutError:
            return
        except OSError as error:
            raise PrinterUnreachable(f"{self._link.name} hung up before the ticket: {error}") from error
        if state.cover_open:
            raise CoverOpen(f"{self._link.name}: the cover is open, close it")
        if state.paper_out:
            raise PaperOut(f"{self._link.name} has no paper, put in a new roll")

    def _send(self, content: bytes, job: str, deadline: float) -> None:
        try:
            self._link.write(content, deadline)
        except OSError as error:
            raise PrintUnconfirmed(
                f"{self._link.name} took only a part of {job}, look for a jam or missing paper: {error}"
            ) from error

    def _proof(self, job: str, deadline: float) -> Roll:
        try:
            proof = self._link.reply(proof_in, deadline)
        except OSError as error:
            raise PrintUnconfirmed(
                f"{self._link.name} did not confirm {job}, look for paper, cover and jam: {error}"
            ) from error
        if proof.paper_out:
            raise PrintUnconfirmed(f"{self._link.name} ran out of paper during {job}, put in a new roll")
        return Roll.LOW if proof.paper_low else Roll.ENOUGH


class _Link(Network):  # type: ignore[misc]  # escpos has no types
    """The library's connection, with errors that name the printer and no socket left behind.

    The library's own ``open`` leaks the socket when nobody answers, and its time-outs start again with
    every call; here a deadline, in ``monotonic()`` seconds, covers the whole ticket.
    """

    def __init__(self, host: str, port: int, timeout_s: float) -> None:
        super().__init__(host, port, timeout_s)
        self.name = f"printer {host}:{port}"

    def open(self, raise_not_found: bool = True) -> None:
        """Connect. Raises PrinterUnreachable."""
        try:
            self.device = socket.create_connection((self.host, self.port), self.timeout)
        except OSError as error:
            raise PrinterUnreachable(
                f"{self.name} does not answer, look for power and network cable: {error}"
            ) from error

    def write(self, content: bytes, deadline: float) -> None:
        """Send all. Raises TimeoutError at the deadline and other OSErrors when the printer hangs up."""
        self.device.settimeout(_left(deadline))
        self._raw(content)

    def reply(self, read: Callable[[bytes], Reply | None], deadline: float) -> Reply:
        """Return what ``read`` finds in the printer's answer. Raises OSErrors as ``write`` does."""
        received = b""
        while (found := read(received)) is None:
            self.device.settimeout(_left(deadline))
            more = self._read()
            if not more:
                raise ConnectionResetError("connection closed by the printer")
            received += more
        return found

    def drain(self) -> None:
        """Read what nobody asked for: closing over unread bytes would reset the line and lose the ticket."""
        self.device.settimeout(_DRAIN_S)
        with contextlib.suppress(OSError):
            while self._read():
                pass


class VirtualPrinter:
    """Keeps each ticket as ``<job>.png`` in a folder, the newest ``keep`` of them.

    The same job again writes nothing: a ticket has one picture however often it is sent.
    """

    def __init__(self, folder: Path, width_dots: int = 576, keep: int = 2000) -> None:
        self.width_dots = width_dots
        self._folder = folder
        self._keep = keep

    def print_image(self, image: Image.Image, job: str) -> Roll:
        self._put(f"{job}.png", lambda path: image.save(path, "PNG"))
        return Roll.UNTOLD

    def print_slip(self, label: str, job: str) -> Roll:
        self._put(f"{job}.txt", lambda path: path.write_text(f"{label}\n", encoding="utf-8"))
        return Roll.UNTOLD

    def _put(self, name: str, write: Callable[[Path], object]) -> None:
        target = self._folder / name
        part = self._folder / f".{name}.{os.getpid()}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if target.exists():
                return
            write(part)
            os.replace(part, target)
            # Another printer's program that keeps its pictures in this folder may have forgotten one first.
            with contextlib.suppress(FileNotFoundError):
                self._forget_oldest()
        except OSError as error:
            raise PrintNotKept(f"virtual printer {self._folder} cannot keep {name}: {error}") from error

    def _forget_oldest(self) -> None:
        kept = [name for name in os.listdir(self._folder) if not name.startswith(".")]
        ages = (((self._folder / name).stat().st_mtime_ns, name) for name in kept)
        # One by one: a list of 2,000 times would be a megabyte that Python does not give back.
        for _, name in heapq.nsmallest(len(kept) - self._keep, ages):
            (self._folder / name).unlink()


def printer_of(settings: PrinterSettings) -> TicketPrinter:
    """Return the printer that the settings describe, not connected yet."""
    width_dots = WIDTH_DOTS[settings.paper_mm]
    if isinstance(settings, NetworkSettings):
        return NetworkPrinter(
            settings.host, settings.port, settings.timeout_s, width_dots, proof=settings.proof
        )
    return VirtualPrinter(settings.folder, width_dots, settings.keep)


def _left(deadline: float) -> float:
    """Return the seconds until the deadline, above 0: to a socket 0 means not to wait at all."""
    return max(0.001, deadline - monotonic())
