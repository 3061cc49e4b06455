"""The office's hours as the mailbox's calendar: when things are due, and how that was counted."""

from datetime import date, time

import pytest

from office.mailbox.calendar import OfficeCalendar, counted
from office.mailbox.clocks import deadlines
from office.mailbox.message import Action
from office.tickets.hours import Hours, Session
from tests.office.mailbox.calendars import course

MORNING = Session(frozenset(range(5)), time(7, 30), time(11, 30))
TET = {date(2027, 2, day): "Tết Nguyên đán" for day in range(4, 11)}
HOLIDAYS = {date(2026, 11, 24): "nghỉ bù", date(2027, 1, 1): "Tết Dương lịch", **TET}


def calendar(closed: dict[date, str] = HOLIDAYS, worked: dict[date, int] | None = None) -> OfficeCalendar:
    return OfficeCalendar(Hours((MORNING,), closed, worked or {}))


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (date(2026, 11, 20), 2, date(2026, 11, 25)),
        (date(2026, 11, 23), 15, date(2026, 12, 15)),
        (date(2026, 12, 24), 15, date(2027, 1, 15)),
        (date(2027, 1, 25), 15, date(2027, 2, 22)),
        (date(2027, 2, 6), 2, date(2027, 2, 12)),
    ],
)
def test_periods_end_as_they_were_worked_out_by_hand(received: date, days: int, due: date) -> None:
    assert calendar().due(received, days) == due


def test_a_holiday_that_is_added_later_moves_what_is_under_way() -> None:
    under_way = course(date(2026, 11, 23))

    before = deadlines(under_way, calendar()).owed
    after = deadlines(under_way, calendar({**HOLIDAYS, date(2026, 12, 7): "lụt"})).owed

    assert (before, after) == (date(2026, 12, 15), date(2026, 12, 16))


def test_how_a_deadline_was_counted_names_each_day_left_out_and_each_swapped_day() -> None:
    days = calendar(worked={date(2026, 12, 5): 1})
    under_way = course(date(2026, 11, 23))

    found = counted(under_way.message.state, under_way.steps, deadlines(under_way, days), days)

    assert found is not None
    assert (found.first, found.last, found.days) == (date(2026, 11, 23), date(2026, 12, 14), 15)
    assert (found.skipped[0].day, found.skipped[0].why) == (date(2026, 11, 24), "nghỉ bù")
    assert list(found.swapped) == [date(2026, 12, 5)]
    assert list(found.without_tet) == []


def test_a_year_whose_tet_is_not_entered_is_named() -> None:
    days = calendar({})
    under_way = course(date(2027, 1, 25))

    found = counted(under_way.message.state, under_way.steps, deadlines(under_way, days), days)

    assert found is not None
    assert list(found.without_tet) == [2027]


def test_what_is_owed_after_the_answer_is_counted_from_the_answer() -> None:
    answered = course(date(2026, 11, 23), (Action.ANSWER, date(2026, 11, 30)))

    found = counted(answered.message.state, answered.steps, deadlines(answered, calendar()), calendar())

    assert found is not None
    assert (found.first, found.days, found.last) == (date(2026, 11, 30), 2, date(2026, 12, 2))


def test_after_a_contest_it_is_counted_from_the_contest() -> None:
    acts = (Action.ANSWER, date(2026, 11, 25)), (Action.CONTEST, date(2026, 11, 27))
    contested = course(date(2026, 11, 23), *acts)

    found = counted(contested.message.state, contested.steps, deadlines(contested, calendar()), calendar())

    assert found is not None
    assert found.first == date(2026, 11, 27)


def test_nothing_is_counted_where_nothing_is_owed() -> None:
    refused = course(date(2026, 11, 23), (Action.REFUSE, date(2026, 11, 25)))

    assert counted(refused.message.state, refused.steps, deadlines(refused, calendar()), calendar()) is None
