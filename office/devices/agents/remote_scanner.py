"""A scanner on another machine: the agent there reads it, and tells what may be known of a code."""

import threading
from collections.abc import Callable

import structlog

from hardware.agents.messages import SCANNER, DeviceMessage
from hardware.scanning.codes import Scan
from hardware.scanning.wire import Reading, WireError, reading_text, told_in
from hardware.serial_port import PortState
from office.devices.agents.mailbox import Mailbox

log = structlog.get_logger(__name__)

_LOOK_S = 1.0
_LAST_S = 3.0


class RemoteScanner:
    """Hears one scanner beyond an agent until closed; the callbacks are those of ``Scanner``.

    ``reading`` says how it is read today: with a new day the agent is told anew.
    """

    def __init__(
        self,
        mailbox: Mailbox,
        reading: Callable[[], Reading],
        on_scan: Callable[[Scan], None],
        on_state: Callable[[PortState], None],
    ) -> None:
        self._mailbox = mailbox
        self._reading = reading
        self._on_scan = on_scan
        self._on_state = on_state
        self._state: PortState | None = None
        self._text = ""
        self._is_closed = threading.Event()
        self._thread = threading.Thread(target=self._look_on, daemon=True)

    def start(self) -> None:
        """Have it read, and look after its agent."""
        self._thread.start()

    def close(self) -> None:
        """Hear no more."""
        self._is_closed.set()
        self._thread.join(_LAST_S)

    def _look_on(self) -> None:
        while True:
            text = reading_text(self._reading())
            if text != self._text:
                self._text = text
                self._mailbox.open(SCANNER, text, self._take)
            if not self._mailbox.is_there:
                self._tell(PortState.UNPLUGGED)
            if self._is_closed.wait(_LOOK_S):
                return

    def _take(self, report: DeviceMessage) -> None:
        try:
            told = told_in(report.text)
        except WireError as error:
            log.warning("scanner_not_understood", reason=str(error))
            return
        if isinstance(told, PortState):
            self._tell(told)
        elif not self._is_closed.is_set():
            self._on_scan(told)

    def _tell(self, state: PortState) -> None:
        if state is not self._state:
            self._state = state
            self._on_state(state)
