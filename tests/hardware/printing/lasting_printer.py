"""A printer that stays on while our end of the line breaks off: half a command is still in it afterwards.

Written by others, it forgets with a connection what it has half read; a printer does not. So a box keeps one
connection to it and passes on what comes, over the network or over a device file, until told to break off.
"""

import os
import select
import socket
import struct
import threading
import tty
from contextlib import suppress
from pathlib import Path
from typing import Self

from tests.hardware.printing.box_thread import BoxThread

_MOST_AT_ONCE = 4096
_RESET_AT_CLOSE = struct.pack("ii", 1, 0)


class LastingPrinter:
    """A box before the printer on ``printer_port``: a port of this machine, and a device file at ``path``."""

    def __init__(self, printer_port: int, path: Path) -> None:
        self.path = path
        self._printer = socket.create_connection(("127.0.0.1", printer_port))
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._client: socket.socket | None = None
        self._master, self._slave = -1, -1
        self._open_device()
        self._turn = threading.Lock()
        self._left: int | None = None
        self._thread = BoxThread(self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.stop()
        for each in (self._printer, self._listener, self._client):
            if each is not None:
                each.close()
        self._thread.close()
        os.close(self._master)
        os.close(self._slave)
        self.path.unlink()

    def break_off_after(self, count: int) -> None:
        """Pass on so many bytes from now on, then break the line and lose the rest. It works again then."""
        with self._turn:
            self._left = count

    def _run(self) -> None:
        end = self._thread.end
        while True:
            client = -1 if self._client is None else self._client.fileno()
            printer, listener = self._printer.fileno(), self._listener.fileno()
            watched = [each for each in (printer, listener, client, self._master, end) if each >= 0]
            ready, _, _ = select.select(watched, [], [])
            if end in ready:
                return
            if printer in ready:
                self._answer(self._printer.recv(_MOST_AT_ONCE))
            if client in ready:
                self._from_client()
            if listener in ready and self._client is None:
                self._client, _ = self._listener.accept()
            if self._master in ready and self._pass_on(os.read(self._master, _MOST_AT_ONCE)):
                self._break_device()

    def _answer(self, said: bytes) -> None:
        """Hand on what the printer says; nobody hears it where the line is broken."""
        with suppress(OSError):
            if self._client is not None:
                self._client.sendall(said)
            else:
                os.write(self._master, said)

    def _from_client(self) -> None:
        assert self._client is not None
        received = b""
        with suppress(OSError):
            received = self._client.recv(_MOST_AT_ONCE)
        is_broken = bool(received) and self._pass_on(received)
        if is_broken:
            self._client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET_AT_CLOSE)
        if is_broken or not received:
            self._client.close()
            self._client = None

    def _pass_on(self, received: bytes) -> bool:
        """Send it to the printer, or its beginning; whether the line breaks now."""
        with self._turn:
            whole = self._left is None or len(received) < self._left
            passed = received if whole else received[: self._left]
            if self._left is not None:
                self._left = self._left - len(received) if whole else None
        self._printer.sendall(passed)
        return not whole

    def _open_device(self) -> None:
        self._master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._slave))

    def _break_device(self) -> None:
        broken = self._master, self._slave
        self._open_device()
        for descriptor in broken:
            os.close(descriptor)
