"""A serial port with a printer at its end: bytes go between a pseudo-terminal and the emulated printer."""

import os
import select
import socket
import tempfile
import threading
import tty
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.hardware.printing.box_thread import BoxThread
from tests.hardware.printing.escpos_emulator import EscposEmulator


class SerialBox:
    """``path`` is the port while the box is plugged in."""

    def __init__(self, emulator: EscposEmulator) -> None:
        self._printer = socket.create_connection(("127.0.0.1", emulator.port))
        self._master, self._slave = os.openpty()
        # Raw from the start, and kept open by us, so that nothing said between two tickets is echoed.
        tty.setraw(self._slave)
        # A name of its own, as in /dev/serial/by-id: the terminal's number is soon somebody else's.
        self._folder = tempfile.TemporaryDirectory()
        self.path = Path(self._folder.name) / "usb-box-port0"
        self.path.symlink_to(os.ttyname(self._slave))
        self._pass_on = threading.Event()
        self._pass_on.set()
        self._thread = BoxThread(self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.unplug()
        self._thread.close()
        self._folder.cleanup()

    def unplug(self) -> None:
        """Pull the plug. A second pull does nothing."""
        self._pass_on.set()
        self._thread.stop()

    def jam(self) -> None:
        """Take nothing more, as a printer does that holds its line busy."""
        self._pass_on.clear()

    def _run(self) -> None:
        try:
            with suppress(OSError):
                while self._pass_some_on():
                    pass
        finally:
            self.path.unlink()
            self._printer.close()
            os.close(self._master)
            os.close(self._slave)

    def _pass_some_on(self) -> bool:
        """Say whether it may go on: the box is plugged in and the printer is there."""
        printer = self._printer.fileno()
        ready, _, _ = select.select([self._master, printer, self._thread.end], [], [])
        self._pass_on.wait()
        if self._thread.end in ready:
            return False
        if self._master in ready:
            self._printer.sendall(os.read(self._master, 4096))
        if printer in ready:
            said = self._printer.recv(4096)
            os.write(self._master, said)
            return bool(said)
        return True
