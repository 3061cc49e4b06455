"""One serial line: a port of this machine or a box in the network, opened again for ever after unplugging."""

import errno
import os
import select
import socket
import termios
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlsplit

import serial

SOCKET = "socket://"
_QUIET_S = 0.5
"""Silence after which half a frame is given up."""
_WRITE_S = 1.0
_CONNECT_S = 5.0
PAUSES_S = (0.2, 0.5, 1.0, 2.0)
"""Between tries to open: a plug pushed back in works at once, a missing one costs nothing."""
_LOST_PEER_MS = 10_000
_MOST_AT_ONCE = 4096
_GONE = select.POLLHUP | select.POLLERR | select.POLLNVAL


class PortState(StrEnum):
    """How a line is. The codes are stable: pages choose their words by them."""

    OK = "ok"
    UNPLUGGED = "unplugged"
    IN_USE = "in_use"
    NOT_ALLOWED = "not_allowed"


class PortGone(Exception):
    """The line is not there now; it is being opened again."""


@dataclass(frozen=True, slots=True)
class Port:
    """Where a line is and how it speaks.

    ``path`` is a device such as ``/dev/ttyUSB0`` or ``socket://host:port``, where the rest does not matter.
    ``bits`` is 7 or 8, ``parity`` "none", "even" or "odd", ``stop_bits`` 1 or 2.
    """

    path: str
    baud: int = 9600
    bits: int = 8
    parity: str = "none"
    stop_bits: int = 1


class _Open(Protocol):
    """What is open: a serial port or a socket, neither of which ever waits."""

    def fileno(self) -> int: ...

    def close(self) -> None: ...


class SerialPort:
    """Reads and writes one port until closed.

    ``on_bytes`` gets what came, and b"" once after a silence. ``on_state`` gets each change. Neither may
    raise, and both are called from the thread that runs ``run``. ``pauses_s`` come between tries to open.
    """

    def __init__(
        self,
        port: Port,
        on_bytes: Callable[[bytes], None],
        on_state: Callable[[PortState], None],
        pauses_s: Sequence[float] = PAUSES_S,
    ) -> None:
        self._port = port
        self._on_bytes = on_bytes
        self._on_state = on_state
        self._pauses_s = pauses_s
        self._open: _Open | None = None
        self._lock = threading.Lock()
        self._is_broken = threading.Event()
        self._is_closed = threading.Event()
        self._bell: int | None = None
        self._state: PortState | None = None

    def close(self) -> None:
        """Let ``run`` end, at once unless it is about to connect."""
        self._is_closed.set()
        with self._lock:
            self._ring()

    def write(self, frame: bytes) -> None:
        """Write a whole frame. Raises PortGone when the line is not there or takes nothing for a second."""
        with self._lock:
            if self._open is None:
                raise PortGone(f"{self._port.path} is not open")
            try:
                _write(self._open.fileno(), frame)
            except OSError as error:
                self._is_broken.set()
                self._ring()
                raise PortGone(f"{self._port.path} takes nothing: {error}") from error

    def run(self) -> None:
        """Open, read, and open again, until closed."""
        heard_bell, bell = os.pipe()
        os.set_blocking(heard_bell, False)
        with self._lock:
            self._bell = bell
        try:
            self._keep_open(heard_bell)
        finally:
            with self._lock:
                self._bell = None
            os.close(bell)
            os.close(heard_bell)

    def _ring(self) -> None:
        """Wake ``run``, which holds no lock while it waits; whoever rings holds it."""
        if self._bell is not None:
            os.write(self._bell, b"!")

    def _keep_open(self, bell: int) -> None:
        failures = 0
        while not self._is_closed.is_set():
            try:
                opened = _open(self._port)
            except (OSError, termios.error) as error:
                self._tell(_state_of(error))
            else:
                failures = 0 if self._serve(opened, bell) else failures
            self._is_closed.wait(self._pauses_s[min(failures, len(self._pauses_s) - 1)])
            failures += 1

    def _serve(self, opened: _Open, bell: int) -> bool:
        """Read until the line is gone or closed; whether it was there for at least one round.

        A silence is told once: what ends it, even a plug that is pulled, is an event that wakes this thread.
        """
        has_lasted = False
        within_s: float | None = _QUIET_S
        with self._lock:
            with suppress(BlockingIOError):
                os.read(bell, _MOST_AT_ONCE)  # It was rung for the line before.
            self._is_broken.clear()
            self._open = opened
        try:
            self._tell(PortState.OK)
            while not (self._is_closed.is_set() or self._is_broken.is_set()):
                received = _read(opened.fileno(), bell, within_s)
                within_s = _QUIET_S if received else None
                self._on_bytes(received)
                has_lasted = True
        except OSError:
            pass
        finally:
            with self._lock:
                self._open = None
                _close(opened)
        if not self._is_closed.is_set():
            self._tell(PortState.UNPLUGGED)
        return has_lasted

    def _tell(self, state: PortState) -> None:
        if state is not self._state:
            self._state = state
            self._on_state(state)


