"""The newest scan of one kiosk, on its way to that kiosk's page. In memory, for seconds, and nowhere else."""

import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from hardware.scanning.codes import BookingKey, DossierCode, TicketKey, UnknownCode

FRESH_S = 10.0
"""Whoever scanned before that has gone on: nobody else is shown what they held up."""
_FIRST_SEQ = 2**31


@dataclass(frozen=True, slots=True)
class CardOffer:
    """A card was scanned: ``claim`` stands for its owner once, at that kiosk. It says nothing of them."""

    claim: str
    is_elder: bool


Shown = TicketKey | BookingKey | DossierCode | CardOffer | UnknownCode


class ScanBox:
    """Holds one scan. Safe to use from any thread; ``clock_s`` is never set."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._changed = threading.Condition()
        # Not from 0: a page that asks on after a restart must not take a new scan for one it knows.
        self._seq = secrets.randbelow(_FIRST_SEQ)
        self._scan: Shown | None = None
        self._at_s = 0.0
        self._asker = 0
        self._is_closed = False

    def put(self, scan: Shown) -> None:
        """Take a scan in place of the one before."""
        with self._changed:
            self._seq += 1
            self._scan, self._at_s = scan, self._clock_s()
            self._changed.notify_all()

    def after(self, seq: int | None, wait_s: float) -> tuple[int, Shown | None]:
        """Return the newest scan and its ``seq``, waiting for another than ``seq``; None: none, or too old.

        ``seq`` None asks where to begin, and is answered at once. A second asker ends the first one's wait.
        """
        with self._changed:
            if seq is None:
                return self._seq, None
            self._asker += 1
            asker = self._asker
            self._changed.notify_all()
            self._changed.wait_for(
                lambda: self._seq != seq or self._asker != asker or self._is_closed, timeout=wait_s
            )
            is_fresh = self._seq != seq and self._clock_s() - self._at_s < FRESH_S
            return self._seq, self._scan if is_fresh else None

    def close(self) -> None:
        """Let whoever waits go."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
