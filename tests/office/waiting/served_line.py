"""A line served visit by visit, by the product's rule and by arrival: for tests of what a rule costs whom."""

import random
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from heapq import heapify, heapreplace
from math import factorial

from office.tickets.line import Head, NextCall
from office.tickets.office import Office, Order, OrderRule
from office.waiting.routing import next_in_turn
from tests.conftest import SMALL_OFFICE

BEGINS = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
FIELD, COUNTER, CLASS = "HT", 1, "elder"


@dataclass(frozen=True, slots=True)
class Visit:
    """One visitor: when they come and how long their visit lasts, in minutes; ``is_first``: of the class."""

    came: float
    lasts: float
    is_first: bool


def office_with(rule: OrderRule, rate: int = 1) -> Office:
    """An office with one class of that rate."""
    first = replace(SMALL_OFFICE.priorities[1], code=CLASS, rate=rate)
    return replace(SMALL_OFFICE, priorities=(first,), order=Order(rule))


def visits_of(dice: random.Random, count: int, per_minute: float, share: float) -> list[Visit]:
    """So many visitors by chance, each with a visit of a minute on average, both exponential."""
    now, visits = 0.0, []
    for _ in range(count):
        now += dice.expovariate(per_minute)
        visits.append(Visit(now, dice.expovariate(1), dice.random() < share))
    return visits


def waits_by_rule(office: Office, visits: Sequence[Visit], counters: int) -> list[float]:
    """Each visit's wait in minutes, where every counter that gets free calls by the office's rule."""
    moments = [BEGINS + timedelta(minutes=one.came) for one in visits]
    waits = [0.0] * len(visits)
    lines: dict[str | None, deque[int]] = {None: deque(), CLASS: deque()}
    free, coming = [0.0] * counters, 0
    for _ in visits:
        now = free[0]
        if coming < len(visits) and not any(lines.values()):
            now = max(now, visits[coming].came)
        while coming < len(visits) and visits[coming].came <= now:
            lines[CLASS if visits[coming].is_first else None].append(coming)
            coming += 1
        heads = [Head(line[0], FIELD, code, None, moments[line[0]]) for code, line in lines.items() if line]
        at = BEGINS + timedelta(minutes=now)
        head = next_in_turn(NextCall(office, heads, at, COUNTER, (FIELD,)))
        assert head is not None
        lines[head.priority].popleft()
        waits[head.id] = now - visits[head.id].came
        heapreplace(free, now + visits[head.id].lasts)
    return waits


def waits_by_arrival(visits: Sequence[Visit], counters: int) -> list[float]:
    """Each visit's wait in minutes where whoever came first is first."""
    free, waits = [0.0] * counters, []
    heapify(free)
    for one in visits:
        begins = max(free[0], one.came)
        waits.append(begins - one.came)
        heapreplace(free, begins + one.lasts)
    return waits


def mean_wait(counters: int, load: float) -> float:
    """The mean wait by arrival, in minutes, at that many counters (Erlang C)."""
    work = counters * load
    busy = work**counters / factorial(counters) / (1 - load)
    idle = sum(work**number / factorial(number) for number in range(counters))
    return busy / (idle + busy) / (counters * (1 - load))


def mean_waits(counters: int, load: float, share: float, ratio: float) -> tuple[float, float]:
    """The mean waits of ordinary visitors and of the class (Kleinrock 1964), whose rates have that ratio."""
    first, last = load * share, load * (1 - share)
    by_arrival = mean_wait(counters, load)
    ordinary = by_arrival / (1 - first * (1 - ratio))
    return ordinary, by_arrival - last * ordinary * (1 - ratio)
