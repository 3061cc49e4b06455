"""When each counter can take its next ticket, in each path."""

from math import exp

from office.waiting.forecast.draws import Draws
from office.waiting.forecast.group_state import Break, CounterNow, GroupState

_HOUR_S = 3600


def free_from(state: GroupState, counter: CounterNow, draws: Draws) -> list[float]:
    """Return when that counter is free next in each path: never before now, nor inside a break."""
    now = state.now_at
    times = [max(now, counter.free_at)] * draws.paths
    if counter.away_since_at is not None:
        away = draws.away_s(counter.number, max(0.0, now - counter.away_since_at))
        times = [max(one, now + more) for one, more in zip(times, away, strict=True)]
    if counter.in_hand is not None:
        rest = draws.rest_s(counter.in_hand, now, _hour_log(state, counter.in_hand.held_at, draws))
        times = [max(one, now + more) for one, more in zip(times, rest, strict=True)]
    return [after_breaks(one, counter.breaks) for one in times]


def after_breaks(at: float, breaks: tuple[Break, ...]) -> float:
    """Return that time, or the end of the break that it falls into."""
    for one in breaks:
        if one.begins_at <= at < one.ends_at:
            return one.ends_at
    return at


def hour_of(state: GroupState, at: float) -> int:
    """Return the local hour of a time of that day."""
    return int((at - state.midnight_at) // _HOUR_S) % 24


def _hour_log(state: GroupState, at: float, draws: Draws) -> float:
    hours = draws.spread.hours
    return hours[hour_of(state, at)] if hours else 0.0


def factor_at(state: GroupState, at: float, hours: tuple[float, ...]) -> float:
    """Return how many times as long a visit takes that begins then."""
    return exp(hours[hour_of(state, at)]) if hours else 1.0
