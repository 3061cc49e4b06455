"""What this machine's devices have to say, kept until the server has heard it or it is too old to matter."""

import threading
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import Protocol

from hardware.agents.messages import DeviceMessage

_MOST_AT_ONCE = 50
_MOST_KEPT = 1000


class Say(Protocol):
    """Takes what one device has to say, and never waits."""

    def __call__(self, text: str, *, question: int = 0, fresh_s: float | None = None) -> None:
        """``question`` is the one answered. After ``fresh_s`` seconds nobody is told any more; None: ever."""


class Outbox:
    """Reports in order, for one session at a time. What is said between two sessions is said to nobody."""

    def __init__(self, clock_s: Callable[[], float] = monotonic) -> None:
        self._clock_s = clock_s
        self._news = threading.Condition()
        self._session: str | None = None
        self._seq = 0
        self._kept: deque[tuple[DeviceMessage, float | None]] = deque(maxlen=_MOST_KEPT)
        self._is_closed = False

    def begin(self, session: str) -> None:
        """Begin with nothing to say."""
        with self._news:
            self._session, self._seq = session, 0
            self._kept.clear()

    def end(self) -> None:
        """Forget what the session's server will not hear."""
        with self._news:
            self._session = None
            self._kept.clear()

    def close(self) -> None:
        """Have ``take`` return."""
        with self._news:
            self._is_closed = True
            self._news.notify_all()

    def sayer(self, device: str) -> Say:
        """Return what that device says things with."""

        def send(text: str, *, question: int = 0, fresh_s: float | None = None) -> None:
            with self._news:
                if self._session is None:
                    return
                self._seq += 1
                until_s = None if fresh_s is None else self._clock_s() + fresh_s
                self._kept.append((DeviceMessage(self._seq, device, text, question), until_s))
                self._news.notify_all()

        return send

    def take(self) -> tuple[str, list[DeviceMessage]] | None:
        """Return the session and what is to be said, once there is something; None once closed."""
        with self._news:
            while not self._is_closed:
                now_s = self._clock_s()
                self._kept = deque(
                    (one for one in self._kept if one[1] is None or now_s < one[1]), maxlen=_MOST_KEPT
                )
                if self._kept and self._session is not None:
                    return self._session, [report for report, _ in self._kept][:_MOST_AT_ONCE]
                self._news.wait()
            return None

    def acknowledge(self, session: str, seq: int) -> None:
        """Forget what the server has heard."""
        with self._news:
            while session == self._session and self._kept and self._kept[0][0].seq <= seq:
                self._kept.popleft()
