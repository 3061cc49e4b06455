"""Private keys that managers opened, in memory alone: 15 minutes, each for the session that opened it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from nacl.public import PrivateKey

from office.mailbox.refusals import KeyClosed

OPEN_FOR: Final = timedelta(minutes=15)
"""From the passphrase on, however much is read: a page that polls must not keep a key open."""


class OpenKeys:
    """Which session has which keys open. ``session`` is any text that tells sessions apart."""

    def __init__(self) -> None:
        self._open: dict[tuple[str, int], tuple[datetime, PrivateKey]] = {}

    def put(self, session: str, key_id: int, key: PrivateKey, now: datetime) -> datetime:
        """Keep a key for that session and return until when."""
        self._open[session, key_id] = now + OPEN_FOR, key
        return now + OPEN_FOR

    def of(self, session: str, now: datetime) -> Mapping[int, PrivateKey]:
        """Return that session's open keys by their ids. Raises KeyClosed where there are none."""
        self.sweep(now)
        keys = {key_id: key for (holder, key_id), (_, key) in self._open.items() if holder == session}
        if not keys:
            raise KeyClosed("the mailbox's key is not open in this session")
        return keys

    def until(self, session: str, now: datetime) -> datetime | None:
        """Return until when that session's keys are open, None where there are none."""
        self.sweep(now)
        times = (until for (holder, _), (until, _) in self._open.items() if holder == session)
        return max(times, default=None)

    def close(self, session: str) -> None:
        """Forget that session's keys; to be called when it signs out."""
        for each in [each for each in self._open if each[0] == session]:
            del self._open[each]

    def sweep(self, now: datetime) -> None:
        """Forget the keys whose time is over; to be called now and then."""
        # A clock that was put back must not leave a key open for longer.
        over = [each for each, (until, _) in self._open.items() if not now < until <= now + OPEN_FOR]
        for each in over:
            del self._open[each]
