"""A line and what hangs on it: two threads, one that reads the line and one that keeps its signs true."""

import threading
import time
from collections.abc import Callable, Sequence
from typing import Protocol

import structlog

from hardware.serial_port import PortGone, PortState
from hardware.wires.keypad import KeypadReader
from hardware.wires.sign import Panel

log = structlog.get_logger(__name__)

OnBytes = Callable[[bytes], None]
OnState = Callable[[PortState], None]
_IDLE_S = 60.0
_LAST_S = 3.0


class AnyPort(Protocol):
    """A serial port, of this machine (``SerialPort``) or of an agent's (``RemotePort``)."""

    def run(self) -> None:
        """Read until closed, and open again whatever happens."""

    def write(self, frame: bytes) -> None:
        """Write a whole frame. Raises PortGone."""

    def close(self) -> None:
        """Let ``run`` end."""


class Wire:
    """Keeps the panels of one line true and hears its keypads until closed.

    ``line_of`` makes the line of two callbacks. ``on_state`` is told of each change of the line, such as
    unplugged. ``clock_s`` is never set.
    """

    def __init__(
        self,
        line_of: Callable[[OnBytes, OnState], AnyPort],
        panels: Sequence[Panel],
        ears: Sequence[KeypadReader],
        on_state: OnState,
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._panels = panels
        self._ears = ears
        self._on_state = on_state
        self._clock_s = clock_s
        self._line = line_of(self._heard, self._changed)
        self._news = threading.Event()
        self._is_closed = threading.Event()
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._line.run, self._show)]

    def start(self) -> None:
        """Open the line, and keep it open."""
        for thread in self._threads:
            thread.start()

    def wake(self) -> None:
        """Tell the signs that what they show may have changed."""
        self._news.set()

    def close(self) -> None:
        """End both threads and let the port go."""
        self._is_closed.set()
        self._line.close()
        self._news.set()
        for thread in self._threads:
            thread.join(_LAST_S)

    def _heard(self, received: bytes) -> None:
        for ear in self._ears:
            try:
                if ear.feed(received):
                    self._news.set()  # The keypad's own display has something to show.
            except Exception:
                log.exception("keypad_failed")

    def _changed(self, state: PortState) -> None:
        if state is PortState.OK:
            self._heard(b"")  # Half a frame from before is no beginning of a new one.
            for panel in self._panels:
                panel.forget()
            self._news.set()
        try:
            self._on_state(state)
        except Exception:
            log.exception("line_state_untold", state=state)

    def _show(self) -> None:
        while not self._is_closed.is_set():
            for panel in self._panels:
                self._show_one(panel)
            self._news.wait(min((panel.again_in_s() for panel in self._panels), default=_IDLE_S))
            self._news.clear()

    def _show_one(self, panel: Panel) -> None:
        try:
            panel.show(self._clock_s(), self._line.write)
        except PortGone:
            return  # It is told once, by on_state, and everything is written when the line is back.
        except Exception:
            log.exception("sign_failed")
