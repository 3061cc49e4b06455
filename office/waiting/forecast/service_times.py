"""How long visits take, learnt as the day goes on: a belief for each field, and how visits spread about it.

A field's belief is the centre of its log service times, held towards what config.toml or recent days say as
if that were some visits more. Visits in hand count as longer than they are by now: early in a session only
short ones have finished, and their mean alone promises too little. Extreme records (a forgotten Finish) are
clipped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import erfc, exp, log, pi, sqrt
from statistics import fmean, median

from office.waiting.forecast.luck import normal_quantiles

SIGMA = 0.7
"""Spread of the log service times within a field, until visits tell."""
_SIGMA_COUNTS = 20
"""How many visits that weighs as much as."""
TAU = 0.30
"""How far the truth may be from config.toml, as a standard deviation of logs."""
TAU_KNOWN = 0.20
"""The same for what recent days say: never less, as some days are unlike all others."""
_DAYS_FOR_TAU = 5
_CLIP = 2.5
_ASSUMED_COUNTS = 5
_ROUNDS = 3
_SHAPE_COUNTS = 60
_LEAST_S = 5.0
SHAPE_POINTS = 128
RESIDUAL_POINTS = 40
_HOUR_COUNTS = 49
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Visit:
    """A finished visit: ``seconds`` at the counter without the walk, begun in that local hour."""

    field: str
    seconds: float
    hour: int = 0


@dataclass(frozen=True, slots=True)
class DaySummary:
    """What is kept of one field's past day: under 1 kB, so that no old ticket is read again.

    ``mean`` and ``squares`` are of the logs and of their distances from it; ``residuals`` are quantiles of
    these distances; ``hours`` gives for an hour how many visits began in it and the sum of their distances.
    """

    visits: int
    mean: float
    squares: float
    residuals: tuple[float, ...] = ()
    hours: Mapping[int, tuple[int, float]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Belief:
    """The centre of one field's log service times, and the standard deviation of what is not known of it."""

    centre: float
    unsure: float


@dataclass(frozen=True, slots=True)
class Spread:
    """How visits of all fields spread about their field's centre.

    ``shape`` are SHAPE_POINTS quantiles of the distances of logs, ascending. ``hours`` are what is added to
    the log in each hour of the day, () for nothing.
    """

    sigma: float
    shape: tuple[float, ...]
    hours: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is known before the day: means of config.toml in seconds, recent days by field, oldest first."""

    means_s: Mapping[str, float]
    recent: Mapping[str, Sequence[DaySummary]] = field(default_factory=dict)
    tau: float = TAU

    def prior(self, code: str, sigma: float) -> Belief:
        """Return what is believed of a field before its first visit of the day."""
        configured = log(max(_LEAST_S, self.means_s[code])) - sigma * sigma / 2
        days = [day for day in self.recent.get(code, ()) if day.visits]
        if not days:
            return Belief(configured, self.tau)
        weight = len(days) / (len(days) + 1)
        centre = weight * fmean(day.mean for day in days) + (1 - weight) * configured
        return Belief(centre, self._tau_of(days, sigma))

    def _tau_of(self, days: Sequence[DaySummary], sigma: float) -> float:
        if len(days) < _DAYS_FOR_TAU:
            return max(TAU_KNOWN, min(self.tau, TAU))
        middle = fmean(day.mean for day in days)
        between = sum((day.mean - middle) ** 2 for day in days) / (len(days) - 1)
        by_luck = fmean(sigma * sigma / day.visits for day in days)
        return max(TAU_KNOWN, sqrt(max(0.0, between - by_luck)))


def belief(
    visits_s: Sequence[float], in_hand_s: Sequence[float], prior: Belief, sigma: float, shift: float = 0.0
) -> Belief:
    """Return what is believed of a field after those visits and with those in hand, seconds without walks.

    ``shift`` is what the hour adds to the logs of visits in hand.
    """
    held = sigma * sigma / (prior.unsure * prior.unsure)
    logs = clipped([log(max(_LEAST_S, one)) for one in visits_s], prior.centre, sigma)
    above = [log(max(_LEAST_S, one)) - shift for one in in_hand_s]
    known = held * prior.centre + sum(logs)
    centre = known / (held + len(logs))
    for _ in range(_ROUNDS if above else 0):
        expected = sum(expected_above(age, centre, sigma) for age in above)
        centre = (known + expected) / (held + len(logs) + len(above))
    return Belief(centre, sigma / sqrt(held + len(logs) + len(above) / 2))


def clipped(logs: Sequence[float], prior: float, sigma: float) -> list[float]:
    """Return the logs, none farther than so many sigma from their median, with the prior among them."""
    if not logs:
        return []
    middle = median([*logs, *[prior] * _ASSUMED_COUNTS]) if len(logs) < 2 * _ASSUMED_COUNTS else median(logs)
    low, high = middle - _CLIP * sigma, middle + _CLIP * sigma
    return [min(high, max(low, one)) for one in logs]


def expected_above(least: float, centre: float, sigma: float) -> float:
    """Return the mean of a normal variable given that it is above ``least``."""
    z = (least - centre) / sigma
    rest = erfc(z / sqrt(2)) / 2
    hazard = exp(-z * z / 2) / sqrt(2 * pi) / rest if rest > 1e-12 else z + 1 / z
    return centre + sigma * hazard


def spread(visits: Sequence[Visit], assumed: Assumed) -> Spread:
    """Return how visits spread, from today's finished ones and recent days, pooled over all fields."""
    hours = _hours(assumed)
    by_field: dict[str, list[float]] = {}
    for one in visits:
        at_hour = hours[one.hour] if hours else 0.0
        by_field.setdefault(one.field, []).append(log(max(_LEAST_S, one.seconds)) - at_hour)
    days = [day for recent in assumed.recent.values() for day in recent if day.visits > 1]
    sigma = _sigma([], days)
    residuals: list[float] = []
    for _ in range(2):
        residuals, distances = [], []
        for code, logs in by_field.items():
            near = clipped(logs, assumed.prior(code, sigma).centre, sigma)
            middle = fmean(near)
            distances.append((len(near) - 1, sum((one - middle) ** 2 for one in near)))
            # A mean of n is nearer to its own than the truth is.
            wider = sqrt(len(near) / (len(near) - 1)) if len(near) > 1 else 0.0
            residuals += [(one - middle) * wider for one in near if wider]
        sigma = _sigma(distances, days)
    return Spread(sigma, _shape(residuals, days, sigma), hours)


