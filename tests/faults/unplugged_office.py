"""An office whose printers, sign, keypad and scanner hang on virtual cables, pulled at random moments."""

import random
import threading
from collections import Counter as Tally
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Self

from hardware.frame_template import template_of
from hardware.printing.layout import render
from hardware.printing.paper import TicketPaper
from hardware.printing.printer_process import PrinterProcess
from hardware.printing.settings import NetworkSettings, PrinterSettings, SerialSettings
from hardware.scanning.codes import DossierCode, Scan, scan_of
from hardware.scanning.scanner import Scanner
from hardware.serial_port import Port, PortState
from office.demo.twins.cable import Cable, Connection, PtyCable, TcpCable
from office.demo.twins.escpos import Page
from office.demo.twins.line import KeypadTwin, LineTwin, ScannerTwin, SignTwin
from office.demo.twins.printer import PrinterTwin
from office.devices.agents.mailbox import Mailboxes
from office.devices.conditions import Hardware
from office.devices.printing.first_looks import FirstLooks
from office.devices.printing.printer_watch import PrinterWatch
from office.devices.printing.spool import Spool
from office.devices.wires import OfficeWires
from office.papers.kept import JOBS
from office.papers.print_queue import PrintQueue
from office.papers.ticket_papers import TicketPapers
from office.settings import (
    KeySettings,
    SerialPortSettings,
    ServerSettings,
    Settings,
    SignModelSettings,
    WiredKeypad,
    WiredSign,
)
from office.settings.values import FRAMES
from office.store.memory import MemoryStore
from office.tickets.answers import Request
from office.tickets.changes import Changes
from office.tickets.duty import CounterState
from office.tickets.journal import Kind
from office.tickets.ticket import PrintState, State
from office.tickets.ticket_queue import NewTicket, TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE, FakeClock
from tests.faults.papers_out import check_papers
from tests.free_ports import free_port
from tests.hardware.printing.papers import BARE

PATIENCE_S = 120.0
_LOOK_S = 0.01
_PRESS_APART_S = 0.35
"""The same key so soon after is the keypad's own repetition."""
_MOMENT_S = 0.2
_OUT_S = 0.1
_REPEATS = 3
_KEYS = template_of("STX ( {address} {key} ETX ) {xor}")
_SIGN = SignModelSettings("led", template_of(FRAMES["stx"]), refresh_s=1.0)
_KIOSK = Request("kiosk:kiosk-1")
_PRINTERS = ("net-printer", "serial-printer")


