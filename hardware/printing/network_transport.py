"""The line to a printer on the network."""

import socket
from collections.abc import Callable
from contextlib import suppress
from time import monotonic

from hardware.printing.escpos_library import Network
from hardware.printing.faults import PrinterUnreachable
from hardware.printing.transport_answers import MOST_UNASKED, Babble

_READ_BYTES = 4096
_QUIET_S = 0.05
_SETTLE_S = 0.5
"""How long a printer may go on talking that was asked nothing."""


class NetworkTransport(Network):  # type: ignore[misc]  # escpos has no types
    """The library's connection, with errors that name the printer and no socket left behind.

    The library's own ``open`` leaks the socket when nobody answers, and its time-outs start again with
    every call; here a deadline covers the whole ticket.
    """

    hears = True

    def __init__(self, host: str, port: int, clock_s: Callable[[], float] = monotonic) -> None:
        super().__init__(host, port)
        self.name = f"printer {host}:{port}"
        self._clock_s = clock_s

    def open(self, deadline: float) -> None:
        try:
            self.device = socket.create_connection((self.host, self.port), self._left_s(deadline))
        except OSError as error:
            raise PrinterUnreachable(
                f"{self.name} does not answer, look for power and network cable: {error}"
            ) from error

    def write(self, content: bytes, deadline: float) -> None:
        self.device.settimeout(self._left_s(deadline))
        self._raw(content)

    def read(self, deadline: float) -> bytes:
        received = self._received(self._left_s(deadline))
        if not received:
            raise ConnectionResetError("connection closed by the printer")
        return received

    def settle(self, deadline: float) -> None:
        """Read what nobody asked for: closing over unread bytes would reset the line and lose the ticket.

        Raises Babble when that is much or has no end, other OSErrors when the printer has broken the line.
        """
        until = min(deadline, self._clock_s() + _SETTLE_S)
        heard = 0
        with suppress(TimeoutError):
            while received := self._received(_QUIET_S):
                heard += len(received)
                if heard > MOST_UNASKED or self._clock_s() >= until:
                    raise Babble("it talks without end")

    def discard(self) -> None:
        """Nothing to do: the kernel closes a connection without waiting."""

    def _received(self, within_s: float) -> bytes:
        # Not the library's own: it asks for 16 bytes at a time.
        self.device.settimeout(within_s)
        received: bytes = self.device.recv(_READ_BYTES)
        return received

    def _left_s(self, deadline: float) -> float:
        """Return the seconds until the deadline, above 0: to a socket 0 means not to wait at all."""
        return max(0.001, deadline - self._clock_s())
