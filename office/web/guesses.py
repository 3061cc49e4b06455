"""Remembers failures for a while: by whom, of which login, with which token. In memory, and bounded."""

from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

_MOST_REMEMBERED = 10_000
_LONGEST_DELAY_S = 20.0
_FAILURES_A_STEP = 5
_STEPS = 5


class Tally:
    """Counts failures under a name, for ``window_s``; from ``most`` on one has to wait."""

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._clock = clock
        self._most = most
        self._window = timedelta(seconds=window_s)
        self._failed: OrderedDict[str, deque[datetime]] = OrderedDict()

    def wait_s(self, who: str) -> float:
        """Return how many seconds it must wait; 0 for none."""
        times, now = self._failed.get(who, deque()), self._clock()
        while times and now - times[0] > self._window:
            times.popleft()
        if len(times) < self._most:
            return 0.0
        if times[0] > now:  # The clock was set back: nobody waits longer for it, and nothing is forgiven.
            times.extend([now] * len(times))
        return (times[0] + self._window - now).total_seconds()

    def count(self, who: str) -> None:
        """Count one more failure."""
        self._failed.setdefault(who, deque(maxlen=self._most)).append(self._clock())
        self._failed.move_to_end(who)
        if len(self._failed) > _MOST_REMEMBERED:
            self._failed.popitem(last=False)

    def forget(self, who: str) -> None:
        """Forgive all of them."""
        self._failed.pop(who, None)


@dataclass(slots=True)
class _Turn:
    """When an address may try a guessed login, and how often it failed since the delay began."""

    at: datetime
    failures: int = 0


class GuessedLogins:
    """Delays a login that fails from everywhere: each address waits its own seconds, nobody is locked out.

    Above ``most`` failures within ``window_s``, whatever the addresses, each address has to wait before its
    first try, 1 to 20 seconds as failures grow, and twice as long after each try of its own that fails. What
    others do meanwhile changes nothing for it. Whether the login exists plays no part.
    """

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._clock = clock
        self._most = most
        self._window_s = window_s
        self._failed: OrderedDict[str, deque[datetime]] = OrderedDict()
        self._turns: OrderedDict[tuple[str, str], _Turn] = OrderedDict()

    def wait_s(self, login: str, address: str) -> float:
        """Return how many seconds that address must wait before it tries that login; 0 for none."""
        delay_s, now = self._delay_s(login), self._clock()
        if not delay_s:
            return 0.0
        turn = self._turns.get((login, address))
        left_s = 0.0 if turn is None else (turn.at - now).total_seconds()
        if turn is None or abs(left_s) > self._window_s:  # Ahead by so much only when the clock was set back.
            turn = self._turns[login, address] = _Turn(now + timedelta(seconds=delay_s))
            self._bound(self._turns)
            return delay_s
        return max(0.0, left_s)

    def count(self, login: str, address: str) -> None:
        """Count one more failure."""
        failed = self._failed.setdefault(login, deque(maxlen=self._most + _FAILURES_A_STEP * _STEPS))
        failed.append(self._clock())
        self._failed.move_to_end(login)
        self._bound(self._failed)
        delay_s = self._delay_s(login)
        if delay_s:
            turn = self._turns.setdefault((login, address), _Turn(self._clock()))
            turn.failures += 1
            wait_s = min(self._window_s, delay_s * 2**turn.failures)
            turn.at = self._clock() + timedelta(seconds=wait_s)

    def _delay_s(self, login: str) -> float:
        times, now = self._failed.get(login, deque()), self._clock()
        while times and abs((now - times[0]).total_seconds()) > self._window_s:
            times.popleft()
        over = len(times) - self._most
        return 0.0 if over < 0 else min(_LONGEST_DELAY_S, 2.0 ** (over // _FAILURES_A_STEP))

    def _bound(
        self, remembered: OrderedDict[str, deque[datetime]] | OrderedDict[tuple[str, str], _Turn]
    ) -> None:
        if len(remembered) > _MOST_REMEMBERED:
            remembered.popitem(last=False)


class TokenTally:
    """Counts the different wrong tokens of an address."""

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._wrong = Tally(clock, most, window_s)
        self._seen: OrderedDict[tuple[str, str], datetime] = OrderedDict()
        self._clock = clock
        self._window = timedelta(seconds=window_s)

    def wait_s(self, address: str) -> float:
        """Return how many seconds another wrong token from there must wait; 0 for none."""
        return self._wrong.wait_s(address)

    def is_old(self, token_hash: str, address: str) -> bool:
        """Whether it was wrong from there a moment ago: that is no new guess."""
        seen = self._seen.get((address, token_hash))
        return seen is not None and abs(self._clock() - seen) <= self._window

    def count_new(self, token_hash: str, address: str) -> bool:
        """Count a wrong token, unless it was counted within the window; say whether it was counted."""
        if self.is_old(token_hash, address):
            return False
        self._seen[address, token_hash] = self._clock()
        if len(self._seen) > _MOST_REMEMBERED:
            self._seen.popitem(last=False)
        self._wrong.count(address)
        return True
