"""An ESC/POS printer in a thread: decodes what it gets as paper would show it, and can be told to misbehave.

Written from the command reference, not from the code under test: it knows more ways to draw than we use
and writes down every byte it does not understand.
"""

import socket
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Self

from PIL import Image


class Fault(Enum):
    """What the printer does wrong. ``SILENT`` prints, but answers nothing."""

    NONE = auto()
    SILENT = auto()
    CLOSES_MID_JOB = auto()
    NEVER_READS = auto()
    RUNS_OUT_MID_JOB = auto()


class HungUp(Exception):
    """The other side closed the connection."""


@dataclass
class Page:
    """What fell out at one cut: rows of dots, text, and how tall the rasters were."""

    stride: int
    rows: list[bytes] = field(default_factory=list)
    text: str = ""
    heights: list[int] = field(default_factory=list)

    def image(self) -> Image.Image:
        """Return the page, black on white."""
        burnt = b"".join(self.rows)
        white = bytes(byte ^ 0xFF for byte in burnt)
        return Image.frombytes("1", (self.stride * 8, len(self.rows)), white)


class Interpreter:
    """Reads commands through ``take`` (which gives exactly n bytes) and keeps the pages."""

    def __init__(
        self, width_dots: int, take: Callable[[int], bytes], answer: Callable[[bytes], None]
    ) -> None:
        self.pages: list[Page] = []
        self.unknown: list[bytes] = []
        self.on_raster: Callable[[], None] = lambda: None
        self.on_page: Callable[[], None] = lambda: None
        self.state: Callable[[int], bytes] = lambda _: b"\x12"
        self.roll_low = False
        self._take = take
        self._answer = answer
        self._stride = width_dots // 8
        self._page = Page(self._stride)

    def step(self) -> None:
        """Do one command or print one character."""
        byte = self._take(1)
        if byte == b"\x1b":
            self._escape(self._take(1))
        elif byte == b"\x1d":
            self._group(self._take(1))
        elif byte == b"\x10":
            self._real_time(self._take(1))
        elif byte == b"\n" or 32 <= byte[0] < 127:
            self._page.text += byte.decode("ascii")
        else:
            self.unknown.append(byte)

    def _escape(self, command: bytes) -> None:
        if command == b"@":
            self._page = Page(self._stride)
        elif command == b"J":
            self._page.rows += [bytes(self._stride)] * self._take(1)[0]
        elif command == b"a":
            self._take(1)
        else:
            self.unknown.append(b"\x1b" + command)

    def _group(self, command: bytes) -> None:
        if command == b"v":
            self._raster()
        elif command == b"P":
            assert self._take(2) == bytes([203, 203]), "a feed would not be a row of dots"
        elif command == b"!":
            self._take(1)
        elif command == b"V":
            self._cut(self._take(2))
        elif command == b"r":
            assert self._take(1) == b"\x01"
            self._answer(b"\x03" if self.roll_low else b"\x00")
        else:
            self.unknown.append(b"\x1d" + command)

    def _raster(self) -> None:
        assert self._take(2) == b"0\x00"
        width = int.from_bytes(self._take(2), "little")
        height = int.from_bytes(self._take(2), "little")
        assert 0 < width <= self._stride
        self.on_raster()
        self._page.heights.append(height)
        for _ in range(height):
            self._page.rows.append(self._take(width).ljust(self._stride, b"\x00"))

    def _cut(self, how: bytes) -> None:
        assert how == b"B\x00"
        self.pages.append(self._page)
        self._page = Page(self._stride)
        self.on_page()

    def _real_time(self, command: bytes) -> None:
        assert command == b"\x04"
        self._answer(self.state(self._take(1)[0]))


def pages_of(job: bytes, width_dots: int) -> list[Page]:
    """Return the pages that a whole job prints. Every byte of it must be understood."""
    place = 0

    def take(count: int) -> bytes:
        nonlocal place
        place += count
        assert place <= len(job), "the job ends inside a command"
        return job[place - count : place]

    interpreter = Interpreter(width_dots, take, lambda _: None)
    while place < len(job):
        interpreter.step()
    assert interpreter.unknown == []
    return interpreter.pages


class EscposEmulator:
    """The printer on a TCP port of this machine, one connection after the other."""

    def __init__(self, width_dots: int = 576, *, port: int = 0) -> None:
        self.fault = Fault.NONE
        self.cover_open = False
        self.offline = False
        self.ran_out = threading.Event()
        self.connections = 0
        self._has_paper = threading.Event()
        self._has_paper.set()
        self._stopped = threading.Event()
        self._printed = threading.Condition()
        self._peer: socket.socket | None = None
        self._listener = socket.create_server(("127.0.0.1", port))
        self.port: int = self._listener.getsockname()[1]
        self._interpreter = Interpreter(width_dots, self._take, self._answer)
        self._interpreter.on_raster = self._before_raster
        self._interpreter.on_page = self._after_page
        self._interpreter.state = self._state
        self._thread = threading.Thread(target=self._serve, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        self._has_paper.set()
        # Wakes accept(): closing a listener from another thread does not.
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 1).close()
        if self._peer is not None:
            with suppress(OSError):
                self._peer.shutdown(socket.SHUT_RDWR)
        self._thread.join(5)
        self._listener.close()
        assert not self._thread.is_alive()
        assert self._interpreter.unknown == []

    @property
    def pages(self) -> list[Page]:
        """The pages cut so far."""
        return self._interpreter.pages

    def wait_for_pages(self, count: int) -> list[Page]:
        """Return the pages once there are ``count``."""
        with self._printed:
            assert self._printed.wait_for(lambda: len(self.pages) >= count, timeout=10)
        return self.pages

    def take_paper_out(self) -> None:
        """Leave the printer without paper: it prints nothing and confirms nothing until refilled."""
        self._has_paper.clear()

    def refill(self) -> None:
        """Put in a new roll: the printer goes on where it stopped."""
        self.fault = Fault.NONE
        self._has_paper.set()

    def say_roll_is_low(self) -> None:
        """Let the near-end sensor report."""
        self._interpreter.roll_low = True

    def _serve(self) -> None:
        while True:
            self._peer, _ = self._listener.accept()
            with self._peer:
                if self._stopped.is_set():
                    return
                self.connections += 1
                with suppress(HungUp, OSError):
                    self._talk()

    def _talk(self) -> None:
        if self.fault is Fault.NEVER_READS:
            self._stopped.wait()
        while not self._stopped.is_set():
            self._interpreter.step()

    def _take(self, count: int) -> bytes:
        assert self._peer is not None
        taken = b""
        while len(taken) < count:
            more = self._peer.recv(count - len(taken))
            if not more:
                raise HungUp
            taken += more
        return taken

    def _answer(self, reply: bytes) -> None:
        assert self._peer is not None
        if self.fault is not Fault.SILENT:
            self._peer.sendall(reply)

    def _state(self, which: int) -> bytes:
        line = 0x08 if which == 1 and self.offline else 0
        low = 0x0C if which == 4 and self._interpreter.roll_low else 0
        cover = 0x04 if which == 2 and self.cover_open else 0
        paper = 0x60 if which == 4 and not self._has_paper.is_set() else 0
        return bytes([0x12 | line | cover | paper | low])

    def _before_raster(self) -> None:
        if self.fault is Fault.CLOSES_MID_JOB:
            raise HungUp
        if self.fault is Fault.RUNS_OUT_MID_JOB:
            self._has_paper.clear()
            self.ran_out.set()
        self._has_paper.wait()

    def _after_page(self) -> None:
        with self._printed:
            self._printed.notify_all()
