"""The key of the day's hashes: random, in memory, and gone with the day or the process."""

import secrets
import threading
from datetime import date

_KEY_BYTES = 32


class DayKey:
    """One key for each office day. A number of 12 digits is guessed by whoever has its hash and this key."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._day: date | None = None
        self._key = b""

    def of(self, day: date) -> bytes:
        """Return that day's key; the key of another day is forgotten."""
        with self._turn:
            if day != self._day:
                self._day, self._key = day, secrets.token_bytes(_KEY_BYTES)
            return self._key
