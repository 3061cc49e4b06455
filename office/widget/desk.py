"""What the widget keeps: who may embed it, how often an address asks, and the page as it was drawn last."""

from collections.abc import Callable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from office.web.guesses import Tally

FRESH_S = 2
"""How long an answer is the same for everybody."""
_MOST_A_SECOND = 5


class WidgetDesk:
    """Answers for one office. ``hosts`` are those whose pages may show the hall."""

    def __init__(self, hosts: tuple[str, ...], clock: Callable[[], datetime]) -> None:
        self.hosts = hosts
        self._clock = clock
        self._asked = Tally(clock, _MOST_A_SECOND, 1.0)
        self._drawn: dict[str, tuple[datetime, str]] = {}

    def may_embed(self, origin: str) -> bool:
        """Whether pages of that origin, as a browser tells it, may read the hall."""
        try:
            found = urlsplit(origin)
        except ValueError:
            return False
        return found.scheme in ("http", "https") and found.netloc in self.hosts

    def wait_s(self, address: str) -> float:
        """Return how many seconds that address must wait, and count its question where it need not."""
        wait_s = self._asked.wait_s(address)
        if not wait_s:
            self._asked.count(address)
        return wait_s

    def page(self, language: str, draw: Callable[[], str]) -> str:
        """Return the page in that language, drawn anew only where the last one is older than FRESH_S."""
        now, kept = self._clock(), self._drawn.get(language)
        # A clock that was set back says nothing of how old it is.
        if kept is None or not timedelta() <= now - kept[0] < timedelta(seconds=FRESH_S):
            kept = self._drawn[language] = (now, draw())
        return kept[1]

    def close(self) -> None:
        """Nothing runs beside the requests."""
