"""Several outlets as one, for the pump."""

from collections.abc import Sequence

from office.live.pump import EntrySink
from office.tickets.journal import Entry


class EntrySinks:
    """Delivers to each in turn. An outlet that raises has all of them told again."""

    def __init__(self, *outlets: EntrySink) -> None:
        self._outlets = outlets

    def entries(self, entries: Sequence[Entry]) -> None:
        """Send entries to everyone."""
        for outlet in self._outlets:
            outlet.entries(entries)

    def head(self, seq: int) -> None:
        """Tell everyone the last ``seq``."""
        for outlet in self._outlets:
            outlet.head(seq)
