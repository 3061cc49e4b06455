"""What people are shown of a forecast: two moments of the clock, rounded, kept until they stop being true.

A range that is rewritten at each call is believed by nobody, and one across noon says two hours of nothing:
where both sides are likely, both are said ("before 11:30, or after the break at about 13:45").
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from office.waiting.forecast.calls import USUAL, Calls, Levels
from office.waiting.forecast.group_state import Break

STEP_S = 5 * 60.0
_EITHER, _SURELY = 0.10, 0.90
_TOO_FEW, _TOO_MANY = 0.65, 0.97
"""A shown range is left once so many paths or fewer are inside it, or more."""
_MUCH_MORE = 0.34
NOW_S = 60.0


@dataclass(frozen=True, slots=True)
class Shown:
    """From when until when a ticket is called, as shown: seconds since 1970.

    ``pause`` is the break that the call comes before or after, where both are likely: then ``low_at`` is
    before it and ``high_at`` after. ``is_now``: a counter waits for the ticket.
    """

    low_at: float
    high_at: float
    pause: Break | None = None
    is_now: bool = False

    def holds(self, called_at: float) -> bool:
        """Whether a call at that moment is what was shown; whole seconds decide."""
        if self.pause is not None and self.pause.begins_at < called_at < self.pause.ends_at - 1:
            return False
        return self.low_at - 1 < called_at < self.high_at + 1


def shown(
    calls: Calls,
    now_at: float,
    breaks: Sequence[Break] = (),
    levels: Levels = USUAL,
    before: Shown | None = None,
) -> Shown:
    """Return what is shown of a ticket now; ``before`` is what was shown last, kept while it is true."""
    share = 0.0 if before is None or before.is_now else inside(before, calls)
    if before is not None and _TOO_FEW < share <= _TOO_MANY:
        return before
    fresh = _fresh(calls, now_at, breaks, levels)
    if before is not None and share > _TOO_MANY and not fresh.is_now:
        # True and wider than need be: left for one that says much more.
        return fresh if _length_s(fresh) <= _MUCH_MORE * _length_s(before) else before
    return fresh


def _fresh(calls: Calls, now_at: float, breaks: Sequence[Break], levels: Levels) -> Shown:
    low, high = calls.low_at(levels), calls.high_at(levels)
    if high - now_at <= NOW_S:
        return Shown(now_at, now_at + NOW_S, is_now=True)
    pause = next(
        (one for one in breaks if one.ends_at > now_at and low < one.ends_at and high > one.begins_at), None
    )
    if pause is None or now_at >= pause.begins_at:
        return _rounded(low, high, now_at, None, breaks)
    share = calls.called_by(pause.begins_at)
    if share > _SURELY:
        return _rounded(low, min(high, pause.begins_at), now_at, None, breaks)
    if share < _EITHER:
        return _rounded(max(low, pause.ends_at), high, now_at, None, breaks)
    return _rounded(low, high, now_at, pause, breaks)


def _length_s(one: Shown) -> float:
    away_s = one.pause.ends_at - one.pause.begins_at if one.pause else 0.0
    return one.high_at - one.low_at - away_s


def inside(range_: Shown, calls: Calls) -> float:
    """Return the share of paths in which the call comes as shown."""
    moments = calls.moments
    found = bisect_right(moments, range_.high_at) - bisect_left(moments, range_.low_at)
    if range_.pause is not None:
        gone = bisect_left(moments, range_.pause.ends_at) - bisect_right(moments, range_.pause.begins_at)
        found -= max(0, gone)
    return found / len(moments)


def _rounded(low: float, high: float, now_at: float, pause: Break | None, breaks: Sequence[Break]) -> Shown:
    low_at, high_at = _nearest(low), _nearest(high)
    # Many are called when counters open again: rounded up, the range would begin after them.
    low_at = next((one.ends_at for one in breaks if one.ends_at <= low < one.ends_at + STEP_S / 2), low_at)
    if high_at <= low_at:
        low_at, high_at = (low_at - STEP_S, high_at) if low < low_at else (low_at, low_at + STEP_S)
    return Shown(max(low_at, min(low, now_at)), high_at, pause)


def _nearest(at: float) -> float:
    return round(at / STEP_S) * STEP_S
