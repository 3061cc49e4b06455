"""When printers are looked at for the first time: once the office serves, and one after another."""

import threading
from collections.abc import Callable


class FirstLooks:
    """Hands out the turns. A first look starts a printing program, which takes a small box a second or more.

    Papers wait for none of this: a program starts with its first paper, too. ``wake`` wakes those who wait.
    """

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._has_begun = threading.Event()
        self._turn = threading.Lock()

    def begin(self) -> None:
        """Let the looks begin, from now on."""
        self._has_begun.set()
        self._wake()

    def take(self, look: Callable[[], object]) -> bool:
        """Have it looked if that is its turn; say whether it was. Raises what ``look`` does."""
        if not self._has_begun.is_set() or not self._turn.acquire(blocking=False):
            return False
        try:
            look()
        finally:
            self._turn.release()
            self._wake()
        return True
