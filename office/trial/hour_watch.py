"""Ends a trial hour when it is over: by the clock, and by seconds that nobody sets."""

import threading
from collections.abc import Callable
from datetime import datetime

from office.tickets.trial_hour import TrialHour

_LOOK_S = 1.0


class HourWatch:
    """Calls ``end`` once the hour is over. ``run`` is for a thread of its own; ``elapsed`` gives seconds."""

    def __init__(
        self,
        hour: TrialHour,
        clock: Callable[[], datetime],
        elapsed: Callable[[], float],
        end: Callable[[], None],
    ) -> None:
        self._hour, self._clock, self._elapsed, self._end = hour, clock, elapsed, end
        self._over_s = elapsed() + (hour.ends_at - clock()).total_seconds()
        self._closed = threading.Event()

    @property
    def is_over(self) -> bool:
        """Whether it is: a clock that is set back makes no hour longer, one that is set on ends it."""
        return self._clock() >= self._hour.ends_at or self._elapsed() >= self._over_s

    def run(self) -> None:
        """Look every second until it is over or this is closed."""
        while not self._closed.wait(_LOOK_S):
            if self.is_over:
                self._end()
                return

    def close(self) -> None:
        """Let ``run`` end."""
        self._closed.set()
