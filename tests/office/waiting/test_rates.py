"""What the office's order costs whom, through the product's own rule: held against the formulas of queues.

Ordinary visitors and those of a class earn by their waits, at rates of 1 and ``rate`` (Kleinrock, "A delay
dependent queue discipline", 1964). Several counters with one exponential service wait as one quick counter
does, while somebody waits; so the same holds with Erlang C's mean wait.
"""

import os
import random
from statistics import fmean, linear_regression

import pytest

from office.tickets.office import OrderRule
from tests.office.waiting.served_line import (
    mean_wait,
    mean_waits,
    office_with,
    visits_of,
    waits_by_arrival,
    waits_by_rule,
)

IS_FULL = os.environ.get("MOT_CUA_FULL") == "1"
VISITS = 1_000_000 if IS_FULL else 50_000
STRETCH = 2_000
DAYS = 200 if IS_FULL else 12
OPEN = 60
"""A day in mean visits: eight hours where one lasts eight minutes."""
CASES = [
    (1, 0.8, 0.3, 2),
    (1, 0.8, 0.2, 3),
    (1, 0.9, 0.2, 4),
    (1, 0.9, 0.3, None),
    (3, 0.9, 0.3, 2),
    (8, 0.95, 0.25, 3),
]
"""Counters, load, share of the class and its rate; None is the strict order."""


@pytest.mark.parametrize(("counters", "load", "share", "rate"), CASES)
def test_mean_waits_are_those_of_the_formula(
    counters: int, load: float, share: float, rate: int | None
) -> None:
    """Within 3 % at one counter, 5 % at several.

    The same visitors are served by arrival, too, whose mean wait is known exactly: by stretches of the line
    the one is set against the other, so that how busy this line happened to be falls out.
    """
    office = office_with(OrderRule.STRICT) if rate is None else office_with(OrderRule.ACCUMULATING, rate)
    visits = visits_of(random.Random(17), VISITS, counters * load, share)
    within = 0.03 if counters == 1 else 0.05

    waits = waits_by_rule(office, visits, counters)

    by_arrival = waits_by_arrival(visits, counters)
    known = mean_waits(counters, load, share, 0 if rate is None else 1 / rate)
    for is_first, mean in zip((False, True), known, strict=True):
        stretches = [
            (
                fmean(by_arrival[begin : begin + STRETCH]),
                fmean(
                    waits[place]
                    for place in range(begin, begin + STRETCH)
                    if visits[place].is_first == is_first
                ),
            )
            for begin in range(0, VISITS, STRETCH)
        ]
        line = linear_regression(*zip(*stretches, strict=True))
        measured = line.slope * mean_wait(counters, load) + line.intercept
        assert measured == pytest.approx(mean, rel=within), is_first


@pytest.mark.parametrize(("share", "rate"), [(0.2, 3), (0.6, 3), (0.2, 5)])
def test_the_longest_ordinary_wait_of_an_overloaded_day_is_bounded(share: float, rate: int) -> None:
    """By the longest by arrival on the same days, divided by 1 less what the class takes of the counters.

    Three counters, and more visitors than they can serve: 15 % too many all day.
    """
    office, dice, load = office_with(OrderRule.ACCUMULATING, rate), random.Random(5), 1.15
    longest = longest_by_arrival = 0.0
    for _ in range(DAYS):
        visits = visits_of(dice, round(OPEN * 3 * load), 3 * load, share)
        waits = waits_by_rule(office, visits, 3)
        ordinary = [wait for wait, one in zip(waits, visits, strict=True) if not one.is_first]
        longest = max(longest, *ordinary)
        longest_by_arrival = max(longest_by_arrival, *waits_by_arrival(visits, 3))

    assert longest <= longest_by_arrival / (1 - load * share * (1 - 1 / rate))
