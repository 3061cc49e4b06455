"""A serial port to plug in and out: a pty behind a name that stays, as under /dev/serial/by-id."""

import os
import pty
import select
import time
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from hardware.frame_template import Template

_WAIT_S = 20.0


class VirtualPort:
    """The device's end of a line at ``path``. Unplugged at first."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._device: int | None = None
        self._received = b""

    def plug(self) -> None:
        """Push the plug in."""
        device, computer = pty.openpty()
        tty.setraw(computer)
        self.path.symlink_to(os.ttyname(computer))
        # The computer's own end is opened by the program alone: an open one here would hide that it lets go.
        os.close(computer)
        self._device, self._received = device, b""

    def unplug(self) -> None:
        """Pull the plug out, whatever is under way."""
        if self._device is not None:
            self.path.unlink()
            os.close(self._device)
            self._device = None

    def send(self, sent: bytes) -> None:
        """Send from the device. Nothing happens while it is unplugged."""
        if self._device is not None:
            os.write(self._device, sent)

    def receive(self, count: int, within_s: float = _WAIT_S) -> bytes:
        """Return the next ``count`` bytes the device got. Raises TimeoutError."""
        assert self._device is not None
        until = time.monotonic() + within_s
        while len(self._received) < count:
            left_s = until - time.monotonic()
            if left_s <= 0 or not select.select([self._device], [], [], left_s)[0]:
                raise TimeoutError(f"only {self._received!r} came")
            try:
                self._received += os.read(self._device, 4096)
            except OSError:
                # Nobody has the computer's end open yet, or the one who had it opens it again.
                select.select([], [], [], 0.01)
        taken, self._received = self._received[:count], self._received[count:]
        return taken


class VirtualSign:
    """What an LED sign with the frame ``stx`` at ``address`` shows: it believes whole frames only."""

    def __init__(self, port: VirtualPort, template: Template, address: int, width: int = 4) -> None:
        self._port = port
        self._template = template
        self._address = address
        self._size = template.size + width
        self._width = width

    def shows(self, text: str) -> None:
        """Return once the sign shows this text. Raises TimeoutError when it never does."""
        wanted = self._template.frame(self._address, text=text.encode())
        heard = b""
        for _ in range(2000):
            heard = (heard + self._port.receive(1))[-self._size :]
            if heard == wanted:
                return
        raise TimeoutError(f"the sign never showed {text!r}")


@pytest.fixture
def scanner_port(tmp_path: Path) -> Iterator[VirtualPort]:
    """Where a test's scanner is plugged in."""
    port = VirtualPort(tmp_path / "scanner")
    port.plug()
    yield port
    port.unplug()
