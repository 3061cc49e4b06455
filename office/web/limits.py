"""What keeps the office from being flooded: a kiosk's cooldown, and a pause after failed sign-ins.

Held in memory only: a restart forgives, and one office is one process.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from office.web.guesses import GuessedLogins, Tally, TokenTally
from office.web.refusals import SlowDown


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
    limit is ``ADDRESS_TIMES`` as high, since a hall's PCs may share one address behind a router. A login that
    is guessed from everywhere is delayed for whoever is not known there (`GuessedLogins`).
    """

    ADDRESS_TIMES = 6

    def __init__(self, clock: Callable[[], datetime], most: int, window_s: float) -> None:
        self._by_login = Tally(clock, most, window_s)
        self._by_address = Tally(clock, most * self.ADDRESS_TIMES, window_s)
        self._guessed = GuessedLogins(clock, 2 * most, window_s)
        self._tokens = TokenTally(clock, most, window_s)

    def wait_s(self, login: str, address: str, *, is_known: bool = False) -> float:
        """Return how many seconds that login must wait before the next try from there; 0 for none.

        ``is_known``: it comes from a browser in which this login signed in before.
        """
        return max(
            self._by_login.wait_s(f"{address}|{login}"),
            self._by_address.wait_s(address),
            0.0 if is_known else self._guessed.wait_s(login, address),
        )

    def count(self, login: str, address: str) -> None:
        """Count one more failure."""
        self._by_login.count(f"{address}|{login}")
        self._by_address.count(address)
        self._guessed.count(login, address)

    def forget(self, login: str, address: str) -> None:
        """Forgive the login: its sign-in succeeded. The address keeps what it did to others."""
        self._by_login.forget(f"{address}|{login}")

    def token_wait_s(self, token_hash: str, address: str) -> float:
        """Return how many seconds this token must wait before it is looked up; 0 for none."""
        if self._tokens.is_known(token_hash, address):
            return 0.0
        return max(self._tokens.wait_s(address), self._by_address.wait_s(address))

    def count_token(self, token_hash: str, address: str) -> None:
        """Count one more wrong token; the same one again is no other guess, but a device that was revoked."""
        if self._tokens.count_new(token_hash, address):
            self._by_address.count(address)

    def know_token(self, token_hash: str, address: str) -> None:
        """Know a right token from there on."""
        self._tokens.know(token_hash, address)


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
