"""Which paths bound a range, corrected by where the real calls fell among the paths of what was promised.

A second line of defence: where the forecast is right nothing changes, and where its model of an office is
wrong the range grows or shrinks until eight of ten calls lie inside. Past calls are today's and those of
recent days.
"""

from collections.abc import Sequence

from office.waiting.forecast.calls import OF_PATHS, Levels
from office.waiting.forecast.service_times import quantiles

_ASSUMED_COUNTS = 60
_TENTH = 10
_LEAST, _MOST = 0.01, 0.30
"""How much of either side a range leaves out at least and at most."""


def corrected(ranks: Sequence[float]) -> Levels:
    """Return the levels after calls that fell at those shares of their paths: 0 before all, 1 after all."""
    assumed = [(place + 0.5) / _ASSUMED_COUNTS for place in range(_ASSUMED_COUNTS)]
    # The middles of five equal parts: the first and last are the tenths.
    parts = quantiles(sorted([*assumed, *ranks]), _TENTH // 2)
    low, high = _held(parts[0]), _held(1 - parts[-1])
    return Levels(max(1, round(low * OF_PATHS)), OF_PATHS + 1 - max(1, round(high * OF_PATHS)))


def _held(share: float) -> float:
    return min(_MOST, max(_LEAST, share))
