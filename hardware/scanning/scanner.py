"""One scanner on its serial line: a thread that hears it, and opens the line again for ever."""

import threading
from collections.abc import Callable, Sequence

import structlog

from hardware.scanning.codes import Scan, UnknownCode
from hardware.scanning.scan_reader import ScanReader
from hardware.serial_port import PAUSES_S, Port, PortState, SerialPort

log = structlog.get_logger(__name__)

_LAST_S = 3.0


class Scanner:
    """Hears one scanner until closed. ``on_state`` gets each change of the line, such as unplugged."""

    def __init__(
        self,
        port: Port,
        meaning: Callable[[str], Scan],
        on_scan: Callable[[Scan], None],
        on_state: Callable[[PortState], None],
        pauses_s: Sequence[float] = PAUSES_S,
    ) -> None:
        self._meaning = meaning
        self._ear = ScanReader(self._understood, on_scan)
        self._on_state = on_state
        self._line = SerialPort(port, self._heard, self._changed, pauses_s)
        self._thread = threading.Thread(target=self._line.run, daemon=True)

    def start(self) -> None:
        """Open the line, and keep it open."""
        self._thread.start()

    def close(self) -> None:
        """Let the port go."""
        self._line.close()
        self._thread.join(_LAST_S)

    def _understood(self, text: str) -> Scan:
        try:
            return self._meaning(text)
        except Exception as error:  # noqa: BLE001  # a traceback or a message may quote what was read
            log.error("scan_not_understood", kind=type(error).__name__)
            return UnknownCode()

    def _heard(self, received: bytes) -> None:
        try:
            self._ear.feed(received)
        except Exception as error:  # noqa: BLE001  # as above
            log.error("scan_failed", kind=type(error).__name__)

    def _changed(self, state: PortState) -> None:
        self._ear.forget()
        try:
            self._on_state(state)
        except Exception:
            log.exception("line_state_untold", state=state)
