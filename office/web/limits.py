"""What keeps the office from being flooded: a kiosk's cooldown, and a pause after failed sign-ins.

Held in memory only: a restart forgives, and one office is one process.
"""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from office.web.refusals import SlowDown

_MOST_REMEMBERED = 10_000


class Cooldown:
    """Lets each kiosk issue one ticket per ``cooldown_s``. Not thread-safe beyond one event loop."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._begun: dict[str, tuple[datetime, str | None]] = {}

    def begin(self, name: str, cooldown_s: float, key: str | None) -> float:
        """Begin the cooldown of that kiosk and return 0; within one, return the seconds left.

        One of 0 s is none. A request repeated under the ``key`` that began it is not a second wish, and may
        pass.
        """
        if not cooldown_s:
            return 0.0
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
    """Counts failed sign-ins; after ``most`` within ``window_s`` the next must wait.

    They are counted for each login from each address, and for each address whatever the login: there the
    limit is ``ADDRESS_TIMES`` as high, since a hall's PCs may share one address behind a router.
    """

    ADDRESS_TIMES = 6

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._by_login = _Tally(clock, most, window_s)
        self._by_address = _Tally(clock, most * self.ADDRESS_TIMES, window_s)

    def wait_s(self, login: str, address: str) -> float:
        """Return how many seconds that login must wait before the next try from there; 0 for none."""
        return max(self._by_login.wait_s(f"{address}|{login}"), self._by_address.wait_s(address))

    def count(self, login: str, address: str) -> None:
        """Count one more failure."""
        self._by_login.count(f"{address}|{login}")
        self._by_address.count(address)

    def forget(self, login: str, address: str) -> None:
        """Forgive the login: its sign-in succeeded. The address keeps what it did to others."""
        self._by_login.forget(f"{address}|{login}")


class AtOnce:
    """Lets only so many wait for the one thread that tries passwords: a flood must not hold up the rest."""

    def __init__(self, most: int = 32) -> None:
        self._most = most
        self._under_way = 0

    @contextmanager
    def one_more(self) -> Iterator[None]:
        """Take a place until the block ends. Raises SlowDown while all are taken."""
        if self._under_way >= self._most:
            raise SlowDown("too many sign-ins at once: try again in a moment", 1)
        self._under_way += 1
        try:
            yield
        finally:
            self._under_way -= 1


class _Tally:
    """Counts failures under a name, for ``window_s``; from ``most`` on one has to wait."""

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._clock = clock
        self._most = most
        self._window = timedelta(seconds=window_s)
        self._failed: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait_s(self, who: str) -> float:
        times, now = self._failed.get(who, deque()), self._clock()
        while times and now - times[0] > self._window:
            times.popleft()
        if len(times) < self._most:
            return 0.0
        if times[0] > now:  # The clock was set back: nobody waits longer for it, and nothing is forgiven.
            times.extend([now] * len(times))
        return (times[0] + self._window - now).total_seconds()

    def count(self, who: str) -> None:
        self._failed.setdefault(who, deque(maxlen=self._most)).append(self._clock())
        self._failed.move_to_end(who)
        if len(self._failed) > _MOST_REMEMBERED:
            self._failed.popitem(last=False)

    def forget(self, who: str) -> None:
        self._failed.pop(who, None)
