"""When printers are looked at for the first time: once the office serves, and one after another."""

import threading
from collections.abc import Callable
from time import monotonic

TURN_S = 5.0
"""After so long a printer that does not answer holds the others up no more."""


class FirstLooks:
    """Hands out the turns. A first look starts a printing program, which takes a small box a second or more.

    Papers wait for none of this: a program starts with its first paper, too. ``wake`` wakes those who wait;
    ``clock`` is in seconds and never goes back.
    """

    def __init__(self, wake: Callable[[], None], clock: Callable[[], float] = monotonic) -> None:
        self._wake, self._clock = wake, clock
        self._guard = threading.Lock()
        self._has_begun = False
        self._taken_until: float | None = None

    def begin(self) -> None:
        """Let the looks begin, from now on."""
        self._has_begun = True
        self._wake()

    def take(self, look: Callable[[], object]) -> bool:
        """Have it looked if that is its turn; say whether it was. Raises what ``look`` does."""
        with self._guard:
            now = self._clock()
            if not self._has_begun or (self._taken_until is not None and now < self._taken_until):
                return False
            own = self._taken_until = now + TURN_S
        try:
            look()
        finally:
            with self._guard:
                if self._taken_until == own:
                    self._taken_until = None
            self._wake()
        return True
