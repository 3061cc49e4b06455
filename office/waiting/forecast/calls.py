"""What comes of a forecast: when each ticket is called, how many before it, or why nobody knows."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from office.waiting.forecast.group_state import NO_COUNTER, Reason

LOW, HIGH = 6, 59
"""Which of 64 paths, in order, bound the range: eight of ten waits lie inside, ends included.

Order statistics and no interpolation, as the ends of 64 values are too narrow then.
"""
OF_PATHS = 64


@dataclass(frozen=True, slots=True)
class Levels:
    """Which of 64 paths bound the range, from 1: the usual ones, or corrected by how promises held."""

    low: int = LOW
    high: int = HIGH


USUAL = Levels()


@dataclass(frozen=True, slots=True)
class Wait:
    """An expected wait in whole seconds: ``low_s`` <= ``likely_s`` <= ``high_s``.

    ``likely_s`` is as often too long as too short; it is no middle of the range, since waits are skewed.
    """

    likely_s: int
    low_s: int
    high_s: int


@dataclass(frozen=True, slots=True)
class Calls:
    """When one ticket is called: ``moments`` of all paths, ascending, and how many are ``before`` it.

    ``before`` is the median of those of its field who are called before it.
    """

    moments: tuple[float, ...]
    before: int

    @property
    def likely_at(self) -> float:
        """The middle moment: one of the paths, so never inside a break."""
        return self.moments[(len(self.moments) - 1) // 2]

    def low_at(self, levels: Levels = USUAL) -> float:
        """Return the moment that one wait of ten is below."""
        return self.moments[_place(levels.low, len(self.moments))]

    def high_at(self, levels: Levels = USUAL) -> float:
        """Return the moment that one wait of ten is above."""
        return self.moments[_place(levels.high, len(self.moments))]

    def wait(self, now_at: float, levels: Levels = USUAL) -> Wait:
        """Return the wait from that moment on."""
        low, likely, high = (
            max(0, round(at - now_at)) for at in (self.low_at(levels), self.likely_at, self.high_at(levels))
        )
        return Wait(likely, min(low, likely), max(high, likely))

    def called_by(self, at: float) -> float:
        """Return the share of paths in which it is called until then."""
        return bisect_right(self.moments, at) / len(self.moments)

    def rank(self, called_at: float) -> float:
        """Return where among the paths the real call fell: 0 before all, 1 after all."""
        within = bisect_left(self.moments, called_at) + bisect_right(self.moments, called_at)
        return within / 2 / len(self.moments)


@dataclass(frozen=True, slots=True)
class GroupForecast:
    """A group's forecast as of entry ``seq``, made at ``made_at``.

    ``tickets`` has those who wait, ``coming`` for a field and class who comes now, the next, and so on.
    ``reasons`` are why a field's (or, under ``ticket_reasons``, a ticket's) wait cannot be known.
    """

    seq: int
    made_at: float
    tickets: Mapping[int, Calls]
    coming: Mapping[tuple[str, str | None], Sequence[Calls]]
    reasons: Mapping[str, Reason] = field(default_factory=dict)
    ticket_reasons: Mapping[int, Reason] = field(default_factory=dict)

    def promise(self, code: str, priority: str | None, rank: int = 0) -> Calls | Reason:
        """Return what the ``rank``-th to come from now on is promised, 0 the first, or why nobody knows."""
        coming = self.coming.get((code, priority))
        if coming:
            return coming[min(rank, len(coming) - 1)]
        return self.reasons.get(code, Reason(NO_COUNTER))


def _place(level: int, paths: int) -> int:
    """Return the place in ``paths`` ordered values of what is the ``level``-th of 64."""
    return min(paths - 1, max(0, round(level * paths / OF_PATHS) - 1))
