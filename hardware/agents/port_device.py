"""A serial line of the agent's machine: what comes is told to the server, what it says is written."""

import threading
from contextlib import suppress

from hardware.agents.messages import Command
from hardware.agents.outbox import Say
from hardware.agents.port_text import frame_in, heard_text, port_in, state_text
from hardware.serial_port import PortGone, PortState, SerialPort

_FRESH_S = 3.0
"""A key pressed longer ago is not what the officer wants now."""
_LAST_S = 3.0


class PortDevice:
    """One line, kept open until closed. Raises TextError where ``text`` describes no port."""

    def __init__(self, text: str, say: Say) -> None:
        self._say = say
        self._state: PortState | None = None
        self._line = SerialPort(port_in(text), self._heard, self._changed)
        self._thread = threading.Thread(target=self._line.run, daemon=True)
        self._thread.start()

    def do(self, command: Command) -> None:
        """Write a frame; a line that is gone has said so."""
        with suppress(PortGone):
            self._line.write(frame_in(command.text))

    def greet(self) -> None:
        """Say how the line is."""
        if self._state is not None:
            self._say(state_text(self._state))

    def close(self) -> None:
        """Let the port go."""
        self._line.close()
        self._thread.join(_LAST_S)

    def _heard(self, received: bytes) -> None:
        if received:
            self._say(heard_text(received), fresh_s=_FRESH_S)

    def _changed(self, state: PortState) -> None:
        self._state = state
        self._say(state_text(state))
