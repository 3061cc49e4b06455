"""Measures of what somebody took: how much may be taken in how long, and how much was taken lately."""

import math


class Bucket:
    """Holds up to ``most``, and fills by ``per_s`` each second. Overdrawn, it has to be waited for.

    ``now`` is in seconds of a clock that never goes back, here and below.
    """

    __slots__ = ("_at", "_level", "_most", "_per_s")

    def __init__(self, most: float, per_s: float, now: float) -> None:
        self._most = most
        self._per_s = per_s
        self._level = most
        self._at = now

    def take(self, amount: float, now: float) -> None:
        """Take so much, whether it is there or not."""
        self._level = self.level(now) - amount
        self._at = now

    def level(self, now: float) -> float:
        """Return what is there; below zero is what was overdrawn."""
        return min(self._most, self._level + (now - self._at) * self._per_s)

    def owed_s(self, now: float) -> float:
        """Return in how many seconds nothing will be overdrawn any more; 0 is now."""
        return max(0.0, -self.level(now) / self._per_s)

    def is_well_filled(self, now: float) -> bool:
        """Whether it is filled by a quarter: who overdrew it has let up since."""
        return self.level(now) >= self._most / 4


class Usage:
    """How much was taken lately: what is ``_FADES_S`` old counts by a third, what is older by less."""

    __slots__ = ("_at", "_sum")

    _FADES_S = 10.0

    def __init__(self, now: float) -> None:
        self._sum = 0.0
        self._at = now

    def add(self, amount: float, now: float) -> None:
        """Note that so much was taken."""
        self._sum = self.lately(now) + amount
        self._at = now

    def lately(self, now: float) -> float:
        """Return how much was taken."""
        return self._sum * math.exp((self._at - now) / self._FADES_S)
