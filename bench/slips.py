"""From the tap until the slip's last byte is at the printer, beside the same bytes from a bare socket."""

import json
import socket
import time
from pathlib import Path

from bench.figures import Book
from bench.load import Line, requests_in_turn
from bench.measured_office import measured_office
from bench.measurement import ROUNDS, Measurement
from tests.hardware.printing.escpos_emulator import EscposEmulator

SLIPS = 6
"""In a round."""
_PATIENCE_S = 30


class Printer(EscposEmulator):
    """The tests' network printer, which also keeps a job's bytes and notes when the paper was cut."""

    def __init__(self) -> None:
        super().__init__()
        self.job = b""
        self.cut_at = 0.0

    def cut_after(self, pages: int) -> float:
        """Return when the page after so many was cut: the last byte of its slip had come."""
        with self._printed:
            if not self._printed.wait_for(lambda: len(self.pages) > pages, _PATIENCE_S):
                raise TimeoutError("no slip came")
        return self.cut_at

    def _receive(self) -> bytes:
        received = super()._receive()
        self.job += received
        return received

    def _after_page(self) -> None:
        self.cut_at = time.perf_counter()
        super()._after_page()


def measure(book: Book, folder: Path) -> None:
    """Write the times from the tap to its answer and to the cut, and of the bare bytes."""
    names = ("tap_to_answer", "tap_to_slip", "bare_slip")
    rounds: dict[str, list[list[float]]] = {name: [] for name in names}
    with Printer() as printer, measured_office(folder / "slips", printer_port=printer.port) as office:
        kiosk, body = office.staffed.kiosk_tokens["kiosk-1"], {"field": office.staffed.fields[0]}
        tap, line = (
            requests_in_turn("/api/v1/tickets", [kiosk], [json.dumps(body).encode()]),
            Line(office.port),
        )
        for turn in range(ROUNDS + 1):
            samples = []
            for _ in range(SLIPS):
                answered_s, slip_s = _tapped_s(line, tap(), printer)
                # The spool says so once the printer has confirmed, and lets the connection go.
                office.wait_until_printed()
                samples.append((answered_s, slip_s, _sent_s(printer)))
            for name, taken in zip(names, zip(*samples, strict=True), strict=True) if turn else ():
                rounds[name].append(list(taken))
        line.close()
    for name, by_round in rounds.items():
        book.times(name, by_round)
    book.ratio("tap_to_slip_vs_bare", "tap_to_slip_p50", "bare_slip_p50")


def _tapped_s(line: Line, tap: bytes, printer: Printer) -> tuple[float, float]:
    """Tap once, and return the seconds until the kiosk has its answer and until the slip is cut."""
    pages, printer.job = len(printer.pages), b""
    began = time.perf_counter()
    line.ask(tap)
    answered = time.perf_counter()
    return answered - began, printer.cut_after(pages) - began


def _sent_s(printer: Printer) -> float:
    """Send the last job's bytes again, over a bare connection, and return the seconds until the cut."""
    pages, job = len(printer.pages), printer.job
    began = time.perf_counter()
    with socket.create_connection(("127.0.0.1", printer.port)) as bare:
        bare.sendall(job)
        return printer.cut_after(pages) - began


MEASUREMENT = Measurement("slips", "how soon after a tap the slip is out", measure)
