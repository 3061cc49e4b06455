"""Lets few lines of a kind into the log each minute: nobody fills the disk with them, or hides the rest."""

import threading
import time
from collections.abc import Callable, MutableMapping
from typing import Any

import structlog

MOST_OF_A_KIND = 30
_MINUTE_S = 60.0
_MOST_KINDS = 500
_TELLING = ("event", "level", "rule", "why", "where", "logger")
"""What makes a kind. None of it is chosen by a client; were it, ``_MOST_KINDS`` would bound it."""

Line = MutableMapping[str, Any]


class FewLines:
    """A processor of structlog's that drops what is too much, and tells later how much that was.

    ``write`` gets the lines that tell it. Counting is not exact where several threads log at once.
    """

    def __init__(
        self, write: Callable[[Line], None], clock_s: Callable[[], float] = time.monotonic, *, by_itself: bool
    ) -> None:
        """``by_itself``: tell it once the minute is over; else only with the next line and at ``close``."""
        self._write = write
        self._clock_s = clock_s
        self._by_itself = by_itself
        self._begun_s = clock_s()
        self._counts: dict[tuple[str, ...], int] = {}
        self._timer: threading.Timer | None = None

    def __call__(self, _: Any, __: str, line: Line) -> Line:
        """Return the line, or raise DropEvent where enough of its kind were said in this minute."""
        if self._clock_s() - self._begun_s >= _MINUTE_S:
            self.close()
        kind = tuple(str(line.get(name, "")) for name in _TELLING)
        if kind not in self._counts and len(self._counts) >= _MOST_KINDS:
            kind = ("many kinds", *[""] * (len(_TELLING) - 1))
        count = self._counts[kind] = self._counts.get(kind, 0) + 1
        if count <= MOST_OF_A_KIND:
            return line
        if self._by_itself and self._timer is None:
            self._timer = threading.Timer(_MINUTE_S - (self._clock_s() - self._begun_s), self.close)
            self._timer.daemon = True
            self._timer.start()
        raise structlog.DropEvent

    def close(self) -> None:
        """Tell what was left out, and begin a new minute."""
        counts, self._counts, self._begun_s = self._counts, {}, self._clock_s()
        timer, self._timer = self._timer, None
        if timer is not None:
            timer.cancel()
        for kind, count in counts.items():
            if count > MOST_OF_A_KIND:
                of = dict(zip(_TELLING, kind, strict=True))
                told = {name: of[name] for name in _TELLING[2:] if of[name]}
                self._write(
                    {"of": of["event"], "count": count - MOST_OF_A_KIND, **told, "event": "lines_left_out"}
                )
