"""How many saved visits one address may have counted: a program that repeats it spoils no figure much."""

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from office.web.guesses import Tally

_MOST, _WINDOW_S = 30, 60.0
_MOST_KEYS = 10_000


class DiversionLimit:
    """Counts what came from an address, and the keys of what was counted. In memory: a restart forgives."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._tally = Tally(clock, _MOST, _WINDOW_S)
        self._keys: OrderedDict[tuple[str, str], None] = OrderedDict()

    def wait_s(self, address: str) -> float:
        """Return how many seconds that address must wait; 0 for none."""
        return self._tally.wait_s(address)

    def is_known(self, address: str, key: str) -> bool:
        """Whether the request of that key was counted before."""
        return (address, key) in self._keys

    def count(self, address: str, key: str) -> None:
        """Count one more; ``key`` '' is never repeated."""
        self._tally.count(address)
        if key:
            self._keys[address, key] = None
            if len(self._keys) > _MOST_KEYS:
                self._keys.popitem(last=False)