def _open(port: Port) -> _Open:
    if port.path.startswith(SOCKET):
        return _connect(port.path)
    return _open_serial(port)


def _open_serial(port: Port) -> _Open:
    opened: _Open = serial.Serial(
        port.path,
        baudrate=port.baud,
        bytesize=port.bits,
        parity=port.parity[0].upper(),
        stopbits=port.stop_bits,
        timeout=0,
        write_timeout=0,
        exclusive=True,
    )
    return opened


def _connect(url: str) -> _Open:
    address = urlsplit(url)
    try:
        peer = socket.create_connection((address.hostname or "", address.port or 0), _CONNECT_S)
    except UnicodeError as error:  # a name that no name service can be asked for
        raise OSError(errno.EHOSTUNREACH, f"no host has the name {address.hostname!r}") from error
    peer.setblocking(False)
    # A box that lost its power says nothing: without these writes seem to work for a quarter of an hour.
    peer.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, _LOST_PEER_MS // 1000)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
    peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT, _LOST_PEER_MS)
    return peer


def _close(opened: _Open) -> None:
    if isinstance(opened, serial.Serial):
        # The kernel waits up to 30 s for bytes a dead device does not take, and everyone with it.
        with suppress(OSError, termios.error):
            opened.reset_output_buffer()
    with suppress(OSError, termios.error):
        opened.close()


def _state_of(error: Exception) -> PortState:
    match getattr(error, "errno", None):
        case errno.EAGAIN | errno.EBUSY:
            return PortState.IN_USE
        case errno.EACCES | errno.EPERM:
            return PortState.NOT_ALLOWED
        case _:
            return PortState.UNPLUGGED


# pyserial waits with select(), which knows no descriptor above 1023, and a hall may have more connections.


def _read(descriptor: int, bell: int, within_s: float | None) -> bytes:
    """Return what came, b"" after a silence (None: there was one already) or once ``bell`` can be read.

    Raises OSError when the other end is gone.
    """
    if not _ready(descriptor, select.POLLIN, within_s, bell):
        return b""
    try:
        received = os.read(descriptor, _MOST_AT_ONCE)
    except BlockingIOError:
        return b""
    if not received:
        raise OSError(errno.EPIPE, "the other end is gone")
    return received


def _write(descriptor: int, frame: bytes) -> None:
    until = time.monotonic() + _WRITE_S
    while frame:
        with suppress(BlockingIOError):
            frame = frame[os.write(descriptor, frame) :]
        left_s = until - time.monotonic()
        if frame and (left_s <= 0 or not _ready(descriptor, select.POLLOUT, left_s)):
            raise OSError(errno.ETIMEDOUT, "nothing is taken")


def _ready(descriptor: int, event: int, within_s: float | None, bell: int | None = None) -> bool:
    """Whether the event came in time, before ``bell`` can be read; None waits for ever.

    Raises OSError when the other end is gone, all of it read.
    """
    poll = select.poll()
    poll.register(descriptor, event)
    if bell is not None:
        poll.register(bell, select.POLLIN)
    for which, found in poll.poll(None if within_s is None else within_s * 1000):
        if which == bell:
            continue
        if found & event:
            return True
        if found & _GONE:
            raise OSError(errno.EIO, "the other end is gone")
    return False
