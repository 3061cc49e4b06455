"""The office's rule run forward: the fast forms say what a slow statement of the rule says."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import fmean, median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.waiting.forecast.by_score import ScoreRun
from office.waiting.forecast.calls import Calls
from office.waiting.forecast.coming import still_to_come
from office.waiting.forecast.free_from import free_from
from office.waiting.forecast.group_state import (
    NO_COUNTER,
    PAUSED,
    Break,
    CounterNow,
    GroupState,
    InHand,
    Reason,
    Waiting,
)
from office.waiting.forecast.order import BY_ARRIVAL, CallingOrder, accumulating, head_start, strict
from office.waiting.forecast.run_forward import forecast
from tests.office.waiting.forecast.groups import MEAN_S, NOW, draws, group, slowly, waiting

THREE_TO_ONE = accumulating({None: 1.0, "old": 3.0})
ORDERS = {
    "by arrival": BY_ARRIVAL,
    "accumulating": THREE_TO_ONE,
    "strict": strict(("old", None)),
    "head start": head_start({"old": 900.0}),
}
NOON = Break(NOW + 900, NOW + 900 + 7200)
ONE = (CounterNow(1, ("B",)),)
LIKE = (CounterNow(1, ("B",)), CounterNow(2, ("B",)), CounterNow(3, ("B",)))
UNLIKE = (CounterNow(1, ("B", "C")), CounterNow(2, ("C",)), CounterNow(3, ("B",)))


def tickets(fields: Sequence[str], counters: Sequence[int]) -> st.SearchStrategy[list[Waiting]]:
    """Lines of those fields; some tickets wait for one counter alone."""
    bound = st.none() | st.sampled_from(counters) if counters else st.none()
    one = st.tuples(st.sampled_from(fields), st.sampled_from([None, "old"]), st.integers(0, 90), bound)
    return st.lists(one, min_size=1, max_size=14).map(
        lambda made: [
            Waiting(place, field, priority, NOW - 60.0 * minute, counter)
            for place, (field, priority, minute, counter) in enumerate(made, 1)
        ]
    )


def moments(state: GroupState, order: CallingOrder) -> dict[int, list[float]]:
    """What the product says of each waiting ticket."""
    made = forecast(state, draws(*state.fields), order, ("old", None))
    return {one: list(calls.moments) for one, calls in made.tickets.items()}


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@pytest.mark.parametrize("breaks", [(), (NOON,)], ids=["no break", "noon"])
@pytest.mark.parametrize("counters", [ONE, LIKE], ids=["one", "three"])
@settings(max_examples=8)
@given(line=tickets("B", ()))
def test_alike_counters_call_in_the_order_of_the_rule(
    line: list[Waiting], counters: tuple[CounterNow, ...], breaks: tuple[Break, ...], order: CallingOrder
) -> None:
    state = group(line, *(replace(one, breaks=breaks) for one in counters))

    assert moments(state, order) == slowly(state, draws("B"), order)


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
@settings(max_examples=10)
@given(line=tickets("BC", (1, 2, 3)))
def test_shared_counters_and_bound_tickets_go_by_the_same_rule(
    line: list[Waiting], order: CallingOrder
) -> None:
    # A ticket that is bound is its counter's, whatever its field.
    state = group(line, *UNLIKE, fields=("B", "C"))

    assert moments(state, order) == slowly(state, draws("B", "C"), order)


def test_of_two_who_came_at_once_the_lower_number_is_called_first() -> None:
    line = (
        *waiting(0, 0),
        Waiting(3, "C", None, NOW),
        *waiting(0, first_id=4),
        *waiting(1, counter=2, first_id=5),
    )
    state = group(line, *UNLIKE, fields=("B", "C"))

    assert moments(state, ORDERS["strict"]) == slowly(state, draws("B", "C"), ORDERS["strict"])


@pytest.mark.parametrize("counters", [ONE, UNLIKE], ids=["fast", "general"])
def test_of_two_who_came_at_once_and_have_earned_alike_the_better_class_is_called_first(
    counters: tuple[CounterNow, ...],
) -> None:
    line = (*waiting(0, 0, 0, 0), Waiting(5, "B", "old", NOW))

    made = moments(group(line, *counters), THREE_TO_ONE)

    assert set(made[5]) == {NOW}
    assert made == slowly(group(line, *counters), draws("B"), THREE_TO_ONE)


@settings(max_examples=15)
@given(line=tickets("B", ()), given_numbers=st.integers(0, 30))
def test_the_fast_form_of_two_lines_says_what_the_general_one_says(
    line: list[Waiting], given_numbers: int
) -> None:
    state = group(line, *LIKE, given={("B", "old"): given_numbers, ("B", None): 40}, given_s=7200.0)
    names, made = [("B", "old"), ("B", None)], draws("B")

    fast = forecast(state, made, THREE_TO_ONE, ("old", None))
    slow = ScoreRun(state, made, THREE_TO_ONE, still_to_come(state, made, THREE_TO_ONE), None)
    slow.run([free_from(state, one, made) for one in state.counters], names, 3)

    assert fast.tickets == slow.calls()
    assert {name: list(calls)[:1] for name, calls in fast.coming.items()} == {
        name: calls[:1] for name, calls in slow.promises().items()
    }


def test_a_free_counter_calls_who_comes_now_at_once() -> None:
    made = forecast(group((), *LIKE), draws(), BY_ARRIVAL)

    assert set(made.coming["B", None][0].moments) == {NOW}
    assert made.coming["B", None][0].before == 0


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_who_comes_now_is_promised_what_the_last_in_line_would_be(order: CallingOrder) -> None:
    line = waiting(30, 20, 10, 5, 3)
    held = replace(ONE[0], in_hand=InHand(77, "B", NOW - 200, is_started=True))
    state = group(line, held)

    promised = forecast(state, draws(), order).promise("B", None)
    placed = forecast(replace(state, waiting=(*line, *waiting(0, first_id=6))), draws(), order).tickets[6]

    assert isinstance(promised, Calls)
    assert promised == placed
    assert promised.before == 5


def test_the_second_to_come_is_promised_more_than_the_first() -> None:
    made = forecast(group(waiting(9, 8, 7), *ONE), draws(), THREE_TO_ONE, ("old", None))

    for name in (("B", None), ("B", "old")):
        first, second, third = (fmean(one.moments) for one in made.coming[name])
        assert first < second < third


def test_better_classes_still_to_come_lengthen_the_upper_end_of_ordinary_waits() -> None:
    line = waiting(*range(40, 10, -2))
    quiet = group(line, *ONE)
    busy = replace(quiet, given={("B", "old"): 20}, given_s=2 * 3600.0)

    alone = forecast(quiet, draws(), THREE_TO_ONE, ("old", None)).tickets[15]
    overtaken = forecast(busy, draws(), THREE_TO_ONE, ("old", None)).tickets[15]

    assert overtaken.high_at() > alone.high_at() + 600
    assert overtaken.before > alone.before


def test_who_came_long_after_does_not_overtake() -> None:
    """At 3 : 1 who has waited an hour is passed by who came 25 minutes ago, not by who came 5 minutes ago."""
    line = (*waiting(60), *waiting(25, priority="old", first_id=2), *waiting(5, priority="old", first_id=3))

    made = forecast(group(line, *ONE), draws(), THREE_TO_ONE, ("old", None))

    assert [made.tickets[one].before for one in (2, 1, 3)] == [0, 1, 2]


def test_a_visit_in_hand_is_over_some_time_from_now_and_later_where_it_is_young() -> None:
    def first_call(age_s: float) -> float:
        held = replace(ONE[0], in_hand=InHand(5, "B", NOW - age_s, is_started=True))
        return fmean(forecast(group(waiting(3), held), draws(sigma=0.3), BY_ARRIVAL).tickets[1].moments) - NOW

    assert first_call(20) == pytest.approx(MEAN_S, rel=0.1)
    assert 0 < first_call(700) < first_call(20) / 2


def test_a_visit_older_than_any_known_lasts_a_share_of_its_age_longer() -> None:
    held = replace(ONE[0], in_hand=InHand(5, "B", NOW - 9000, is_started=True))

    made = forecast(group(waiting(3), held), draws(), BY_ARRIVAL).tickets[1].moments

    assert fmean(made) - NOW == pytest.approx(0.35 * 9000, rel=0.1)


def test_nobody_is_called_inside_a_break_and_who_would_be_is_called_at_its_end() -> None:
    line = waiting(*range(20, 8, -1))
    made = forecast(group(line, replace(ONE[0], breaks=(NOON,))), draws(), BY_ARRIVAL)

    every = [at for calls in made.tickets.values() for at in calls.moments]
    assert not [at for at in every if NOON.begins_at <= at < NOON.ends_at]
    assert NOON.ends_at in every
    assert min(every) < NOON.begins_at


def test_likely_is_a_moment_of_a_path_and_never_inside_a_break() -> None:
    made = forecast(group(waiting(*range(9, 1, -1)), replace(ONE[0], breaks=(NOON,))), draws(), BY_ARRIVAL)

    for calls in made.tickets.values():
        assert not NOON.begins_at <= calls.likely_at < NOON.ends_at


def test_a_pause_with_a_known_end_is_waited_for() -> None:
    made = forecast(group(waiting(3), replace(ONE[0], free_at=NOW + 1234)), draws(), BY_ARRIVAL)

    assert set(made.tickets[1].moments) == {NOW + 1234}


def test_the_only_counter_paused_for_who_knows_how_long_gives_a_reason_and_no_number() -> None:
    away = replace(ONE[0], away_since_at=NOW - 60)
    made = forecast(group(waiting(3), away), draws(), BY_ARRIVAL)

    assert made.promise("B", None) == Reason(PAUSED, 1)
    assert made.ticket_reasons == {1: Reason(PAUSED, 1)}
    assert not made.tickets


def test_with_another_counter_at_work_a_pause_only_lengthens_the_wait() -> None:
    line = waiting(*range(30, 10, -1))

    def last(*counters: CounterNow) -> float:
        return median(forecast(group(line, *counters), draws(), BY_ARRIVAL).tickets[20].moments)

    away = replace(LIKE[1], away_since_at=NOW - 600)
    assert last(*LIKE[:2]) < last(LIKE[0], away) < last(LIKE[0])


def test_a_ticket_for_one_paused_counter_alone_has_its_reason_and_the_others_their_range() -> None:
    line = (*waiting(9), *waiting(8, counter=2, first_id=2))
    made = forecast(group(line, LIKE[0], replace(LIKE[1], away_since_at=NOW - 60)), draws(), BY_ARRIVAL)

    assert made.ticket_reasons == {2: Reason(PAUSED, 2)}
    assert list(made.tickets) == [1]


def test_no_counter_at_all_is_a_reason_too() -> None:
    assert forecast(group(waiting(3)), draws(), BY_ARRIVAL).promise("B", None) == Reason(NO_COUNTER)


@pytest.mark.parametrize("order", ORDERS.values(), ids=ORDERS)
def test_the_same_state_gives_the_same_forecast_again(order: CallingOrder) -> None:
    state = group((*waiting(30, 20, 10), *waiting(5, priority="old", first_id=4)), *LIKE)

    once, again = (forecast(state, draws(), order, ("old", None)) for _ in range(2))

    assert once == again


def test_a_ticket_keeps_its_luck_when_others_leave() -> None:
    """One who leaves moves who stands behind by that visit and by nothing else."""
    line = waiting(30, 20, 10, 5)
    made = draws()

    before = forecast(group(line, *ONE), made, BY_ARRIVAL)
    after = forecast(group(line[1:], *ONE), made, BY_ARRIVAL)

    gone = fmean(made.visit_s(1, "B", 0.0))
    for one in (2, 3, 4):
        moved = fmean(before.tickets[one].moments) - fmean(after.tickets[one].moments)
        assert moved == pytest.approx(gone)


def test_absences_shorten_the_wait() -> None:
    line = waiting(*range(40, 10, -1))

    all_come = forecast(group(line, *ONE), draws(), BY_ARRIVAL).tickets[30]
    one_in_five = forecast(group(line, *ONE), draws(absent=0.2), BY_ARRIVAL).tickets[30]

    saved = (fmean(all_come.moments) - fmean(one_in_five.moments)) / (29 * (MEAN_S - 60))
    assert saved == pytest.approx(0.2, abs=0.03)


def test_slow_hours_lengthen_visits_that_begin_in_them() -> None:
    slow = tuple(0.5 if hour >= 13 else 0.0 for hour in range(24))
    line = waiting(*range(30, 10, -1))

    usual = forecast(group(line, *LIKE), draws(), BY_ARRIVAL).tickets[20]
    slower = forecast(group(line, *LIKE), draws(hours=slow), BY_ARRIVAL).tickets[20]

    # NOW is past 13:46 of its day.
    assert (fmean(slower.moments) - NOW) / (fmean(usual.moments) - NOW) == pytest.approx(1.63, abs=0.06)


def test_a_booked_time_still_to_come_stands_behind_all_who_are_there() -> None:
    line = (*waiting(5), Waiting(2, "B", None, NOW + 600))

    made = forecast(group(line, *ONE), draws(), THREE_TO_ONE, ("old", None))

    assert made.tickets[1].before == 0
    assert made.tickets[2].before == 1
