"""Counters and orders of their own: one ordinary after n, counters that help, counters for one class."""

from dataclasses import replace

import pytest

from office.waiting.forecast.group_state import NO_COUNTER, CounterNow, Reason
from office.waiting.forecast.order import BY_ARRIVAL, accumulating, strict
from office.waiting.forecast.run_forward import forecast
from tests.office.waiting.forecast.groups import NOW, draws, group, waiting

THREE_TO_ONE = accumulating({None: 1.0, "old": 3.0})
FIRST, SECOND = CounterNow(1, ("B",)), CounterNow(2, ("B",))


@pytest.mark.parametrize(("run", "first"), [(3, 2), (4, 1)])
def test_after_so_many_of_a_class_a_counters_next_is_an_ordinary_ticket(run: int, first: int) -> None:
    order = replace(strict(("old", None)), one_in_n=4)
    line = (*waiting(9), *waiting(5, 4, priority="old", first_id=2))

    made = forecast(group(line, replace(FIRST, run=run)), draws(), order, ("old", None))

    assert set(made.tickets[first].moments) == {NOW}
    assert [made.tickets[one].before for one in (1, 2, 3)] == ([1, 0, 2] if first == 2 else [0, 1, 2])


HELPER = CounterNow(2, ("C",), helps_s=(("B", 600.0),))


def test_a_counter_that_helps_and_has_nobody_of_its_own_calls_at_once() -> None:
    made = forecast(group(waiting(1), HELPER, fields=("B", "C")), draws("B", "C"), BY_ARRIVAL)

    assert set(made.tickets[1].moments) == {NOW}


@pytest.mark.parametrize(("minutes", "first"), [(9, 2), (30, 1)])
def test_a_counter_with_a_line_of_its_own_helps_only_after_the_wait_from_which_it_counts(
    minutes: int, first: int
) -> None:
    line = (*waiting(minutes), *waiting(5, field="C", first_id=2))

    made = forecast(group(line, HELPER, fields=("B", "C")), draws("B", "C"), BY_ARRIVAL)

    assert set(made.tickets[first].moments) == {NOW}


def test_a_counter_for_one_class_alone_calls_nobody_else() -> None:
    only = replace(SECOND, classes=("old",))
    line = (*waiting(9, 8), *waiting(1, priority="old", first_id=3))

    made = forecast(group(line, FIRST, only), draws(), THREE_TO_ONE, ("old", None))

    assert set(made.tickets[1].moments) == {NOW} == set(made.tickets[3].moments)
    assert made.tickets[2].moments[0] > NOW
    alone = forecast(group(line, only), draws(), THREE_TO_ONE, ("old", None))
    assert alone.ticket_reasons == {1: Reason(NO_COUNTER), 2: Reason(NO_COUNTER)}
    assert alone.promise("B", None) == Reason(NO_COUNTER)
