"""Tickets as a printer sees them that was written by others, from the makers' references."""

import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from zxingcpp import read_barcodes

from hardware.printing.faults import CoverOpen, PaperOut, PrintUnconfirmed
from hardware.printing.layout import render
from hardware.printing.paper import TicketPaper
from hardware.printing.printer_state import PrinterState
from hardware.printing.printers import printer_of
from hardware.printing.settings import NetworkSettings
from hardware.printing.ticket_printer import Roll, TicketPrinter
from scripts import emulator
from tests.hardware.printing.emupos_printer import PROFILES, EmuposPrinter, emupos_printer
from tests.hardware.printing.papers import ALL, STANDARD

_WAIT_S = 60.0


@pytest.fixture(scope="module")
def program() -> Path:
    try:
        return emulator.program()
    except emulator.NoLaterPythonError as error:
        warnings.warn(f"NO TICKET IS READ BY ANOTHER EMULATOR HERE: {error}", stacklevel=1)
        pytest.skip(f"not proved by another emulator: {error}")


@pytest.fixture(scope="module", params=PROFILES)
def printer(
    request: pytest.FixtureRequest, program: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[EmuposPrinter]:
    with emupos_printer(program, tmp_path_factory.mktemp(request.param), request.param) as running:
        yield running


@cache
def reached(printer: EmuposPrinter, timeout_s: float = _WAIT_S) -> TicketPrinter:
    # Once: it takes a second to read the zeros before a program's first ticket.
    return printer_of(NetworkSettings("127.0.0.1", printer.port, 80, timeout_s))


def print_on(printer: EmuposPrinter, paper: TicketPaper, timeout_s: float = _WAIT_S) -> Roll:
    return reached(printer, timeout_s).print_image(render(paper, 576), "job")


def without_white_end(image: Image.Image) -> Image.Image:
    """The image up to its last row with a dot: the knife's place is the printer's affair."""
    box = ImageChops.invert(image.convert("L")).getbbox()
    assert box is not None
    return image.crop((0, 0, image.width, box[3]))


@pytest.mark.parametrize("name", ALL)
def test_every_dot_is_where_it_was_drawn_and_the_ticket_is_cut(printer: EmuposPrinter, name: str) -> None:
    before = printer.tickets()

    assert print_on(printer, ALL[name]) is Roll.ENOUGH

    (ticket,) = printer.tickets()[len(before) :]
    printed, drawn = (without_white_end(one) for one in (printer.picture(ticket), render(ALL[name], 576)))
    assert printed.size == drawn.size
    assert ImageChops.difference(printed.convert("L"), drawn.convert("L")).getbbox() is None


def test_the_code_leads_to_the_ticket_s_page(printer: EmuposPrinter) -> None:
    print_on(printer, STANDARD)

    (code,) = read_barcodes(printer.picture(printer.tickets()[-1]))
    assert (code.format.name, code.text) == ("QRCode", STANDARD.address)


@pytest.mark.parametrize(("fault", "error"), [("paper-out", PaperOut), ("cover-open", CoverOpen)])
def test_what_keeps_it_from_printing_is_told_and_nothing_is_printed(
    printer: EmuposPrinter, fault: str, error: type[Exception]
) -> None:
    before = printer.tickets()
    printer.has(fault, now=True)

    with pytest.raises(error):
        print_on(printer, STANDARD)

    printer.has(fault, now=False)
    print_on(printer, STANDARD)
    assert len(printer.tickets()) == len(before) + 1


def test_a_printer_that_is_offline_never_counts_as_having_printed(printer: EmuposPrinter) -> None:
    printer.has("offline", now=True)

    with pytest.raises(PrintUnconfirmed):
        print_on(printer, STANDARD, timeout_s=0.5)

    printer.has("offline", now=False)


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("paper-near-end", PrinterState.PAPER_LOW),
        ("paper-out", PrinterState.PAPER_OUT),
        ("cover-open", PrinterState.COVER_OPEN),
        ("offline", PrinterState.OFFLINE),
    ],
)
def test_between_tickets_it_tells_how_it_is(printer: EmuposPrinter, fault: str, state: PrinterState) -> None:
    assert reached(printer).state() is PrinterState.OK
    printer.has(fault, now=True)

    assert reached(printer).state() is state

    printer.has(fault, now=False)
    assert reached(printer).state() is PrinterState.OK


def test_a_roll_that_ends_soon_is_told(printer: EmuposPrinter) -> None:
    printer.has("paper-near-end", now=True)

    assert print_on(printer, STANDARD) is Roll.LOW

    printer.has("paper-near-end", now=False)
    assert print_on(printer, STANDARD) is Roll.ENOUGH
