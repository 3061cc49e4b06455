"""What takes too long to be a visit: who forgot to press Finish must not bend a field's figures.

A service of more than six times what is usual in its field is taken for a forgotten one: it is left out
of means and percentiles, and named in the report. Usual is the median, held towards the mean that
config.toml assumes as if that were five visits more, since few visits tell little (both as logarithms, as
times of visits spread by factors). The median and not the mean, because one forgotten Finish of two hours
among twenty visits of five minutes doubles the mean. Six times: with visits spread as in ``bench/``
(log-normal, sigma 0.7) that is 2.6 sigma, so one honest visit in two hundred is named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from statistics import fmean, median_low

_TIMES_USUAL = 6
_NEVER_BELOW_S = 10 * 60
"""Where visits take a minute, one of seven is not forgotten."""
_ASSUMED_COUNTS = 5
"""How many visits the assumed mean weighs as much as."""
VISITS_TO_TRUST = 5
"""From so many visits on, they alone make the mean."""


@dataclass(frozen=True, slots=True)
class Usual:
    """The lower median of so many services, in seconds."""

    visits: int
    median_s: int


def usual_of(times_s: Sequence[int]) -> Usual:
    """Return the median of some times. Raises ValueError for none."""
    return Usual(len(times_s), median_low(times_s))


def usual_of_counted(times_s: Sequence[tuple[int, int]]) -> Usual:
    """Return the same of seconds in order, each with how often it comes."""
    visits, counted = sum(times for _, times in times_s), 0
    for seconds, times in times_s:
        counted += times
        if counted * 2 >= visits:
            return Usual(visits, seconds)
    raise ValueError("nothing has no median")


def longest_s(usual: Usual, assumed_s: float | None) -> int:
    """Return the most seconds that are taken for a visit; ``assumed_s`` is None where nothing is known."""
    held = log(max(1, usual.median_s)) * usual.visits
    weight = usual.visits
    if assumed_s is not None:
        held += log(max(1.0, assumed_s)) * _ASSUMED_COUNTS
        weight += _ASSUMED_COUNTS
    return max(_NEVER_BELOW_S, round(_TIMES_USUAL * exp(held / weight)))


def longest_of(usuals: Mapping[str, Usual], assumed_s: Mapping[str, float]) -> dict[str, int]:
    """Return the most seconds that are taken for a visit of each field."""
    return {field: longest_s(usual, assumed_s.get(field)) for field, usual in usuals.items()}


def robust_mean_s(times_s: Sequence[int], assumed_s: float) -> float:
    """Return the mean of those times that may be visits; ``assumed_s`` while they are too few."""
    if len(times_s) < VISITS_TO_TRUST:
        return assumed_s
    most_s = longest_s(usual_of(times_s), assumed_s)
    usual_times = [one for one in times_s if one <= most_s]
    return fmean(usual_times) if usual_times else assumed_s
