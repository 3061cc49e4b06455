"""Tests of what hangs on a line, for a person who stands before it and looks, or presses a key."""

import threading
import time
from collections.abc import Callable

from hardware.wires.sign import Showing, SignText

SIGN_S = 5.0
KEY_S = 30.0
"""Long enough to walk to the counter, or to ask its officer by telephone."""


class SignTrial:
    """Stands before what one sign shows: for ``SIGN_S`` it shows all its segments instead, if a test is run.

    ``truth`` returns what the sign should show. When that changes it shows at once, so a call is never late.
    ``clock_s`` is a clock that is never set.
    """

    def __init__(self, truth: Callable[[], SignText], clock_s: Callable[[], float] = time.monotonic) -> None:
        self._truth = truth
        self._clock_s = clock_s
        self._before: SignText | None = None
        self._until_s = 0.0
        self._ended = threading.Event()

    def run(self, wake: Callable[[], None]) -> bool:
        """Run a test to its end; False where a number was being called, which is never hidden.

        ``wake`` has the sign look again. One test at a time. Raises what ``truth`` raises.
        """
        if not self.begin():
            return False
        wake()
        self._ended.wait(SIGN_S)
        self._before = None
        wake()
        return True

    def begin(self) -> bool:
        """Let ``look`` show the test from now on; False where a number is being called."""
        before = self._truth()
        if before.showing is Showing.CALLING:
            return False
        self._ended.clear()
        self._until_s = self._clock_s() + SIGN_S
        self._before = before
        return True

    def shown(self) -> SignText:
        """Return what the sign shows now. Raises what ``truth`` raises."""
        face = self._truth()
        if self._before is None:
            return face
        if face == self._before and self._clock_s() < self._until_s:
            return SignText(Showing.TRIAL)
        self._before = None
        self._ended.set()
        return face


class KeyTrial:
    """Waits, if a test is run, for the next press of one keypad, which then does nothing else."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._came = threading.Event()
        self._waits = False
        self._key: bytes | None = None

    def run(self, within_s: float = KEY_S) -> bytes | None:
        """Return the key that is pressed next, None if none is in time. One test at a time."""
        self.begin()
        self._came.wait(within_s)
        return self.end()

    def begin(self) -> None:
        """Have ``takes`` take the next key."""
        with self._turn:
            self._waits, self._key = True, None
            self._came.clear()

    def end(self) -> bytes | None:
        """Wait no longer, and return the key that was taken, None if there was none."""
        with self._turn:
            self._waits = False
            return self._key

    def takes(self, key: bytes) -> bool:
        """Whether a test waits for this key, which shall do nothing then. The next one does again."""
        with self._turn:
            if not self._waits:
                return False
            self._waits, self._key = False, key
        self._came.set()
        return True
