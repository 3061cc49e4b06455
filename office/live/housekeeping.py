"""What a running server does by the clock: turns the day, watches the clock itself, forgets old answers."""

import threading
import time

import structlog

from office.tickets.changes import Changes
from office.tickets.clock_watch import ClockTrouble
from office.tickets.store import StoreError

_LOOK_S = 20.0
"""Midnight is noticed so late at most where nobody asks for anything."""
_HOUR_S = 3600.0

log = structlog.get_logger("server")


def elapsed_s() -> float:
    """Return seconds that nobody sets. Sleep counts, where the system can tell: a night is no step."""
    return time.clock_gettime(time.CLOCK_BOOTTIME) if hasattr(time, "CLOCK_BOOTTIME") else time.monotonic()


class Housekeeping:
    """Looks after the office's day from ``begin`` until closed. ``run`` is for a thread of its own."""

    def __init__(self, changes: Changes) -> None:
        self._changes = changes
        self._closed = threading.Event()
        self._told: ClockTrouble | None = None
        self._told_at = self._forgot_at = time.monotonic()

    def begin(self, *, is_demo: bool) -> None:
        """End what past days left open, before anything is served; a fault is logged and tried again later.

        A demo may have lain about for years: its clock is asked no questions for that.
        """
        if is_demo and self._changes.days.trouble() is ClockTrouble.FAR_AHEAD:
            self._changes.accept_clock("demo")
        self.check()

    def run(self) -> None:
        """Look now and then until closed."""
        while not self._closed.wait(_LOOK_S):
            self.check()
            if time.monotonic() - self._forgot_at >= _HOUR_S:
                self._forget()

    def close(self) -> None:
        """Let ``run`` end."""
        self._closed.set()

    def check(self) -> None:
        """Turn the day where it has turned, and log a clock that cannot be right, once and then hourly."""
        try:
            self._changes.keep_day()
            self._tell(self._changes.days.trouble())
        except StoreError as error:
            log.warning("day_not_kept", reason=str(error))

    def _tell(self, trouble: ClockTrouble | None) -> None:
        is_new = trouble is not self._told
        if trouble is not None and (is_new or time.monotonic() - self._told_at >= _HOUR_S):
            log.error("clock_wrong", reason=self._changes.days.words())
            self._told_at = time.monotonic()
        elif trouble is None and is_new:
            log.info("clock_right")
        self._told = trouble

    def _forget(self) -> None:
        self._forgot_at = time.monotonic()
        try:
            self._changes.forget_old_answers()
        except StoreError as error:
            log.warning("housekeeping_failed", reason=str(error))
