"""What the day has taught by now, as draws for a group: beliefs anew each time, the spread now and then."""

from math import exp

from office.waiting.forecast.absences import absences
from office.waiting.forecast.draws import WALK_S, Draws
from office.waiting.forecast.group_state import GroupState
from office.waiting.forecast.luck import PATHS
from office.waiting.forecast.service_times import Assumed, Belief, Spread, belief, spread
from office.waiting.forecast.visits_seen import VisitsSeen

_HOUR_S = 3600
_LEARN_AGAIN_AFTER = 8
"""Finished visits of all fields together: their spread moves slowly."""


class Learning:
    """Learns one office day's service times. ``assumed`` is what is known before it."""

    def __init__(self, assumed: Assumed) -> None:
        self._assumed = assumed
        self._spread: Spread | None = None
        self._learnt_from = -1

    def spread(self, seen: VisitsSeen) -> Spread:
        """Return how visits of all fields spread."""
        is_old = seen.finished >= self._learnt_from + _LEARN_AGAIN_AFTER or seen.finished < self._learnt_from
        if self._spread is None or is_old:
            self._spread, self._learnt_from = spread(list(seen.visits.values()), self._assumed), seen.finished
        return self._spread

    def draws(self, seen: VisitsSeen, state: GroupState, paths: int = PATHS) -> Draws:
        """Return the draws for a forecast of that group."""
        pooled = self.spread(seen)
        gone = absences(seen.called, seen.missed, seen.missed_s)
        beliefs = {code: self._belief(seen, state, code, pooled, gone.seconds) for code in state.fields}
        return Draws(beliefs, pooled, gone, state.day, paths=paths)

    def _belief(
        self, seen: VisitsSeen, state: GroupState, code: str, pooled: Spread, absence_s: float
    ) -> Belief:
        hours = pooled.hours
        times = [
            one.seconds / exp(hours[one.hour]) if hours else one.seconds
            for one in seen.visits.values()
            if one.field == code
        ]
        held = [
            state.now_at - one.in_hand.held_at + one.in_hand.before_s - WALK_S
            for one in state.counters
            if one.in_hand is not None and one.in_hand.field == code
        ]
        shift = hours[int((state.now_at - state.midnight_at) // _HOUR_S) % 24] if hours else 0.0
        older = [one for one in held if one > absence_s]
        return belief(times, older, self._assumed.prior(code, pooled.sigma), pooled.sigma, shift)
