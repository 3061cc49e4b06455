"""What keeps the office from being flooded: a kiosk's cooldown, and a pause after failed sign-ins.

Held in memory only: a restart forgives, and one office is one process.
"""

from collections import OrderedDict, deque
from collections.abc import Callable
from datetime import datetime, timedelta

_MOST_REMEMBERED = 10_000


class Cooldown:
    """Lets each kiosk issue one ticket per ``cooldown_s``. Not thread-safe beyond one event loop."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._begun: dict[str, tuple[datetime, str | None]] = {}

    def begin(self, name: str, cooldown_s: float, key: str | None) -> float:
        """Begin the cooldown of that kiosk and return 0; within one, return the seconds left.

        A request repeated under the ``key`` that began it is not a second wish, and may pass.
        """
        now = self._clock()
        until, first_key = self._begun.get(name, (now, None))
        left_s = (until - now).total_seconds()
        if 0 < left_s <= cooldown_s:  # More is left only when the clock was set back.
            return 0.0 if key is not None and key == first_key else left_s
        self._begun[name] = now + timedelta(seconds=cooldown_s), key
        return 0.0

    def cancel(self, name: str) -> None:
        """End it at once: the request that began it was refused."""
        self._begun.pop(name, None)


class Failures:
    """Counts failed sign-ins by who tried; after ``most`` within ``window_s`` the next must wait."""

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._clock = clock
        self._most = most
        self._window = timedelta(seconds=window_s)
        self._failed: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait_s(self, who: str) -> float:
        """Return how many seconds ``who`` must wait before the next try; 0 for none."""
        times = self._failed.get(who, deque())
        while times and self._clock() - times[0] > self._window:
            times.popleft()
        if len(times) < self._most:
            return 0.0
        return (times[0] + self._window - self._clock()).total_seconds()

    def count(self, who: str) -> None:
        """Count one more failure."""
        self._failed.setdefault(who, deque(maxlen=self._most)).append(self._clock())
        self._failed.move_to_end(who)
        if len(self._failed) > _MOST_REMEMBERED:
            self._failed.popitem(last=False)

    def forget(self, who: str) -> None:
        """Forgive: the sign-in succeeded."""
        self._failed.pop(who, None)
