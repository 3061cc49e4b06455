"""Groups to forecast in tests, and a second, slow statement of the rule that they are run forward by."""

from collections.abc import Sequence
from math import log

from office.waiting.forecast.absences import Absences
from office.waiting.forecast.draws import Draws
from office.waiting.forecast.free_from import after_breaks, free_from
from office.waiting.forecast.group_state import CounterNow, GroupState, Waiting
from office.waiting.forecast.luck import normal_quantiles
from office.waiting.forecast.order import CallingOrder
from office.waiting.forecast.service_times import SHAPE_POINTS, Belief, Spread

NOW = 1_000_000.0
MEAN_S = 480.0


def draws(
    *fields: str, sigma: float = 0.7, unsure: float = 0.1, absent: float = 0.0, hours: tuple[float, ...] = ()
) -> Draws:
    """Draws of fields whose visits all take so long."""
    shape = tuple(sigma * one for one in normal_quantiles(SHAPE_POINTS))
    beliefs = {code: Belief(log(MEAN_S) - sigma * sigma / 2, unsure) for code in fields or ("B",)}
    return Draws(beliefs, Spread(sigma, shape, hours), Absences((absent,) * 3), day=1)


def waiting(
    *minutes: float,
    field: str = "B",
    priority: str | None = None,
    counter: int | None = None,
    first_id: int = 1,
) -> tuple[Waiting, ...]:
    """Tickets that have waited for so many minutes."""
    return tuple(
        Waiting(first_id + place, field, priority, NOW - 60 * minute, counter)
        for place, minute in enumerate(minutes)
    )


def group(
    tickets: Sequence[Waiting], *counters: CounterNow, fields: tuple[str, ...] = ("B",), **more: object
) -> GroupState:
    """A group at NOW."""
    return GroupState(9, 1, 0.0, NOW, fields, tuple(tickets), counters, **more)  # type: ignore[arg-type]


def slowly(state: GroupState, made: Draws, order: CallingOrder) -> dict[int, list[float]]:
    """When each waiting ticket is called in each path: the rule, a ticket at a time, over all who wait.

    Nobody comes meanwhile. Written apart from what it checks; only draws and breaks are the same.
    """
    free = [free_from(state, one, made) for one in state.counters]
    called: dict[int, list[float]] = {one.id: [] for one in state.waiting}
    for path in range(made.paths):
        at = [row[path] for row in free]
        left = list(state.waiting)
        while left:
            able = [place for place, one in enumerate(state.counters) if any(map(one.may_call, left))]
            place = min(able, key=lambda one: (at[one], one))
            mine = [one for one in left if state.counters[place].may_call(one)]
            ticket = min(mine, key=lambda one: _key(order, one, at[place]))
            called[ticket.id].append(at[place])
            left.remove(ticket)
            end = at[place] + made.visit_s(ticket.id, ticket.field, 0.0)[path]
            at[place] = after_breaks(end, state.counters[place].breaks)
    return {one: sorted(moments) for one, moments in called.items()}


def _key(order: CallingOrder, ticket: Waiting, at: float) -> tuple[float, float, bool, int]:
    score = order.score(ticket.priority)
    earned = score.rate * (at - ticket.waits_from_at) + score.ahead
    return -earned, ticket.waits_from_at, score == order.ordinary, ticket.id