class UnpluggedOffice:
    """Counter 1 has a sign on one line and a keypad on another; two kiosks' tickets wait for nobody's call.

    A cycle does what its device is for and pulls the cable meanwhile; ``settle`` plugs all in and checks.
    """

    def __init__(self, folder: Path, seed: int) -> None:
        self._dice = random.Random(seed)
        self._clock = FakeClock()
        self._store = MemoryStore()
        self._changes = Changes(SMALL_OFFICE, self._store, self._clock, self._wake, papers=TicketPapers())
        self._queue = TicketQueue(self._changes, next_in_turn)
        self._hardware = Hardware(self._clock)
        self._pages: dict[str, list[Page]] = {name: [] for name in _PRINTERS}
        self._sign = SignTwin(_SIGN.template, 1, _SIGN.width)
        self._sign_line = LineTwin(folder / "sign", (self._sign,))
        self._keypad_line = LineTwin(folder / "keypad")
        self._keypad = KeypadTwin(self._keypad_line, _KEYS, 5, _REPEATS)
        self._pressed_at = 0.0
        self._scanner_line = LineTwin(folder / "scanner")
        self._scanner_twin = ScannerTwin(self._scanner_line)
        self._sent: list[str] = []
        self._scans: list[Scan] = []
        self._scanner = Scanner(
            Port(str(folder / "scanner")), lambda text: scan_of(text, _no_card), self._scans.append, _untold
        )
        printers = self._printers(folder)
        self._cables: dict[str, Cable] = {
            **{name: printer.cable for name, printer in printers.items()},
            "sign": self._sign_line.cable,
            "keypad": self._keypad_line.cable,
            "scanner": self._scanner_line.cable,
        }
        for cable in self._cables.values():
            cable.plug()
        self._first_looks = FirstLooks(self._wake)
        self._spools = [self._spool(name, _settings_of(self._cables[name])) for name in _PRINTERS]
        self._threads = [threading.Thread(target=spool.run) for spool in self._spools]
        self._wires = OfficeWires(_settings(folder), self._store, self._queue, self._clock, Mailboxes())

    def __enter__(self) -> Self:
        self._queue.set_duty(1, CounterState.OPEN, Request("officer:an"))
        self._wires.start()
        self._scanner.start()
        self._first_looks.begin()
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._wires.close()
        self._scanner.close()
        for spool, thread in zip(self._spools, self._threads, strict=True):
            spool.close()
            thread.join()
        for cable in self._cables.values():
            cable.unplug()

    @property
    def devices(self) -> list[str]:
        """Return the names of what can be pulled."""
        return list(self._cables)

    def pull(self, device: str) -> None:
        """Have the device do its work, pull its cable at a random moment, and plug it in a moment later."""
        called = self._calls()
        if device in _PRINTERS:
            self._queue.issue(NewTicket("DD", printer=device), _KIOSK)
        elif device == "scanner":
            self._scan()
        else:
            self._queue.issue(NewTicket("HT"), _KIOSK)
            self._press()
        self._wait(self._dice.uniform(0, _MOMENT_S))
        self._cables[device].unplug()
        self._wait(self._dice.uniform(0, _OUT_S))
        self._cables[device].plug()
        assert self._calls() - called <= 1, "one press has called twice"

    def settle(self) -> None:
        """Check, with everything plugged in, that all work and nothing was lost or doubled."""
        self._until(self._press_calls, "the keypad calls no more")
        self._until(lambda: self._sign.text == self._label(), "the sign does not show the newest call")
        self._settle_scanner()
        for name in _PRINTERS:
            self._settle_printer(name)
        with self._store.reading() as reader:
            labels = [entry.label for entry in reader.entries(0, 100_000) if entry.kind is Kind.CALLED]
        assert len(labels) == len(set(labels)), "a visitor was called twice"

    def _settle_printer(self, name: str) -> None:
        # A job that has failed for good is taken up anew when its printer comes back.
        self._cables[name].unplug()
        self._until(lambda: "unreachable" in self._told(name), f"nobody says that {name} is away")
        self._cables[name].plug()
        self._until(lambda: self._is_done(name), f"{name} has jobs that nobody tells of")
        check_papers(
            [page.image().tobytes() for page in self._pages[name]],
            [(label, render(_paper(label), 576).tobytes(), state) for label, state in self._jobs(name)],
        )

    def _settle_scanner(self) -> None:
        """Scan until it is heard; each code was heard once at most, whole, and none that was not sent."""
        self._until(self._scan_is_heard, "the scanner is heard no more")
        heard = Tally(scan.code if isinstance(scan, DossierCode) else "half a code" for scan in self._scans)
        assert set(heard) <= set(self._sent), "a code was heard that nobody scanned"
        assert max(heard.values()) == 1, "a code was heard twice"

    def _scan(self) -> None:
        self._sent.append(f"000.00.05.H23-191024-{len(self._sent):07}")
        self._scanner_twin.scan(self._sent[-1])

    def _scan_is_heard(self) -> bool:
        self._scan()
        wanted = DossierCode(self._sent[-1])
        until = monotonic() + 1
        while wanted not in self._scans and monotonic() < until:
            self._wait(_LOOK_S)
        return wanted in self._scans

    def _press_calls(self) -> bool:
        called = self._calls()
        self._queue.issue(NewTicket("HT"), _KIOSK)
        self._press()
        until = monotonic() + 1
        while self._calls() == called and monotonic() < until:
            self._wait(_LOOK_S)
        return self._calls() == called + 1

    def _press(self) -> None:
        self._wait(max(0.0, self._pressed_at + _PRESS_APART_S - monotonic()))
        self._clock.forward(seconds=10)
        self._keypad.press(b"N")
        self._pressed_at = monotonic()

    def _jobs(self, printer: str) -> list[tuple[str, PrintState]]:
        with self._store.reading() as reader:
            labels = {
                one.id: one.label for one in reader.in_state(SMALL_OFFICE.day(self._clock()), State.WAITING)
            }
            return [
                (labels[job.ticket_id], job.state)
                for state in PrintState
                for job in JOBS.on(reader).in_state(state, printer=printer, limit=100_000)
            ]

    def _is_done(self, printer: str) -> bool:
        return all(state in (PrintState.PRINTED, PrintState.UNKNOWN) for _, state in self._jobs(printer))

    def _told(self, printer: str) -> list[str]:
        return [row.what for row in self._hardware.rows() if row.name == printer]

    def _calls(self) -> int:
        with self._store.reading() as reader:
            return sum(entry.kind is Kind.CALLED for entry in reader.entries(0, 100_000))

    def _label(self) -> str:
        with self._store.reading() as reader:
            ticket = reader.in_hand(1, SMALL_OFFICE.day(self._clock()))
        return ticket.label if ticket is not None else ""

    def _printers(self, folder: Path) -> dict[str, PrinterTwin]:
        def tcp(serve: Callable[[Connection], None]) -> Cable:
            return TcpCable(free_port(), serve)

        def serial(serve: Callable[[Connection], None]) -> Cable:
            return PtyCable(folder / "printer", serve)

        return {
            name: PrinterTwin(cable_to, self._pages[name].append)
            for name, cable_to in zip(_PRINTERS, (tcp, serial), strict=True)
        }

    def _spool(self, name: str, settings: PrinterSettings) -> Spool:
        press = PrinterProcess(settings)
        return Spool(
            name,
            press,
            PrintQueue(self._changes),
            lambda place: _paper(place.ticket.label),
            timeout_s=30,
            is_repeatable=False,
            watch=PrinterWatch(name, self._hardware, lambda: press.state(30.0)),
            first_looks=self._first_looks,
            pauses_s=(0.05,),
        )

    def _wake(self) -> None:
        for spool in self._spools:
            spool.wake()
        self._wires.entries(())

    def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        until = monotonic() + PATIENCE_S
        while not holds():
            assert monotonic() < until, otherwise
            self._wait(_LOOK_S)

    def _wait(self, seconds: float) -> None:
        threading.Event().wait(seconds)


def _no_card(text: str) -> None:
    """Say that it is no citizen's card."""


def _untold(state: PortState) -> None:
    """Tell nobody how the line is."""


def _paper(label: str) -> TicketPaper:
    return replace(BARE, label=label)


def _settings_of(cable: Cable) -> PrinterSettings:
    if isinstance(cable, TcpCable):
        return NetworkSettings("127.0.0.1", cable.port, timeout_s=10.0)
    assert isinstance(cable, PtyCable)
    return SerialSettings(cable.path, flow_control="none")


def _settings(folder: Path) -> Settings:
    line = SerialPortSettings("line-1", str(folder / "sign"))
    keypads = SerialPortSettings("line-2", str(folder / "keypad"))
    keypad = WiredKeypad(1, keypads, _KEYS, (KeySettings(b"N", "next"),), address=5)
    sign = WiredSign(1, line, _SIGN, address=1)
    return Settings(SMALL_OFFICE, (), (), (), ServerSettings(), (sign,), (keypad,))
