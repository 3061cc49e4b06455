"""The line to a printer on the network."""

import contextlib
import socket
from time import monotonic

from kiosk.printing.escpos_library import Network
from kiosk.printing.faults import PrinterUnreachable

_DRAIN_S = 0.05


class NetworkLine(Network):  # type: ignore[misc]  # escpos has no types
    """The library's connection, with errors that name the printer and no socket left behind.

    The library's own ``open`` leaks the socket when nobody answers, and its time-outs start again with
    every call; here a deadline covers the whole ticket.
    """

    def __init__(self, host: str, port: int) -> None:
        super().__init__(host, port)
        self.name = f"printer {host}:{port}"

    def open(self, deadline: float) -> None:
        try:
            self.device = socket.create_connection((self.host, self.port), _left(deadline))
        except OSError as error:
            raise PrinterUnreachable(
                f"{self.name} does not answer, look for power and network cable: {error}"
            ) from error

    def write(self, content: bytes, deadline: float) -> None:
        self.device.settimeout(_left(deadline))
        self._raw(content)

    def read(self, deadline: float) -> bytes:
        self.device.settimeout(_left(deadline))
        received: bytes = self._read()
        if not received:
            raise ConnectionResetError("connection closed by the printer")
        return received

    def settle(self, deadline: float) -> None:
        """Read what nobody asked for: closing over unread bytes would reset the line and lose the ticket."""
        self.device.settimeout(min(_DRAIN_S, _left(deadline)))
        with contextlib.suppress(OSError):
            while self._read():
                pass

    def discard(self) -> None:
        """Nothing to do: the kernel closes a connection without waiting."""


def _left(deadline: float) -> float:
    """Return the seconds until the deadline, above 0: to a socket 0 means not to wait at all."""
    return max(0.001, deadline - monotonic())
