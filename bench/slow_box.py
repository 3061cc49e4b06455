"""The office on slow boxes: server and printing programs share half a core, or a fifth of one."""

import json
import time
from pathlib import Path

from bench.cpu_limit import cpu_limit
from bench.figures import Book
from bench.hall import SCREENS, Hall
from bench.load import Line, requests_in_turn
from bench.measured_office import measured_office
from bench.measurement import ROUNDS, Measurement
from tests.hardware.printing.escpos_emulator import EscposEmulator

SHARES = {"half": 0.5, "fifth": 0.2}
TAPS = 40
"""In a round."""
EVERY_S = 0.25
"""A ticket and a call come so often: a full hall's hour."""


class Printer(EscposEmulator):
    """The tests' network printer, which notes when each paper was cut."""

    def __init__(self) -> None:
        super().__init__()
        self.cuts: list[float] = []

    def _after_page(self) -> None:
        self.cuts.append(time.perf_counter())
        super()._after_page()


def measure(book: Book, folder: Path) -> None:
    """Write each box's start, and its times from tap to answer and paper, and from press to last screen."""
    for box, share in SHARES.items():
        with cpu_limit(share) as limit, Printer() as printer:
            name = f"slow_{box}" if limit.is_real else f"slow_{box}_by_signals"
            with measured_office(folder / box, printer_port=printer.port, limit=limit) as office:
                book.value(f"{name}_start_s", "s", office.started_s)
                hall = Hall(office.staffed, visitors=TAPS)
                office.wait_until_printed()
                kiosk, field = office.staffed.kiosk_tokens["kiosk-1"], office.staffed.fields[0]
                tap = requests_in_turn("/api/v1/tickets", [kiosk], [json.dumps({"field": field}).encode()])
                line, taps, answers, calls = Line(office.port), [], [], []
                printer.cuts.clear()
                for _ in range((ROUNDS + 1) * TAPS):
                    due = time.perf_counter() + EVERY_S
                    taps.append(time.perf_counter())
                    line.ask(tap())
                    answers.append(time.perf_counter() - taps[-1])
                    calls.append(hall.call_s()[0])
                    hall.finish()
                    time.sleep(max(0.0, due - time.perf_counter()))
                office.wait_until_printed()
                hall.close()
                line.close()
        papers = [cut - tapped for cut, tapped in zip(printer.cuts, taps, strict=True)]
        for what, taken in (("ticket", answers), ("paper", papers), (f"last_of_{SCREENS}", calls)):
            rounds = [taken[begin : begin + TAPS] for begin in range(0, len(taken), TAPS)]
            book.times(f"{name}_{what}", rounds[1:])


MEASUREMENT = Measurement("slow_box", "the office on slow boxes, its printing with it", measure)
