"""What keeps the office from being flooded: a kiosk's cooldown, and a pause after failed sign-ins.

Held in memory only: a restart forgives, and one office is one process.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from office.web.guesses import GuessedLogins, Tally, TokenTally
from office.web.refusals import SlowDown

_FREE_IN_A_ROW = 8
"""A family, a greeter: so many numbers of one field may come as fast as the kiosk gives them."""
_AT_ONCE_S = 2.0
"""Who taps again within this, when the kiosk gives a number again, did not read the one before."""
_STILL_PRESSED_S = 10.0
"""As long as a refusal stands on the page: a touch point that is slowed already is pressed again after it."""
_FIRST_PAUSE_S = 4.0
_LONGEST_PAUSE_S = 60.0


@dataclass(slots=True)
class _Kiosk:
    """When a kiosk gives a number again; ``row`` numbers of one field came at once, one after the other."""

    until: datetime
    pause_s: float
    key: str | None
    field: str
    row: int
    tapped: datetime


class Cooldown:
    """Lets each kiosk issue one ticket per ``cooldown_s``, and a touch point that seems stuck ever fewer.

    Not thread-safe beyond one event loop.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._kiosks: dict[str, _Kiosk] = {}

    def begin(self, name: str, cooldown_s: float, key: str | None, field: str = "") -> float:
        """Begin the cooldown of that kiosk and return 0; within one, return the seconds left.

        One of 0 s is none: such a kiosk is a program's, and nothing slows it. A request repeated under the
        ``key`` that began it is not a second wish, and may pass.
        """
        if cooldown_s == 0:
            return 0.0
        now, last = self._clock(), self._kiosks.get(name)
        if last is None:
            self._kiosks[name] = _Kiosk(now + timedelta(seconds=cooldown_s), cooldown_s, key, field, 1, now)
            return 0.0
        if key is not None and key == last.key:
            return 0.0
        left_s = (last.until - now).total_seconds()
        if 0 < left_s <= last.pause_s:  # More is left only when the clock was set back.
            last.tapped = now if field == last.field else last.tapped
            return left_s
        row = last.row + 1 if field == last.field and self._is_at_once(last, now) else 1
        pause_s = max(cooldown_s, _pause_s(row))
        self._kiosks[name] = _Kiosk(now + timedelta(seconds=pause_s), pause_s, key, field, row, now)
        return 0.0

    def is_stuck(self, name: str) -> bool:
        """Whether the kiosk seems to be touched by nobody, without an end."""
        last = self._kiosks.get(name)
        return last is not None and last.row > _FREE_IN_A_ROW

    def cancel(self, name: str) -> None:
        """End it at once: the request that began it was refused."""
        self._kiosks.pop(name, None)

    def _is_at_once(self, last: _Kiosk, now: datetime) -> bool:
        since_s = (now - max(last.until, last.tapped)).total_seconds()
        return 0 <= since_s < (_STILL_PRESSED_S if last.row > _FREE_IN_A_ROW else _AT_ONCE_S)


def _pause_s(row: int) -> float:
    over = row - _FREE_IN_A_ROW
    return 0.0 if over <= 0 else min(_LONGEST_PAUSE_S, _FIRST_PAUSE_S * 2.0 ** (over - 1))


class Failures:
    """Counts failed sign-ins; after ``most`` within ``window_s`` the next must wait.

    They are counted for each login from each address, and for each address whatever the login: there the
    limit is ``ADDRESS_TIMES`` as high, since a hall's PCs may share one address behind a router. A login that
    is guessed from everywhere is delayed (`GuessedLogins`). A browser in which that login signed in before is
    counted apart, so that nobody's guesses keep its owner out, from behind the same router either.
    """

    ADDRESS_TIMES = 6

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._by_login = Tally(clock, most, window_s)
        self._by_known = Tally(clock, most, window_s)
        self._by_address = Tally(clock, most * self.ADDRESS_TIMES, window_s)
        self._guessed = GuessedLogins(clock, 2 * most, window_s)
        self._tokens = TokenTally(clock, most, window_s)

    def wait_s(self, login: str, address: str, *, is_known: bool = False) -> float:
        """Return how many seconds that login must wait before the next try from there; 0 for none.

        ``is_known``, here and below: it comes from a browser in which this login signed in before.
        """
        if is_known:
            return self._by_known.wait_s(f"{address}|{login}")
        return max(
            self._by_login.wait_s(f"{address}|{login}"),
            self._by_address.wait_s(address),
            self._guessed.wait_s(login, address),
        )

    def count(self, login: str, address: str, *, is_known: bool = False) -> None:
        """Count one more failure."""
        if is_known:
            self._by_known.count(f"{address}|{login}")
            return
        self._by_login.count(f"{address}|{login}")
        self._by_address.count(address)
        self._guessed.count(login, address)

    def forget(self, login: str, address: str, *, is_known: bool = False) -> None:
        """Forgive the login: its sign-in succeeded. The address keeps what it did to others."""
        (self._by_known if is_known else self._by_login).forget(f"{address}|{login}")

    def token_wait_s(self, token_hash: str, address: str) -> float:
        """Return how many seconds this wrong token must wait before it is one more guess; 0 for none."""
        if self._tokens.is_old(token_hash, address):
            return 0.0
        return max(self._tokens.wait_s(address), self._by_address.wait_s(address))

    def count_token(self, token_hash: str, address: str) -> None:
        """Count one more wrong token; the same one again is no other guess, but a device that was revoked."""
        if self._tokens.count_new(token_hash, address):
            self._by_address.count(address)


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
