"""What a printer says over its line, bounded in time and length: one that talks without end tells nothing."""

from collections.abc import Callable
from contextlib import suppress
from typing import Protocol, TypeVar

_MOST_SAID = 32
"""Above the longest answer, with what a printer reports by itself meanwhile: four bytes at a time."""
MOST_UNASKED = 16
"""What a printer may report by itself, in a moment in which it is asked nothing."""

Reply = TypeVar("Reply")


class Babble(OSError):
    """The printer says more than any answer is long: none of it can be believed."""


class Speaks(Protocol):
    """The printer's end of a line."""

    def read(self, deadline: float) -> bytes:
        """Return what the printer says next, at least one byte. Raises TimeoutError and other OSErrors."""


class TransportAnswers:
    """Reads answers from ``line``, whose deadlines are on ``clock_s``, which is never set."""

    def __init__(self, line: Speaks, clock_s: Callable[[], float]) -> None:
        self._line = line
        self._clock_s = clock_s

    def next(self, read: Callable[[bytes], Reply | None], deadline: float) -> Reply:
        """Return what ``read`` finds in what the printer says now.

        Raises TimeoutError at the deadline, Babble, and other OSErrors as the line does.
        """
        received = b""
        while (found := read(received)) is None:
            if self._clock_s() >= deadline:
                raise TimeoutError("it says nothing to the point")
            received += self._line.read(deadline)
            if len(received) > _MOST_SAID:
                raise Babble("it talks without end")
        return found

    def pass_over(self, deadline: float) -> None:
        """Hear what nobody asked for until the deadline. Raises Babble when that is too much."""
        heard = 0
        with suppress(TimeoutError):
            while self._clock_s() < deadline:
                heard += len(self._line.read(deadline))
                if heard > MOST_UNASKED:
                    raise Babble("it talks without end")
