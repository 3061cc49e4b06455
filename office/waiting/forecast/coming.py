"""Those still to come who will be called before some who wait: Poisson, at the rate seen so far today."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt

from office.waiting.forecast.draws import Draws
from office.waiting.forecast.free_from import after_breaks
from office.waiting.forecast.group_state import GroupState, Waiting
from office.waiting.forecast.luck import normal_quantiles, shuffled_by_name
from office.waiting.forecast.order import CallingOrder, Score

_HALF = 0.5
_EARLY_S = 10 * 60.0
"""Nobody so far says little in the first minutes, and half an hour here would halve a morning rush."""
_MOST = 80
_SLACK_S = 10 * 60.0
_MEAN_OF_MIDDLE = 1.28
"""A log-normal visit's mean by its median, at the usual spread."""
_LONG = 1.3
_NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Coming:
    """The next to come of one field and class: when, and how long the visit takes, by number and path."""

    field: str
    priority: str | None
    moments: Sequence[Sequence[float]]
    visits_s: Sequence[Sequence[float]]


def still_to_come(state: GroupState, draws: Draws, order: CallingOrder) -> list[Coming]:
    """Return who comes of each field and class that is called before ordinary tickets."""
    ordinary = order.score(None)
    found = []
    for (code, priority), given in sorted(state.given.items(), key=str):
        score = order.score(priority)
        if (score.ahead, score.rate) > (ordinary.ahead, ordinary.rate) and code in draws.beliefs:
            until = _until(state, draws, score, ordinary)
            found.append(_coming(state, draws, code, priority, given, until))
    return found


def _until(state: GroupState, draws: Draws, score: Score, ordinary: Score) -> float:
    """Return until when those who come may be called before some who wait now.

    Who waits w in all is passed only by who comes within (1 - r) w of it, or within the head start.
    """
    work_s = sum(draws.middles(ticket.field)[0] * _MEAN_OF_MIDDLE + draws.walk_s for ticket in state.waiting)
    longest_s = _LONG * work_s / max(1, len(state.counters)) + _SLACK_S
    passing_s = longest_s * (1 - ordinary.rate / score.rate)
    passing_s = min(longest_s, passing_s + score.ahead - ordinary.ahead)
    end = state.now_at + passing_s
    return end + sum(
        one.ends_at - one.begins_at for one in state.closed if state.now_at < one.begins_at <= end
    )


def _coming(
    state: GroupState, draws: Draws, code: str, priority: str | None, given: int, until: float
) -> Coming:
    mean_s = (state.given_s + _EARLY_S) / (given + _HALF)
    # So few say little of how many come: in some paths it is more, in some less.
    unsure, order = 1 / sqrt(given + 1), shuffled_by_name(f"rate {code} {priority}", draws.paths)
    slower = [exp(unsure * normal_quantiles(draws.paths)[place]) for place in order]
    shut_at = min((one.begins_at for one in state.closed if one.ends_at > state.now_at), default=_NEVER)
    last = [state.now_at] * draws.paths
    moments: list[list[float]] = []
    visits_s: list[list[float]] = []
    while len(moments) < _MOST and min(last) < until:
        # By number, so that who comes next has the same luck in each recomputation.
        number = -_named(state, code, priority) - given - len(moments)
        gaps_s = zip(last, draws.gaps_s(number, mean_s), slower, strict=True)
        last = [
            end if (end := at + gap_s * more) < shut_at else _open(state, at, gap_s * more)
            for at, gap_s, more in gaps_s
        ]
        moments.append(last)
        visits_s.append(draws.visit_s(number, code, 0.0))
    return Coming(code, priority, moments, visits_s)


def _open(state: GroupState, at: float, gap_s: float) -> float:
    """Return that much later, not counting the time in which no numbers are given."""
    at = after_breaks(at, state.closed)
    end = at + gap_s
    for one in state.closed:
        if at < one.begins_at <= end:
            end += one.ends_at - one.begins_at
    return end


def _named(state: GroupState, code: str, priority: str | None) -> int:
    return 1_000 * (1 + state.fields.index(code)) + 17 * len(priority or "")


def as_tickets(one: Coming, path: int) -> list[tuple[float, float]]:
    """Return when they come in that path, and how long each visit takes."""
    return [(moments[path], visits[path]) for moments, visits in zip(one.moments, one.visits_s, strict=True)]


def comer(state: GroupState, code: str, priority: str | None, rank: int = 0) -> Waiting:
    """Return who comes now: ids below 0 are nobody's yet."""
    return Waiting(-1 - rank, code, priority, state.now_at)
