"""Expected waits, said as a range: an honest guess is not a promise."""

from dataclasses import dataclass
from math import ceil, sqrt

_MINUTE_S = 60
_SPREAD = 0.6
"""Standard deviation of one visit as a share of its mean, until an office's own figures are known."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """An expected wait in whole seconds, ``low_s`` <= ``high_s``, both rounded up to minutes."""

    low_s: int
    high_s: int


def expected_wait(
    ahead: int, capacity: float, mean_service_s: float, *, is_free: bool = False
) -> Estimate | None:
    """Return the wait of a ticket with ``ahead`` tickets before it; None when no counter is open.

    ``capacity`` is how many counters work for the field: one that serves three fields counts a third
    for each. ``mean_service_s`` is how long a visit holds its counter, the walk to it included. The ticket
    is called once ``ahead`` visits and the rest of those now at the counters (half a visit each) are over;
    the range is one standard deviation of that many visits to both sides. ``is_free``: a counter has
    nobody, so who is first in line waits for the officer's key only.
    """
    if capacity <= 0:
        return None
    if is_free and ahead == 0:
        return Estimate(0, _MINUTE_S)
    visits = ahead + 0.5
    middle_s = visits * mean_service_s / capacity
    aside_s = _SPREAD * sqrt(visits) * mean_service_s / capacity
    return Estimate(_minutes_up(max(0.0, middle_s - aside_s)), _minutes_up(middle_s + aside_s))


def until_booked(wait: Estimate, until_s: float) -> Estimate:
    """Return the wait of who booked a time in ``until_s`` seconds: as ``wait`` where nobody comes until then.

    Whoever comes meanwhile goes first, so that it may be as long once more from that time on.
    """
    return Estimate(wait.low_s, wait.high_s + _minutes_up(max(0.0, until_s)))


def _minutes_up(seconds: float) -> int:
    return ceil(seconds / _MINUTE_S) * _MINUTE_S
