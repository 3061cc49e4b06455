"""An ESC/POS printer in a thread that can be told to misbehave, in more ways than the demo's twin."""

import socket
import threading
from contextlib import suppress
from enum import Enum, auto
from typing import Self

from office.demo.twins.escpos import Intake, Interpreter, Page


class Fault(Enum):
    """What the printer does wrong. ``SILENT`` prints, but answers nothing."""

    NONE = auto()
    SILENT = auto()
    CLOSES_MID_JOB = auto()
    NEVER_READS = auto()
    RUNS_OUT_MID_JOB = auto()


class HungUp(Exception):
    """The other side closed the connection."""


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
    """The printer on a TCP port of this machine, one connection after the other. It keeps half a command."""

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
        self._intake = Intake(self._receive)
        self._interpreter = Interpreter(width_dots, self._intake.take, self._answer)
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
        self._intake.run(self._step)

    def _step(self) -> None:
        if self._stopped.is_set():
            raise HungUp
        self._interpreter.step()

    def _receive(self) -> bytes:
        assert self._peer is not None
        received = self._peer.recv(4096)
        if not received:
            raise HungUp
        return received

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
