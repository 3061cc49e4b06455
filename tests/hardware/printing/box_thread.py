"""The thread of a box at a printer's line, which ends when it is told to, whatever it waits for."""

import os
import threading
from collections.abc import Callable
from contextlib import suppress

_MOST_S = 10


class BoxThread:
    """Runs ``work``, which watches ``end`` beside its lines: it can be read once ``work`` is to return."""

    def __init__(self, work: Callable[[], None]) -> None:
        self.end, self._ended = os.pipe()
        self._thread = threading.Thread(target=work, daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Have it return, and wait until it has. A second time does nothing."""
        with suppress(OSError):
            os.write(self._ended, b"x")
        self._thread.join(_MOST_S)
        assert not self._thread.is_alive()

    def close(self) -> None:
        """Give its descriptors back, once it has stopped."""
        os.close(self.end)
        os.close(self._ended)
