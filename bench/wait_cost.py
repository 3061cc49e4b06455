"""What a forecast costs the processor: the largest group of a hall in which 300 wait, by each order."""

import time
from dataclasses import replace
from statistics import median

from bench.measurement import ROUNDS
from bench.wait_days import RATE
from bench.wait_judge import assumed
from bench.wait_world import capacity
from office.tickets.office import Office
from office.waiting.forecast.group_state import Break, CounterNow, GroupState, InHand, Waiting
from office.waiting.forecast.learning import Learning
from office.waiting.forecast.order import BY_ARRIVAL, CallingOrder, accumulating
from office.waiting.forecast.run_forward import forecast
from office.waiting.forecast.service_times import Visit
from office.waiting.forecast.visits_seen import VisitsSeen

WAITING = 300
_TIMES = 20
_NOW = 10 * 3600.0
_EACH_S = 25.0
_VISITS_A_FIELD = 40


def cost_ms(office: Office, waiting: int = WAITING) -> dict[str, list[float]]:
    """Return the median milliseconds of a recomputation, learning included, in each round for each order."""
    orders = {
        "by_arrival": BY_ARRIVAL,
        "accumulating": accumulating({None: 1.0} | {one.code: RATE for one in office.priorities}),
    }
    state, seen, learning = largest_group(office, waiting), _seen(office), Learning(assumed(office))
    took: dict[str, list[float]] = {name: [] for name in orders}
    for turn in range(ROUNDS + 1):
        for name, order in orders.items():
            times_s = [_once_s(office, state, seen, learning, order) for _ in range(_TIMES)]
            if turn:
                took[name].append(median(times_s) * 1e3)
    return took


def largest_group(office: Office, waiting: int) -> GroupState:
    """Return the group of the field that most wait for, where so many wait in the hall."""
    shares = {one.code: capacity(office, one.code) / one.mean_service_s for one in office.fields}
    alone = [
        one.code for one in office.fields if all(len(each.fields) == 1 for each in office.serving(one.code))
    ]
    code = max(alone, key=shares.__getitem__)
    count = round(waiting * shares[code] / sum(shares.values()))
    priority = office.priorities[0].code if office.priorities else None
    tickets = tuple(
        Waiting(place, code, priority if place % 7 == 0 else None, _NOW - _EACH_S * (count - place))
        for place in range(1, count + 1)
    )
    counters = tuple(
        CounterNow(
            one.number,
            one.fields,
            InHand(10_000 + one.number, code, _NOW - 90.0, is_started=True),
            breaks=(Break(11.5 * 3600, 13.5 * 3600),),
        )
        for one in office.serving(code)
    )
    given = {(code, priority): count // 3, (code, None): 2 * count}
    state = GroupState(1, 739_000, 0.0, _NOW, (code,), tickets, counters, given, 3 * 3600.0)
    return replace(state, closed=(Break(11.25 * 3600, 13 * 3600),))


def _seen(office: Office) -> VisitsSeen:
    seen = VisitsSeen(0.0)
    for place, one in enumerate(office.fields):
        for number in range(_VISITS_A_FIELD):
            seen.finished += 1
            served_s = one.mean_service_s * (0.5 + (number * 7 + place) % 11 / 10)
            seen.visits[seen.finished] = Visit(one.code, served_s, 9)
    return seen


def _once_s(
    office: Office, state: GroupState, seen: VisitsSeen, learning: Learning, order: CallingOrder
) -> float:
    began = time.process_time()
    forecast(state, learning.draws(seen, state), order, office.classes)
    return time.process_time() - began
