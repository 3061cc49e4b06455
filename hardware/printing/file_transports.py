"""The lines to printers behind a device file: the kernel's USB printer files and serial ports.

python-escpos has a class for each, but they write without a time-out and flush without end when they
close, so that a printer whose paper is out or whose plug is half in would hold the program for ever.
"""

import contextlib
import errno
import os
import select
import stat
import termios
from pathlib import Path
from time import monotonic, sleep

import serial

from hardware.printing.faults import PrinterUnreachable

_READ_BYTES = 4096
_SENT_LOOK_S = 0.01
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


class FileTransport:
    """A device file such as /dev/usb/lp0, or a named pipe when nobody ``answers``."""

    def __init__(self, path: Path, *, answers: bool) -> None:
        self.name = f"printer {path}"
        self.hears = answers
        self._path = path
        self._descriptor = -1

    def open(self, deadline: float) -> None:
        try:
            self._check_kind()
            # Never O_CREAT: while the printer is unplugged its file is gone, and a plain file in its place
            # would swallow every later ticket. O_NONBLOCK, for a printer without paper takes nothing.
            way = os.O_RDWR if self.hears else os.O_WRONLY
            self._descriptor = os.open(self._path, way | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        except OSError as error:
            raise PrinterUnreachable(f"{self.name} {_remedy(error, 'lp')}: {error}") from error

    def write(self, content: bytes, deadline: float) -> None:
        left = memoryview(content)
        while left:
            self._wait(select.POLLOUT, deadline)
            with contextlib.suppress(BlockingIOError):
                left = left[os.write(self._descriptor, left) :]

    def read(self, deadline: float) -> bytes:
        while True:
            self._wait(select.POLLIN, deadline)
            with contextlib.suppress(BlockingIOError):
                received = os.read(self._descriptor, _READ_BYTES)
                if not received:
                    raise ConnectionResetError("the printer was unplugged")
                return received

    def settle(self, deadline: float) -> None:
        """Wait until the kernel wants more: its USB driver drops at the close what is still under way."""
        if self._wait(select.POLLOUT, deadline) & _GONE:
            raise ConnectionResetError("the printer was unplugged")

    def discard(self) -> None:
        """Nothing to do: the kernel drops by itself what a USB printer has not taken."""

    def close(self) -> None:
        with contextlib.suppress(OSError):
            os.close(self._descriptor)
        self._descriptor = -1

    def _check_kind(self) -> None:
        """Raise PrinterUnreachable for what is no printer's file, OSError when there is no file."""
        mode = os.stat(self._path).st_mode
        if not (stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)):
            raise PrinterUnreachable(f"{self.name} is no device: delete it, and plug the printer in anew")
        if stat.S_ISFIFO(mode) and self.hears:
            raise PrinterUnreachable(f"{self.name} is a pipe and confirms nothing: set proof to false")

    def _wait(self, event: int, deadline: float) -> int:
        """Return what is so once the device is ready or gone; using it tells which. Raises TimeoutError."""
        poll = select.poll()
        poll.register(self._descriptor, event)
        found = poll.poll(max(0.0, deadline - monotonic()) * 1000)
        if not found:
            raise TimeoutError("it takes nothing" if event == select.POLLOUT else "it says nothing")
        return found[0][1]


class SerialTransport(FileTransport):
    """A serial port, for this program alone while it is open. ``flow_control``: see FLOW_CONTROLS."""

    def __init__(self, path: Path, baud: int, flow_control: str) -> None:
        super().__init__(path, answers=True)
        self._port = serial.Serial()
        self._port.port = str(path)
        self._port.baudrate = baud
        self._port.rtscts = flow_control == "rtscts"
        self._port.xonxoff = flow_control == "xonxoff"
        self._port.exclusive = True

    def open(self, deadline: float) -> None:
        try:
            self._port.open()
        except (OSError, ValueError) as error:
            raise PrinterUnreachable(f"{self.name} {_remedy(error, 'dialout')}: {error}") from error
        self._descriptor = self._port.fileno()

    def settle(self, deadline: float) -> None:
        while self._port.out_waiting:
            if monotonic() >= deadline:
                raise TimeoutError("it takes nothing")
            sleep(_SENT_LOOK_S)

    def discard(self) -> None:
        """Throw away what the printer has not taken: else the kernel's close waits for it for 30 seconds."""
        # Unplugged: OSError, or termios.error, which is none and which pyserial lets through.
        with contextlib.suppress(OSError, termios.error):
            self._port.reset_output_buffer()

    def close(self) -> None:
        with contextlib.suppress(OSError):
            self._port.close()
        self._descriptor = -1


def _remedy(error: Exception, group: str) -> str:
    """Say what to do about a device that does not open. ``group`` may use such devices on Debian."""
    match getattr(error, "errno", None):
        case errno.EACCES | errno.EPERM:
            return f"may not be used, add the server's user to the group {group}"
        case errno.EBUSY | errno.EAGAIN:
            return "is in use by another program"
        case _:
            return "is not there, look for power and cable"