def summary(visits: Sequence[Visit], prior: float, sigma: float) -> DaySummary:
    """Return what is kept of one field's day."""
    logs = clipped([log(max(_LEAST_S, one.seconds)) for one in visits], prior, sigma)
    if not logs:
        return DaySummary(0, prior, 0.0)
    mean = fmean(logs)
    away = [one - mean for one in logs]
    hours: dict[int, tuple[int, float]] = {}
    for one, distance in zip(visits, away, strict=True):
        count, total = hours.get(one.hour, (0, 0.0))
        hours[one.hour] = count + 1, total + distance
    residuals = quantiles(sorted(away), RESIDUAL_POINTS) if len(away) > 1 else ()
    return DaySummary(len(logs), mean, sum(one * one for one in away), residuals, hours)


def quantiles(ordered: Sequence[float], count: int) -> tuple[float, ...]:
    """Return the middles of ``count`` equal parts of those values, in between where they are fewer."""
    found = []
    for place in range(count):
        at = min(max((place + 0.5) / count * len(ordered) - 0.5, 0.0), len(ordered) - 1.0)
        below = min(int(at), len(ordered) - 2) if len(ordered) > 1 else 0
        upper = ordered[min(below + 1, len(ordered) - 1)]
        found.append(ordered[below] + (at - below) * (upper - ordered[below]))
    return tuple(found)


def _sigma(distances: Sequence[tuple[int, float]], days: Sequence[DaySummary]) -> float:
    visits = _SIGMA_COUNTS + sum(count for count, _ in distances) + sum(day.visits - 1 for day in days)
    squares = _SIGMA_COUNTS * SIGMA**2 + sum(total for _, total in distances)
    return sqrt((squares + sum(day.squares for day in days)) / visits)


def _shape(residuals: Sequence[float], days: Sequence[DaySummary], sigma: float) -> tuple[float, ...]:
    # Its own quantiles stand for a day's visits, so that all days weigh as the visits they had.
    normal = [sigma * one for one in normal_quantiles(_SHAPE_COUNTS)]
    past = [one for day in days for one in day.residuals]
    return quantiles(sorted([*normal, *residuals, *past]), SHAPE_POINTS)


def _hours(assumed: Assumed) -> tuple[float, ...]:
    """Return what recent days say that each hour adds to the logs, pooled over the fields; () for nothing."""
    counts, sums = [0] * _HOURS, [0.0] * _HOURS
    for recent in assumed.recent.values():
        for day in recent:
            for hour, (count, total) in day.hours.items():
                counts[hour] += count
                sums[hour] += total
    if not any(counts):
        return ()
    return tuple(total / (count + _HOUR_COUNTS) for count, total in zip(counts, sums, strict=True))
