"""When each enrolled device last proved itself to the server; in memory, for a page that looks at now."""

from collections.abc import Callable
from datetime import datetime


class DevicesSeen:
    """The last request of each enrolled device, by name, ``since`` the server started.

    Nothing is written down: a request that waited for a disk to say that it came would be a poor trade.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self.since = clock()
        self._clock = clock
        self._last: dict[str, datetime] = {}

    def record(self, device: str) -> None:
        """Keep that the device has just proved itself."""
        self._last[device] = self._clock()

    def last(self, device: str) -> datetime | None:
        """Return when it last did; None: not yet."""
        return self._last.get(device)
