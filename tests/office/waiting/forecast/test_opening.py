"""When counters call: noon is no breakdown, a breakdown is no noon, who is to open is expected."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from office.tickets.duty import CounterState, Duty
from office.tickets.hours import Hours, Session
from office.waiting.forecast.group_state import Break
from office.waiting.forecast.opening import Calling, OfficeDay, calling, office_day
from tests.conftest import SMALL_OFFICE

DAYS = frozenset(range(5))
HOURS = Hours(
    (Session(DAYS, time(7), time(11, 30)), Session(DAYS, time(13, 30), time(17))),
    early_min=30,
    last_ticket_min=15,
)
MONDAY = datetime(2026, 11, 23, tzinfo=SMALL_OFFICE.zone)


def at(clock: str) -> datetime:
    """That time of the Monday."""
    hour, minute = clock.split(":")
    return MONDAY + timedelta(hours=int(hour), minutes=int(minute))


def day() -> OfficeDay:
    """The Monday's sessions."""
    return office_day(replace(SMALL_OFFICE, hours=HOURS), at("08:00"))


def found(
    state: CounterState,
    since: str,
    now: str,
    *,
    was_open: bool = True,
    works_on: bool = False,
    until: str = "",
) -> Calling | None:
    """When a counter calls that has been in that state since then."""
    duty = Duty(1, state, MONDAY.date(), at(since), "an")
    until_at = at(until).timestamp() if until else None
    return calling(duty, day(), at(now).timestamp(), was_open=was_open, works_on=works_on, until_at=until_at)


NOON = Break(at("11:30").timestamp(), at("13:30").timestamp())


def test_an_open_counter_calls_now_and_rests_at_noon() -> None:
    assert found(CounterState.OPEN, "07:00", "09:00") == Calling(0.0, None, (NOON,))


def test_an_open_counter_has_no_noon_left_in_the_afternoon() -> None:
    assert found(CounterState.OPEN, "13:30", "15:00") == Calling(0.0, None, ())


def test_who_still_serves_at_noon_calls_when_the_afternoon_begins() -> None:
    assert found(CounterState.OPEN, "07:00", "11:40") == Calling(at("13:30").timestamp())


def test_who_calls_at_noon_works_through() -> None:
    assert found(CounterState.OPEN, "07:00", "11:40", works_on=True) == Calling()


@pytest.mark.parametrize("state", [CounterState.PAUSED, CounterState.CLOSED])
@pytest.mark.parametrize("since", ["11:15", "11:30", "11:55"])
def test_who_stops_about_noon_is_back_after_it(state: CounterState, since: str) -> None:
    assert found(state, since, "12:00") == Calling(at("13:30").timestamp())


def test_a_pause_in_the_morning_is_no_noon() -> None:
    gone = found(CounterState.PAUSED, "08:50", "09:10")

    assert gone is not None
    assert gone.away_since_at == at("08:50").timestamp()


def test_nobody_knows_at_noon_when_who_left_in_the_morning_is_back_but_not_before_its_end() -> None:
    assert found(CounterState.PAUSED, "08:50", "12:00") == Calling(
        at("13:30").timestamp(), at("08:50").timestamp(), (NOON,)
    )


def test_a_pause_with_a_known_end_is_over_then() -> None:
    assert found(CounterState.PAUSED, "09:00", "09:05", until="09:15") == Calling(
        at("09:15").timestamp(), None, (NOON,)
    )


def test_a_counter_that_was_closed_in_the_morning_is_not_expected() -> None:
    assert found(CounterState.CLOSED, "09:00", "09:05") is None


@pytest.mark.parametrize("now", ["06:40", "07:05"])
def test_before_and_just_after_the_opening_those_who_are_to_come_are_expected(now: str) -> None:
    assert found(CounterState.CLOSED, "00:00", now, was_open=False) == Calling(
        at("07:00").timestamp(), None, (NOON,)
    )


def test_who_has_not_come_by_a_quarter_past_is_not_expected_before_the_afternoon() -> None:
    late = found(CounterState.CLOSED, "00:00", "07:20", was_open=False)

    assert late == Calling(at("13:30").timestamp())


def test_in_the_evening_nobody_is_expected_any_more() -> None:
    assert found(CounterState.CLOSED, "17:00", "17:10") is None


def test_numbers_are_given_in_both_sessions_and_not_between() -> None:
    assert day().given_s(0.0, at("14:00").timestamp()) == (4.75 + 1) * 3600
    assert day().given_s(at("07:30").timestamp(), at("12:00").timestamp()) == 3.75 * 3600
    assert day().given_s(float("inf"), at("12:00").timestamp()) == 0.0
    assert day().no_numbers[0] == Break(at("11:15").timestamp(), at("13:00").timestamp())
