"""Asks clients whether they are still there, from one greenlet for all of them.

Engine.IO starts a greenlet for each client that only sleeps until the next question is due.
"""

import time
from collections import deque
from typing import Any

import gevent
from engineio.packet import PING, Packet


class Pinger:
    """Sends each session a ping once the interval has passed since ``schedule`` was called for it."""

    def __init__(self, interval_s: float) -> None:
        self._interval_s = interval_s
        # All wait equally long, so that the first to come is the first to be due.
        self._due: deque[tuple[float, Any]] = deque()
        self._running: gevent.Greenlet | None = None

    def close(self) -> None:
        """Ask nobody any more."""
        if self._running is not None:
            self._running.kill()
        self._running = None
        self._due.clear()

    def schedule(self, session: Any) -> None:
        """Ask an Engine.IO session's client in one interval from now, unless it has left by then."""
        self._due.append((time.monotonic() + self._interval_s, session))
        if self._running is None:
            self._running = gevent.spawn(self._run)

    def _run(self) -> None:
        while self._due:
            due, session = self._due[0]
            early_s = due - time.monotonic()
            if early_s > 0:
                gevent.sleep(early_s)
                continue
            self._due.popleft()
            if not session.closing and not session.closed:
                # The answer is due from now on; Engine.IO looks at this.
                session.last_ping = time.time()
                session.send(Packet(PING))
        self._running = None
