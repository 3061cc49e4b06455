"""The thread that writes what was counted, and deletes what is not kept any more."""

import logging
import threading
import time
from collections.abc import Callable

from office.tickets.store import StoreError

log = logging.getLogger(__name__)

_WRITE_S = 30.0
"""So much of what was counted a power cut takes."""
_TIDY_S = 3_600.0


class Upkeep:
    """Writes now and then and tidies once an hour, until closed. Its thread begins when there is work."""

    def __init__(self, write: Callable[[], None], tidy: Callable[[], None]) -> None:
        self._write, self._tidy = write, tidy
        self._closed = threading.Event()
        self._thread: threading.Thread | None = None
        self._beginning = threading.Lock()

    def begin(self) -> None:
        """Have the thread run from now on."""
        with self._beginning:
            if self._thread is None and not self._closed.is_set():
                self._thread = threading.Thread(target=self._run, daemon=True)
                self._thread.start()

    def close(self) -> None:
        """End the thread, and write what is left."""
        self._closed.set()
        with self._beginning:
            thread = self._thread
        if thread is not None:
            thread.join()
            self._write()

    def _run(self) -> None:
        tidied_at: float | None = None
        while not self._closed.wait(_WRITE_S):
            self._write()
            if tidied_at is None or time.monotonic() - tidied_at >= _TIDY_S:
                tidied_at = time.monotonic()
                self._tidy_up()

    def _tidy_up(self) -> None:
        try:
            self._tidy()
        except StoreError as error:
            log.warning("old counts and catalogues were not deleted: %s", error)
