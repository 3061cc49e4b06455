"""The figures of judged days: errors against the usual estimates, ranges that held, forecasts of closing.

Rules of who is counted, the same for every candidate: ``wait_error_vs_best`` has whoever is given a range by
the product's estimate of before (a counter of the field was open); ranges are judged as shown first, among
those who had to wait, since "now" always holds; nobody is chosen by the wait that came.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from bench.wait_judge import Judge, Record
from bench.wait_usual import TODAY, USUAL


@dataclass(frozen=True)
class Closing:
    """How well it was said who is called before a session ends: Brier scores, and the share that was."""

    people: int
    served: float
    brier: float
    constant: float

    @property
    def ratio(self) -> float:
        """The Brier score by that of always saying the share."""
        return self.brier / self.constant if self.constant else 0.0


def records(days: Iterable[Judge]) -> list[Record]:
    """Return all records of those days whose number was called."""
    return [one for day in days for one in day.records.values() if one.called_at is not None]


def error_vs_best(
    days: Sequence[Judge], *, middle: bool = False, of: Callable[[Record], bool] = lambda _: True
) -> float:
    """Return the mean error of ``likely_s`` by the least of the usual estimates' over all the days.

    ``middle`` takes the middle of the range in its place: a test of what must not be done.
    """
    counted = [one for one in records(days) if one.usual is not None and one.wait is not None and of(one)]
    usual = [_usual_error_s(counted, name) for name in USUAL]

    def said_s(one: Record) -> float:
        assert one.wait is not None
        return (one.wait.low_s + one.wait.high_s) / 2 if middle else one.wait.likely_s

    return fmean(abs(one.wait_s - said_s(one)) for one in counted) / min(usual)


def error_vs_today(days: Sequence[Judge]) -> float:
    """Return the same by the product's estimate of before, of the same people."""
    counted = [one for one in records(days) if one.usual is not None and one.wait is not None]
    return _error_s(counted) / _usual_error_s(counted, TODAY)


def error_vs_aware(days: Sequence[Judge]) -> float:
    """Return the same by the estimate by length that knows noon, of all who have a range."""
    counted = [one for one in records(days) if one.wait is not None and one.aware_s is not None]
    aware = fmean(abs(one.wait_s - (one.aware_s or 0.0)) for one in counted)
    return _error_s(counted) / aware


def error_vs_true_means(days: Sequence[Judge]) -> float:
    """Return the same by the forecast that knows each field's true mean."""
    counted = [one for one in records(days) if one.wait is not None and one.true_means is not None]
    known = fmean(abs(one.wait_s - (one.true_means.likely_s if one.true_means else 0)) for one in counted)
    return _error_s(counted) / known


def error_min(days: Sequence[Judge]) -> float:
    """Return the mean error in minutes of those who are counted against the usual estimates."""
    return _error_s([one for one in records(days) if one.usual is not None and one.wait is not None]) / 60


def range_holds(days: Sequence[Judge], chosen: Callable[[Record], bool] = lambda _: True) -> float:
    """Return the share of first ranges, as shown, that held among those who had to wait."""
    return fmean(_held(one) for one in records(days) if one.waits and chosen(one))


def missed_above(days: Sequence[Judge]) -> float:
    """Return the share of those who waited longer than their range."""
    waited = [one for one in records(days) if one.waits and one.first and one.called_at]
    return fmean(
        one.called_at.timestamp() >= one.first.high_at + 1 for one in waited if one.called_at and one.first
    )


def worst_day_holds(days: Sequence[Judge]) -> float:
    """Return that share on the day on which fewest held."""
    return min(range_holds([day]) for day in days)


def last_holds(days: Sequence[Judge]) -> float:
    """Return the share of ranges as shown last that held: it flatters, and is told apart."""
    waited = [one for one in records(days) if one.waits and one.last and one.called_at]
    return fmean(one.last.holds(one.called_at.timestamp()) for one in waited if one.last and one.called_at)


def changes(days: Sequence[Judge]) -> float:
    """Return how often a shown range changed, for a ticket that had one and had to wait."""
    return fmean(one.changes for one in records(days) if one.waits)


def told_nothing(days: Sequence[Judge]) -> int:
    """Return how many were told a reason in place of a range."""
    return sum(one.wait is None for one in records(days))


def closing(days: Sequence[Judge], session: int) -> Closing:
    """Return how well it was said who is called before that session ends, of those given in it."""
    pairs = []
    for day in days:
        sessions = day.hours.sessions
        begins = sessions[session - 1].ends_at if session else 0.0
        end = sessions[session].ends_at
        for one in records([day]):
            if begins <= one.issued_at.timestamp() < end and end in one.at_closing and one.called_at:
                pairs.append((one.at_closing[end], one.called_at.timestamp() <= end))
    served = fmean(came for _, came in pairs)
    brier = fmean((said - came) ** 2 for said, came in pairs)
    return Closing(len(pairs), served, brier, served * (1 - served))


def _usual_error_s(counted: Sequence[Record], name: str) -> float:
    return fmean(abs(one.wait_s - (one.usual or {})[name]) for one in counted)


def _held(one: Record) -> bool:
    return one.first is not None and one.called_at is not None and one.first.holds(one.called_at.timestamp())


def _error_s(counted: Sequence[Record]) -> float:
    return fmean(abs(one.wait_s - one.wait.likely_s) for one in counted if one.wait is not None)
