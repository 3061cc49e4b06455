"""How often somebody was told to wait with a lookup today, for the manager. In memory: a restart forgets."""

from collections.abc import Callable
from datetime import date, datetime

from office.tickets.office import Office


class Slowed:
    """Counts by the office day."""

    def __init__(self, office: Office, clock: Callable[[], datetime]) -> None:
        self._office, self._clock = office, clock
        self._day: date | None = None
        self._count = 0

    @property
    def today(self) -> int:
        """How often that was today."""
        return self._count if self._day == self._office.day(self._clock()) else 0

    def count(self) -> None:
        """Count one more."""
        self._count = self.today + 1
        self._day = self._office.day(self._clock())
