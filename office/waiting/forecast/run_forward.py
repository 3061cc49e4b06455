"""The forecast of one group: the office's rule is run forward on what is known now, in many paths at once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from office.waiting.forecast.by_arrival import Counters, Slow, counters_of
from office.waiting.forecast.by_score import Names, Promises, ScoreRun
from office.waiting.forecast.calls import Calls, GroupForecast
from office.waiting.forecast.coming import comer, still_to_come
from office.waiting.forecast.draws import Draws
from office.waiting.forecast.free_from import free_from, hour_of
from office.waiting.forecast.group_state import NO_COUNTER, PAUSED, CounterNow, GroupState, Reason, Waiting
from office.waiting.forecast.order import CallingOrder
from office.waiting.forecast.two_lines import TwoLines, two_scores

PHANTOMS = 3
"""How many who may come before the next recomputation have their promise ready."""


def forecast(
    state: GroupState, draws: Draws, order: CallingOrder, classes: Sequence[str | None] = (None,)
) -> GroupForecast:
    """Return when everybody who waits in the group, and who comes now, is called.

    ``classes`` are those that who comes may have.
    """
    reasons = {code: found for code in state.fields if (found := _reason(state, code)) is not None}
    state = _without_unknown(state)
    free = [free_from(state, one, draws) for one in state.counters]
    unknown = {
        one.id: why for one in state.waiting if (why := _ticket_reason(state, one, reasons)) is not None
    }
    known = [ticket for ticket in state.waiting if ticket.id not in unknown]
    coming = [
        (code, one)
        for code in state.fields
        for one in classes
        if code not in reasons and any(each.may_call(comer(state, code, one)) for each in state.counters)
    ]
    state = replace(state, waiting=tuple(known))
    if not state.counters:
        return GroupForecast(state.seq, state.now_at, {}, {}, reasons, unknown)
    if order.is_by_arrival and not any(one.helps_s for one in state.counters):
        tickets, phantoms = _by_arrival(state, draws, free, coming)
    else:
        tickets, phantoms = _by_score(state, draws, free, order, coming)
    return GroupForecast(state.seq, state.now_at, tickets, phantoms, reasons, unknown)


def _reason(state: GroupState, code: str) -> Reason | None:
    """Return why nobody knows when the field's tickets are called; None where it can be said."""
    if code in state.reasons:
        return state.reasons[code]
    serving = [one for one in state.counters if code in one.fields or code in dict(one.helps_s)]
    if not serving:
        return Reason(NO_COUNTER)
    if all(one.away_since_at is not None for one in serving):
        return Reason(PAUSED, serving[0].number)
    return None


def _ticket_reason(state: GroupState, ticket: Waiting, reasons: Mapping[str, Reason]) -> Reason | None:
    mine = [one for one in state.counters if one.may_call(ticket)]
    if ticket.counter is None and ticket.field in reasons:
        return reasons[ticket.field]
    if not mine:
        return Reason(NO_COUNTER)
    return Reason(PAUSED, mine[0].number) if all(one.away_since_at is not None for one in mine) else None


def _without_unknown(state: GroupState) -> GroupState:
    """Return it without counters that are away where nobody else serves one of their fields.

    Whoever waits for such a field is told the reason, and takes part in nothing.
    """

    def is_needed(counter: CounterNow) -> bool:
        others = [one for one in state.counters if one is not counter and one.away_since_at is None]
        return counter.away_since_at is None or any(set(one.fields) & set(counter.fields) for one in others)

    return replace(state, counters=tuple(one for one in state.counters if is_needed(one)))


def _by_arrival(
    state: GroupState, draws: Draws, free: Sequence[list[float]], names: Names
) -> tuple[dict[int, Calls], Promises]:
    is_bound = any(ticket.counter is not None for ticket in state.waiting)
    counters = counters_of(state.counters, free, is_bound, _slow(state, draws))
    calls, before = {}, dict.fromkeys(state.fields, 0)
    for ticket in sorted(state.waiting, key=lambda one: (one.waits_from_at, one.id)):
        moments = _served(counters, ticket, state, draws)
        calls[ticket.id] = Calls(tuple(sorted(moments)), before.get(ticket.field, 0))
        if ticket.counter is None:
            before[ticket.field] = before.get(ticket.field, 0) + 1
    phantoms: Promises = {}
    for code, priority in names:
        kept = counters.copy()
        phantoms[code, priority] = [
            Calls(tuple(sorted(_served(kept, ticket, state, draws))), before[code] + rank)
            for rank, ticket in enumerate(_comers(state, code, priority))
        ]
    return calls, phantoms


def _by_score(
    state: GroupState, draws: Draws, free: Sequence[list[float]], order: CallingOrder, names: Names
) -> tuple[dict[int, Calls], Promises]:
    slow, later = _slow(state, draws), still_to_come(state, draws, order)
    scores = two_scores(state, order, [priority for _, priority in names]) if slow is None else None
    run = (
        ScoreRun(state, draws, order, later, slow)
        if scores is None
        else TwoLines(state, draws, order, later, scores)
    )
    run.run(free, names, PHANTOMS)
    return run.calls(), run.promises()


def _comers(state: GroupState, code: str, priority: str | None) -> Iterator[Waiting]:
    for rank in range(PHANTOMS):
        yield comer(state, code, priority, rank)


def _served(counters: Counters, ticket: Waiting, state: GroupState, draws: Draws) -> list[float]:
    about_at = counters.next_at(ticket)
    visit_s = draws.visit_s(ticket.id, ticket.field, about_at - ticket.waits_from_at)
    return counters.serve(ticket, visit_s)


def _slow(state: GroupState, draws: Draws) -> Slow | None:
    factors = draws.hour_factors
    return (lambda at: factors[hour_of(state, at)]) if factors else None
