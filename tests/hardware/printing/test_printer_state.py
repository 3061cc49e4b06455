"""A printer between its tickets: what it says of itself, and that asking leaves it free."""

from collections.abc import Callable

import pytest

from hardware.printing.faults import PrintingError
from hardware.printing.layout import render
from hardware.printing.outcome import Outcome
from hardware.printing.printer_process import PrinterProcess
from hardware.printing.printer_state import PrinterState, state_line, state_told
from hardware.printing.printers import printer_of
from hardware.printing.replies import condition_in
from hardware.printing.settings import NetworkSettings, SerialSettings
from hardware.printing.ticket_printer import TicketPrinter
from tests.hardware.printing.escpos_emulator import EscposEmulator, Fault
from tests.hardware.printing.papers import STANDARD
from tests.hardware.printing.serial_box import SerialBox

PICTURE = render(STANDARD, 576)
ENOUGH_S = 30.0


@pytest.mark.parametrize(
    ("received", "state"),
    [
        (b"\x12\x12\x12", PrinterState.OK),
        (b"\x16\x12\x12", PrinterState.OK),  # the drawer's pin
        (b"\x12\x12\x1e", PrinterState.PAPER_LOW),
        (b"\x1a\x32\x7e", PrinterState.PAPER_OUT),
        (b"\x1a\x16\x12", PrinterState.COVER_OPEN),
        (b"\x1a\x16\x7e", PrinterState.COVER_OPEN),
        (b"\x1a\x12\x12", PrinterState.OFFLINE),
        (b"\x00\x12\x00\x12\x12", PrinterState.OK),
        (b"\x12\x12", None),
        (b"", None),
    ],
)
def test_the_worst_is_told(received: bytes, state: PrinterState | None) -> None:
    assert condition_in(received) is state


def refill(_: EscposEmulator) -> None:
    """Nothing is wrong."""


def open_cover(emulator: EscposEmulator) -> None:
    emulator.cover_open = True


def press_pause(emulator: EscposEmulator) -> None:
    emulator.offline = True


TROUBLES: list[tuple[Callable[[EscposEmulator], None], PrinterState]] = [
    (refill, PrinterState.OK),
    (EscposEmulator.take_paper_out, PrinterState.PAPER_OUT),
    (EscposEmulator.say_roll_is_low, PrinterState.PAPER_LOW),
    (open_cover, PrinterState.COVER_OPEN),
    (press_pause, PrinterState.OFFLINE),
]


def network(emulator: EscposEmulator, *, proof: bool = True) -> TicketPrinter:
    return printer_of(NetworkSettings("127.0.0.1", emulator.port, timeout_s=10.0, proof=proof))


@pytest.mark.parametrize(("trouble", "state"), TROUBLES)
def test_a_network_printer_tells_its_state(
    emulator: EscposEmulator, trouble: Callable[[EscposEmulator], None], state: PrinterState
) -> None:
    trouble(emulator)

    assert network(emulator).state() is state


@pytest.mark.parametrize(("trouble", "state"), TROUBLES)
def test_a_serial_printer_tells_its_state(
    emulator: EscposEmulator, trouble: Callable[[EscposEmulator], None], state: PrinterState
) -> None:
    trouble(emulator)

    with SerialBox(emulator) as box:
        assert printer_of(SerialSettings(box.path)).state() is state


def test_asking_leaves_the_printer_s_only_connection_free(emulator: EscposEmulator) -> None:
    asking = network(emulator)
    asking.state()

    network(emulator).print_image(PICTURE, "job")

    assert len(emulator.pages) == 1


def test_an_empty_answer_is_not_taken_for_enough_paper(emulator: EscposEmulator) -> None:
    emulator.fault = Fault.SILENT

    assert network(emulator).state() is PrinterState.SILENT


def test_a_printer_that_answers_nothing_by_its_settings_is_only_looked_for(emulator: EscposEmulator) -> None:
    emulator.take_paper_out()

    assert network(emulator, proof=False).state() is PrinterState.UNTOLD


def test_nobody_at_the_address_is_unreachable(refused_port: int) -> None:
    assert printer_of(NetworkSettings("127.0.0.1", refused_port)).state() is PrinterState.UNREACHABLE


@pytest.mark.slow
def test_the_printing_program_asks_between_tickets(emulator: EscposEmulator) -> None:
    press = PrinterProcess(NetworkSettings("127.0.0.1", emulator.port, timeout_s=10.0))
    try:
        before = press.state(ENOUGH_S)
        printed = press.print(STANDARD, 17, ENOUGH_S)
        emulator.take_paper_out()
        after = press.state(ENOUGH_S)
    finally:
        press.close()

    assert (before, printed.outcome, after) == (PrinterState.OK, Outcome.PRINTED, PrinterState.PAPER_OUT)


@pytest.mark.slow
def test_a_closed_press_asks_no_more(emulator: EscposEmulator) -> None:
    press = PrinterProcess(NetworkSettings("127.0.0.1", emulator.port, timeout_s=10.0))
    press.close()

    with pytest.raises(PrintingError, match="closed"):
        press.state(ENOUGH_S)


@pytest.mark.parametrize("state", PrinterState)
def test_a_state_comes_through_the_line(state: PrinterState) -> None:
    assert state_told(state_line(state)) is state


@pytest.mark.parametrize("line", ["rubbish", "[]", "{}", '{"state": "on fire"}', '{"job": 1}'])
def test_a_line_that_tells_no_state_is_a_fault(line: str) -> None:
    with pytest.raises(PrintingError, match="the printing program said"):
        state_told(line)
