"""A ticket breaks off in the middle: the next one is whole and bears no dot of it, on every kind of line.

The printer was written by others, and keeps half a command while the line is broken.
``MOT_CUA_FULL=1`` breaks off after every 500th byte.
"""

import os
import warnings
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest
from PIL import Image, ImageChops

from hardware.printing.layout import render
from hardware.printing.outcome import Outcome
from hardware.printing.paper import TicketPaper
from hardware.printing.raster import picture_bytes
from scripts import emulator
from tests.hardware.printing.broken_lines import Print, line_of
from tests.hardware.printing.emupos_printer import PROFILES, EmuposPrinter, emupos_printer
from tests.hardware.printing.lasting_printer import LastingPrinter
from tests.hardware.printing.papers import PRIORITY, STANDARD

pytestmark = pytest.mark.slow

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
WHOLE = len(picture_bytes(render(STANDARD, 576)))
# Whole: within the first commands, within the first raster's head, then along the ticket.
CUTS = sorted({3, 9, 17, 23, *range(500, WHOLE, 500)}) if IS_FULL else (15_000,)
TRIES = 20
"""Beyond what a busy machine needs: the emulator reads each cleaning, 57 kB, byte by byte."""
LOOKS, LOOK_S = 40, 0.5
KINDS = ("network", "serial", "file", "lp", "agent")


@pytest.fixture(scope="module")
def printer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmuposPrinter]:
    try:
        program = emulator.program()
    except emulator.NoLaterPythonError as error:
        warnings.warn(f"NO BROKEN TICKET IS READ BY ANOTHER EMULATOR HERE: {error}", stacklevel=1)
        pytest.skip(f"not proved by another emulator: {error}")
    with emupos_printer(program, tmp_path_factory.mktemp("emupos"), PROFILES[0]) as running:
        yield running


@pytest.fixture
def lasting(printer: EmuposPrinter, tmp_path: Path) -> Iterator[LastingPrinter]:
    with LastingPrinter(printer.port, tmp_path / "lp0") as box:
        yield box


def drawn_rows(picture: Image.Image) -> Image.Image:
    """The picture up to its last row with a dot."""
    box = ImageChops.invert(picture.convert("L")).getbbox()
    assert box is not None
    return picture.crop((0, 0, picture.width, box[3]))


def is_on(picture: Image.Image, paper: TicketPaper) -> bool:
    """Whether exactly that ticket is on the paper, dot for dot."""
    found, drawn = drawn_rows(picture), drawn_rows(render(paper, 576))
    return found.size == drawn.size and found.convert("1").tobytes() == drawn.convert("1").tobytes()


def comes_out(printer: EmuposPrinter, paper: TicketPaper, before: set[str]) -> bool:
    """Whether that ticket is cut, with at most the beginning of another one since ``before``.

    Which of the two came first is not asked: the emulator orders what it cut in one millisecond by chance.
    A queue and a device file do not know how far the printer has read, so it is given time.
    """
    for _ in range(LOOKS):
        new = set(printer.tickets()) - before
        if any(is_on(printer.picture(ticket), paper) for ticket in new):
            return len(new) <= 2
        sleep(LOOK_S)
    return False


def tried(print_on: Print, paper: TicketPaper) -> Outcome:
    """Print as a spool does: a ticket of which nothing was sent, to a printer still busy, is tried again."""
    for _ in range(TRIES):
        outcome = print_on(paper)
        if outcome is not Outcome.FAILED:
            break
    return outcome


@pytest.mark.parametrize("kind", KINDS)
def test_the_next_ticket_bears_nothing_of_one_that_broke_off(
    printer: EmuposPrinter,
    lasting: LastingPrinter,
    kind: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    spoilt: list[tuple[int, Outcome, str]] = []
    with line_of(kind, lasting, tmp_path, monkeypatch) as print_on:
        before = set(printer.tickets())
        assert print_on(STANDARD) is Outcome.PRINTED
        assert comes_out(printer, STANDARD, before)
        for cut in CUTS:
            before = set(printer.tickets())
            lasting.break_off_after(cut)
            broken, next_one = print_on(STANDARD), tried(print_on, PRIORITY)
            if broken is Outcome.PRINTED or next_one is not Outcome.PRINTED:
                spoilt.append((cut, broken, next_one))
            elif not comes_out(printer, PRIORITY, before):
                spoilt.append((cut, broken, "another picture"))

    assert spoilt == []
