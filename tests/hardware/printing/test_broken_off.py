"""A ticket breaks off in the middle: the next one is whole and bears no dot of it, on every kind of line.

The printer was written by others, and keeps half a command while the line is broken.
``MOT_CUA_FULL=1`` breaks off after every 500th byte.
"""

import os
import warnings
from collections.abc import Iterator
from pathlib import Path

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


def newest(printer: EmuposPrinter) -> Image.Image:
    """What is on the paper that was cut last, up to its last row with a dot."""
    image = printer.picture(printer.tickets()[-1])
    box = ImageChops.invert(image.convert("L")).getbbox()
    assert box is not None
    return image.crop((0, 0, image.width, box[3]))


def is_on(image: Image.Image, paper: TicketPaper) -> bool:
    """Whether exactly that ticket is on the paper, dot for dot."""
    drawn = render(paper, 576)
    box = ImageChops.invert(drawn.convert("L")).getbbox()
    assert box is not None
    drawn = drawn.crop((0, 0, drawn.width, box[3]))
    return image.size == drawn.size and image.convert("1").tobytes() == drawn.convert("1").tobytes()


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
        assert print_on(STANDARD) is Outcome.PRINTED
        for cut in CUTS:
            lasting.break_off_after(cut)
            broken, next_one = print_on(STANDARD), tried(print_on, PRIORITY)
            if broken is Outcome.PRINTED or next_one is not Outcome.PRINTED:
                spoilt.append((cut, broken, next_one))
            elif not is_on(newest(printer), PRIORITY):
                spoilt.append((cut, broken, "another picture"))

    assert spoilt == []
