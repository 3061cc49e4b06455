"""The cable of a virtual device: a pty behind a lasting name, or a TCP port, plugged in and out at will."""

import os
import pty
import select
import socket
import threading
import tty
from abc import ABC, abstractmethod
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

_NOBODY_YET_S = 0.05
_MOST_AT_ONCE = 4096


class CableOut(Exception):
    """The cable was pulled, or the other side hung up."""


class Connection:
    """The device's end of one connection. ``wake`` becomes readable when the cable is pulled."""

    def __init__(self, descriptor: int, wake: int) -> None:
        self._descriptor = descriptor
        self._wake = wake
        self._turn = threading.Lock()
        self._is_open = True

    def receive(self) -> bytes:
        """Return what comes next, at least one byte. Raises CableOut."""
        while True:
            if not _ready(self._descriptor, self._wake):
                raise CableOut
            try:
                received = os.read(self._descriptor, _MOST_AT_ONCE)
            except BlockingIOError:
                continue
            except ConnectionError as error:
                raise CableOut from error
            except OSError:  # A pty whose other end nobody has open yet, or just now not.
                if self.is_pulled(_NOBODY_YET_S):
                    raise CableOut from None
                continue
            if not received:
                raise CableOut
            return received

    def is_pulled(self, within_s: float) -> bool:
        """Whether the cable is pulled by then; returns at once when it is."""
        return _ready(self._wake, self._wake, within_s)

    def send(self, sent: bytes) -> None:
        """Send a few bytes; into nothing when the other side is gone."""
        with self._turn, suppress(OSError):
            if self._is_open:
                os.write(self._descriptor, sent)

    def end(self) -> None:
        """Send nothing from now on: the descriptor may soon be somebody else's."""
        with self._turn:
            self._is_open = False


class Cable(ABC):
    """Unplugged at first. ``serve`` has each connection in turn; it ends with CableOut at the latest.

    ``plug`` and ``unplug`` may be called from any thread, and a second time in vain.
    """

    def __init__(self, serve: Callable[[Connection], None]) -> None:
        self._serve = serve
        self._turn = threading.Lock()
        self._thread: threading.Thread | None = None
        self._pull: int | None = None

    @property
    def is_plugged(self) -> bool:
        return self._pull is not None

    def plug(self) -> None:
        """Push the plug in."""
        with self._turn:
            if self._pull is None:
                self._open()
                wake, self._pull = os.pipe()
                self._thread = threading.Thread(target=self._run, args=(wake,), daemon=True)
                self._thread.start()

    def unplug(self) -> None:
        """Pull the plug, whatever is under way. Afterwards no thread and no descriptor is left of it."""
        with self._turn:
            if self._pull is not None and self._thread is not None:
                os.write(self._pull, b"x")
                self._thread.join()
                os.close(self._pull)
                self._pull = None

    @abstractmethod
    def _open(self) -> None:
        """Let the other side find this one."""

    @abstractmethod
    def _connections(self, wake: int) -> None:
        """Serve connections until ``wake`` is readable, then close all that ``_open`` has opened."""

    def _run(self, wake: int) -> None:
        try:
            self._connections(wake)
        finally:
            os.close(wake)

    def _serve_one(self, descriptor: int, wake: int) -> None:
        connection = Connection(descriptor, wake)
        try:
            self._serve(connection)
        except CableOut:
            pass
        finally:
            connection.end()


class PtyCable(Cable):
    """A serial cable: ``path`` is the port's name, as under /dev/serial/by-id, while it is plugged in."""

    def __init__(self, path: Path, serve: Callable[[Connection], None]) -> None:
        super().__init__(serve)
        self.path = path
        self._device = -1

    def _open(self) -> None:
        self._device, computer = pty.openpty()
        tty.setraw(computer)
        self.path.unlink(missing_ok=True)  # left by a server that was killed
        self.path.symlink_to(os.ttyname(computer))
        # The computer's own end is opened by the program alone: an open one here would hide that it lets go.
        os.close(computer)

    def _connections(self, wake: int) -> None:
        try:
            self._serve_one(self._device, wake)
        finally:
            self.path.unlink(missing_ok=True)
            os.close(self._device)


class TcpCable(Cable):
    """A network plug on this machine: one connection after the other. ``port`` 0 gets a free one.

    Pulled, it refuses at once, as a device without power does; a real cable leaves the other side waiting.
    """

    def __init__(self, port: int, serve: Callable[[Connection], None]) -> None:
        super().__init__(serve)
        self.port = port
        self._listener: socket.socket | None = None

    def _open(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]

    def _connections(self, wake: int) -> None:
        assert self._listener is not None  # noqa: S101 - _open has run
        with self._listener as listener:
            while _ready(listener.fileno(), wake):
                with suppress(OSError):
                    peer, _ = listener.accept()
                    with peer:
                        self._serve_one(peer.fileno(), wake)


def _ready(descriptor: int, wake: int, within_s: float | None = None) -> bool:
    """Whether there is something to read, or an end of it; not when ``wake`` was first."""
    poll = select.poll()
    for each in {descriptor, wake}:
        poll.register(each, select.POLLIN)
    found = {each for each, _ in poll.poll(None if within_s is None else within_s * 1000)}
    return descriptor in found and (wake not in found or wake == descriptor)
