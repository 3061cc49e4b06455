"""The office's scanners: each on its line, heard until closed, its state in the hardware's rows."""

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial

import structlog

from hardware.programs.at_once import all_at_once
from hardware.scanning.card import CardSeen, card_seen
from hardware.scanning.codes import Scan, scan_of
from hardware.scanning.day_key import DayKey
from hardware.scanning.scanner import Scanner
from hardware.scanning.wire import Reading
from hardware.serial_port import Port, PortState
from office.capabilities import Scans
from office.devices.agents.mailbox import Mailboxes
from office.devices.agents.remote_scanner import RemoteScanner
from office.devices.conditions import Condition, Hardware
from office.settings import ScannerSettings, SerialPortSettings, Settings

log = structlog.get_logger(__name__)

_KIND = "scanner"


class OfficeScanners:
    """Every kiosk's scanner. One key for all: a person is the same at each kiosk.

    Over plain http the key does not travel, for whoever listens on the LAN would find out who the hashes are:
    beside an agent a person is then the same at that kiosk only.
    """

    def __init__(
        self,
        settings: Settings,
        takers: Sequence[Scans],
        hardware: Hardware,
        clock: Callable[[], datetime],
        agents: Mailboxes,
    ) -> None:
        self._office = settings.office
        self._is_by_tls = settings.server.certificate is not None
        self._agents = agents
        self._takers = takers
        self._hardware = hardware
        self._clock = clock
        self._key = DayKey()
        self._started: list[Scanner | RemoteScanner] = []
        self._scanners = [
            self._scanner(kiosk.name, kiosk.scanner) for kiosk in settings.kiosks if kiosk.scanner is not None
        ]

    def start(self) -> None:
        """Open the lines, and keep them open."""
        for scanner in self._scanners:
            scanner.start()
            self._started.append(scanner)

    def close(self) -> None:
        """Let the lines go, all at the same time, and the pages that wait for a scan."""
        for taker in self._takers:
            taker.close()
        all_at_once(*(scanner.close for scanner in self._started))

    def _scanner(self, kiosk: str, settings: ScannerSettings) -> Scanner | RemoteScanner:
        on_scan, on_state = partial(self._put, kiosk), partial(self._told, kiosk)
        if settings.line.agent:
            mailbox = self._agents.of(settings.line.agent)
            return RemoteScanner(mailbox, partial(self._reading, settings), on_scan, on_state)

        def card(text: str) -> CardSeen | None:
            today = self._office.day(self._clock())
            return card_seen(text, self._key.of(today), today, settings.elder_age)

        return Scanner(_port(settings.line), lambda text: scan_of(text, card), on_scan, on_state)

    def _reading(self, settings: ScannerSettings) -> Reading:
        today = self._office.day(self._clock())
        key = self._key.of(today) if self._is_by_tls else None
        return Reading(_port(settings.line), today, settings.elder_age, key)

    def _put(self, kiosk: str, scan: Scan) -> None:
        for taker in self._takers:
            taker.put(kiosk, scan)

    def _told(self, kiosk: str, state: PortState) -> None:
        is_ok = state is PortState.OK
        self._hardware.set_condition(
            _KIND, kiosk, Condition.OK if is_ok else Condition.FAULT, state.value, is_seen=is_ok
        )
        if is_ok:
            log.info("scanner_ok", kiosk=kiosk)
        else:
            log.warning("scanner_gone", kiosk=kiosk, state=state)


def _port(line: SerialPortSettings) -> Port:
    return Port(line.port, line.baud, line.bits, line.parity, line.stop_bits)
