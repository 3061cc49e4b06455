"""Several outlets as one, for the pump."""

from collections.abc import Sequence

from office.live.pump import Outlet
from office.tickets.journal import Entry


class Outlets:
    """Delivers to each in turn. An outlet that raises has all of them told again."""

    def __init__(self, *outlets: Outlet) -> None:
        self._outlets = outlets

    def entries(self, entries: Sequence[Entry]) -> None:
        """Send entries to everyone."""
        for outlet in self._outlets:
            outlet.entries(entries)

    def head(self, seq: int) -> None:
        """Tell everyone the last ``seq``."""
        for outlet in self._outlets:
            outlet.head(seq)
