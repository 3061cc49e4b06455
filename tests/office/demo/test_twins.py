"""The virtual devices behave as devices do, and leave nothing behind when they are unplugged."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.frame_template import template_of
from hardware.printing.faults import CoverOpen, PaperOut, PrinterUnreachable
from hardware.printing.layout import render
from hardware.printing.printer_state import PrinterState
from hardware.printing.printers import printer_of
from hardware.printing.settings import NetworkSettings
from hardware.printing.ticket_printer import TicketPrinter
from hardware.serial_port import Port, PortState, SerialPort
from office.demo.twins.cable import TcpCable
from office.demo.twins.escpos import Page
from office.demo.twins.line import KeypadTwin, LineTwin, ScannerTwin, SignTwin
from office.demo.twins.printer import PrinterTwin
from tests.free_ports import free_port
from tests.hardware.printing.papers import PRIORITY, STANDARD
from tests.leftovers import held, left_since

WAIT_S = 20
SIGN = template_of("STX ( {address} {text} ETX ) {xor}")
KEYS = template_of("STX ( {address:2} {key} ETX ) {sum:hex}")


class Hears:
    """The computer's side of a line: what came, and how the line is."""

    def __init__(self, path: Path) -> None:
        self._changed = threading.Condition()
        self.received = b""
        self.state: PortState | None = None
        self.line = SerialPort(Port(str(path)), self._on_bytes, self._on_state, (0.01,))
        self.thread = threading.Thread(target=self.line.run)
        self.thread.start()

    def until_state(self, state: PortState) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.state is state, WAIT_S)

    def until_received(self, wanted: bytes) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: self.received == wanted, WAIT_S), self.received

    def _on_bytes(self, received: bytes) -> None:
        with self._changed:
            self.received += received
            self._changed.notify_all()

    def _on_state(self, state: PortState) -> None:
        with self._changed:
            self.state = state
            self._changed.notify_all()


@pytest.fixture
def pages() -> list[Page]:
    return []


@pytest.fixture
def twin(pages: list[Page]) -> Iterator[PrinterTwin]:
    made = PrinterTwin(lambda serve: TcpCable(free_port(), serve), pages.append)
    made.cable.plug()
    yield made
    made.cable.unplug()


def on(twin: PrinterTwin, timeout_s: float = 10.0) -> TicketPrinter:
    cable = twin.cable
    assert isinstance(cable, TcpCable)
    return printer_of(NetworkSettings("127.0.0.1", cable.port, timeout_s=timeout_s))


def test_a_ticket_comes_out_dot_for_dot(twin: PrinterTwin, pages: list[Page]) -> None:
    on(twin).print_image(render(STANDARD, 576), "1")
    on(twin).print_image(render(PRIORITY, 576), "2")

    assert [page.image().tobytes() for page in pages] == [
        render(paper, 576).tobytes() for paper in (STANDARD, PRIORITY)
    ]


def test_paper_cover_and_switch_are_told_and_nothing_is_printed(twin: PrinterTwin, pages: list[Page]) -> None:
    twin.has_paper = False
    with pytest.raises(PaperOut):
        on(twin).print_image(render(STANDARD, 576), "1")
    twin.has_paper, twin.is_cover_open = True, True
    with pytest.raises(CoverOpen):
        on(twin).print_image(render(STANDARD, 576), "1")
    twin.is_cover_open, twin.is_offline = False, True
    assert on(twin).state() is PrinterState.OFFLINE

    assert pages == []


def test_a_printer_that_waits_for_paper_can_be_unplugged(twin: PrinterTwin, pages: list[Page]) -> None:
    twin.has_paper = False
    cable = twin.cable
    assert isinstance(cable, TcpCable)
    blind = printer_of(NetworkSettings("127.0.0.1", cable.port, timeout_s=10.0, proof=False))
    blind.print_image(render(STANDARD, 576), "1")  # Nobody asked it for its state: it is in the middle of it.

    cable.unplug()

    assert pages == []


def test_unplugged_it_is_unreachable_and_plugged_in_it_prints_at_the_same_port(
    twin: PrinterTwin, pages: list[Page]
) -> None:
    printer = on(twin)
    twin.cable.unplug()
    with pytest.raises(PrinterUnreachable):
        printer.print_image(render(STANDARD, 576), "1")

    twin.cable.plug()
    printer.print_image(render(STANDARD, 576), "1")

    assert len(pages) == 1


def test_a_line_shows_and_sends_and_goes_dark(tmp_path: Path) -> None:
    sign, other = SignTwin(SIGN, 1, 4), SignTwin(SIGN, 2, 4)
    line = LineTwin(tmp_path / "line", (sign, other))
    keypad, scanner = KeypadTwin(line, KEYS, 7, repeats=2), ScannerTwin(line)
    computer = Hears(tmp_path / "line")
    line.cable.plug()
    computer.until_state(PortState.OK)

    computer.line.write(b"noise\x02" + SIGN.frame(1, text=b"A012") + SIGN.frame(2, text=b"  B7")[:5])
    keypad.press(b"N")
    press = KEYS.frame(7, key=b"N")
    computer.until_received(press * 2)
    scanner.scan("mã 5")
    computer.until_received(press * 2 + "mã 5\r".encode())
    seen = threading.Event()
    while sign.text != "A012":
        assert not seen.wait(0.01)
    assert other.text == ""

    line.cable.unplug()
    computer.until_state(PortState.UNPLUGGED)
    assert sign.text == ""
    keypad.press(b"N")
    computer.line.close()
    computer.thread.join()


def test_a_hundred_pulls_leave_no_thread_and_no_descriptor(twin: PrinterTwin, tmp_path: Path) -> None:
    line = LineTwin(tmp_path / "line")
    twin.cable.unplug()
    before = held()

    for _ in range(100):
        twin.cable.plug()
        line.cable.plug()
        line.cable.plug()
        twin.cable.unplug()
        line.cable.unplug()
        line.cable.unplug()

    assert left_since(before) == ([], 0)
    assert not (tmp_path / "line").is_symlink()
