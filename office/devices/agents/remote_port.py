"""A serial line on an agent's machine, the same to use as one of this machine."""

import queue
from collections.abc import Callable

from hardware.agents.messages import DeviceMessage, line_named
from hardware.agents.port_text import heard_in, port_text, state_in, write_text
from hardware.serial_port import Port, PortGone, PortState
from office.devices.agents.mailbox import Mailbox

_QUIET_S = 0.5
"""Silence after which half a frame is given up, and how soon a missing agent or a closed line is seen."""
_MOST_UNREAD = 256


class RemotePort:
    """Reads and writes one port of another machine until closed, with the callbacks of ``SerialPort``."""

    def __init__(
        self,
        mailbox: Mailbox,
        name: str,
        port: Port,
        on_bytes: Callable[[bytes], None],
        on_state: Callable[[PortState], None],
    ) -> None:
        self._mailbox = mailbox
        self._name = line_named(name)
        self._port = port
        self._on_bytes = on_bytes
        self._on_state = on_state
        self._heard: queue.Queue[str] = queue.Queue(_MOST_UNREAD)
        self._state: PortState | None = None
        self._is_closed = False
        mailbox.open(self._name, port_text(port), self._take)

    def close(self) -> None:
        """Let ``run`` end, within the time of a silence."""
        self._is_closed = True

    def write(self, frame: bytes) -> None:
        """Have a whole frame written there. Raises PortGone when the line is known not to be there."""
        if self._state is not PortState.OK:
            raise PortGone(f"{self._port.path} is not open at the agent")
        self._mailbox.command(self._name, write_text(frame))

    def run(self) -> None:
        """Hand on what the agent reports, until closed."""
        while not self._is_closed:
            try:
                self._hand_on(self._heard.get(timeout=_QUIET_S))
            except queue.Empty:
                if not self._mailbox.is_there:
                    self._tell(PortState.UNPLUGGED)
                elif self._state is PortState.OK:
                    self._on_bytes(b"")

    def _take(self, report: DeviceMessage) -> None:
        """Keep a report for ``run``; where nobody keeps up, the oldest is what can be done without."""
        while True:
            try:
                return self._heard.put_nowait(report.text)
            except queue.Full:
                self._heard.get_nowait()

    def _hand_on(self, text: str) -> None:
        state = state_in(text)
        if state is not None:
            # A session begun anew tells the same state again: signs are written again then.
            self._state = None
            self._tell(state)
        else:
            self._on_bytes(heard_in(text))

    def _tell(self, state: PortState) -> None:
        if state is not self._state:
            self._state = state
            self._on_state(state)
