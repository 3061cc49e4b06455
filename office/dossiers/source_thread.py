"""The thread that asks a source of dossiers, beside the requests and for none of them to wait for."""

import threading
from typing import Protocol

import structlog

from office.tickets.store import StoreError

_LOOK_S = 1.0
_AFTER_FAULT_S = 60.0
"""Before the next try where the store kept nothing, or the program itself failed."""

log = structlog.get_logger(__name__)


class Turning(Protocol):
    """What is to be called often."""

    def turn(self) -> bool:
        """Do what is due."""
        ...


class SourceThread:
    """Calls ``turn`` each second from a thread of its own, until it is closed."""

    def __init__(self, poller: Turning) -> None:
        self._poller = poller
        self._closed = threading.Event()

    def start(self) -> None:
        """Begin, a second from now: the counters come first."""
        threading.Thread(target=self.run, daemon=True).start()

    def run(self) -> None:
        """Call until closed."""
        pause_s = _LOOK_S
        while not self._closed.wait(pause_s):
            pause_s = _LOOK_S if self._turned() else _AFTER_FAULT_S

    def close(self) -> None:
        """Have it end, and wait for nothing: a source may take a minute for an answer, and tells it again."""
        self._closed.set()

    def _turned(self) -> bool:
        """Turn once; False where that failed."""
        try:
            self._poller.turn()
        except StoreError as error:
            # The office's store is closed before a slow source has answered.
            if not self._closed.is_set():
                log.warning("dossiers_not_kept", reason=str(error))
            return False
        except Exception:
            log.exception("dossier_source_failed")
            return False
        return True
