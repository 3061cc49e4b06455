"""What each ticket's visit takes in each path, and what is left of the visits now at the counters."""

from bisect import bisect_right
from dataclasses import dataclass, field
from math import exp, log
from operator import itemgetter

from office.waiting.forecast.absences import Absences
from office.waiting.forecast.group_state import InHand
from office.waiting.forecast.luck import (
    ABSENCE,
    ARRIVAL,
    PATHS,
    REST,
    RETURN,
    SERVICE,
    exponential_quantiles,
    normal_quantiles,
    shuffled,
    shuffled_by_name,
)
from office.waiting.forecast.service_times import Belief, Spread, quantiles

WALK_S = 15.0
_GOLDEN = 0.6180339887
_REST_OF_OLD = 0.35
"""A visit longer than any known lasts on average this share of its age longer."""
_AWAY_S = 600.0
_HOUR_S = 3600


@dataclass(slots=True)
class Draws:
    """Draws for one forecast. ``beliefs`` has each field of the group, ``day`` is the office day's ordinal.

    Made anew for each forecast; what costs time is kept by ticket for as long.
    """

    beliefs: dict[str, Belief]
    spread: Spread
    absences: Absences
    day: int
    walk_s: float = WALK_S
    paths: int = PATHS
    _middles: dict[str, list[float]] = field(default_factory=dict)
    _factors: list[float] = field(default_factory=list)
    _points: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._factors = [exp(one) for one in quantiles(self.spread.shape, self.paths)]
        self._points = [exp(one) for one in self.spread.shape]

    @property
    def hour_factors(self) -> tuple[float, ...]:
        """What a visit begun in each hour of the day takes times as long; () where that is not known."""
        return tuple(exp(one) for one in self.spread.hours)

    def middles(self, code: str) -> list[float]:
        """Return the middle service time of a field in each path: one draw of what is not known of it."""
        if code not in self._middles:
            known = self.beliefs[code]
            order = shuffled_by_name(f"mean {code}", self.paths)
            steps = normal_quantiles(self.paths)
            self._middles[code] = [exp(known.centre + known.unsure * steps[place]) for place in order]
        return self._middles[code]

    def visit_s(self, ticket_id: int, code: str, waited_s: float) -> list[float]:
        """Return how long a ticket's visit holds its counter in each path, walk and absence included."""
        order = shuffled(ticket_id, self.day, SERVICE, self.paths)
        walk_s, lucky = self.walk_s, itemgetter(*order)(self._factors)
        times = [walk_s + middle * one for middle, one in zip(self.middles(code), lucky, strict=True)]
        for path in self._absent_in(ticket_id, self.absences.share(waited_s)):
            times[path] = self.absences.seconds
        return times

    def rest_s(self, held: InHand, now_at: float, hour_log: float = 0.0) -> list[float]:
        """Return for how long that visit still holds its counter in each path."""
        age_s = max(0.0, now_at - held.held_at)
        order = shuffled(held.id, self.day, REST, self.paths)
        rest = self._rest_of_visit_s(held, age_s, order, hour_log)
        left_s = self.absences.seconds - age_s
        if not held.is_started and left_s > 0:
            for path in self._absent_in(held.id, self.absences.shares[0]):
                rest[path] = left_s
        return rest

    def away_s(self, counter: int, away_s: float) -> list[float]:
        """Return after how much longer a counter is back of which nobody knows when, away for so long.

        It stays away for x more with probability (a + 10 min) / (a + 10 min + x).
        """
        order, scale = shuffled(counter, self.day, RETURN, self.paths), away_s + _AWAY_S
        return [scale * (self.paths / (place + 0.5) - 1) for place in order]

    def gaps_s(self, number: int, mean_s: float) -> list[float]:
        """Return the time from one coming ticket to the next: exponential, by the number of the next."""
        order = shuffled(number, self.day, ARRIVAL, self.paths)
        gaps = exponential_quantiles(self.paths)
        return [mean_s * gaps[place] for place in order]

    def _rest_of_visit_s(
        self, held: InHand, age_s: float, order: tuple[int, ...], hour_log: float
    ) -> list[float]:
        points, count, scale = self._points, len(self._points), exp(hour_log)
        # Whoever was parked and is back has had a part before, without another walk.
        served_s = age_s + held.before_s - (self.walk_s if held.before_s == 0 else 0.0)
        rest = []
        for middle, place in zip(self.middles(held.field), order, strict=True):
            if served_s <= 0:
                rest.append(middle * scale * points[int((place + 0.5) / self.paths * count)] - served_s)
                continue
            above = bisect_right(points, served_s / (middle * scale))
            luck = (place + 0.5) / self.paths
            if above < count:
                rest.append(middle * scale * points[above + int(luck * (count - above))] - served_s)
            else:
                rest.append(-_REST_OF_OLD * served_s * log(luck))
        return rest

    def _absent_in(self, ticket_id: int, share: float) -> tuple[int, ...]:
        """Return the paths in which a ticket's visitor does not come: the share, over all tickets."""
        wanted = share * self.paths
        extra = (ticket_id * _GOLDEN) % 1.0 < wanted % 1.0
        return shuffled(ticket_id, self.day, ABSENCE, self.paths)[: int(wanted) + extra]
