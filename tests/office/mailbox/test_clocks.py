"""Deadlines over weekends, holidays and worked Saturdays, with questions that stop the clock."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.mailbox.clocks import (
    Reminder,
    deadlines,
    has_waited_for_reply,
    may_contest,
    reminder_on,
    was_late,
    working_days_between,
)
from office.mailbox.message import Action, WhyRefused
from tests.office.mailbox.calendars import YEARS, Week, course

MON = date(2027, 5, 31)
"""A Monday with no day off near it, before weeks of five days."""
PLAIN = Week()


def day(working_days: int) -> date:
    """Return the day so many working days after MON."""
    return PLAIN.due(MON, working_days) if working_days else MON


@pytest.mark.parametrize(
    ("received", "refuse", "ask", "settle"),
    [
        (date(2026, 8, 20), date(2026, 8, 22), date(2026, 8, 26), date(2026, 9, 14)),
        (date(2026, 8, 21), date(2026, 8, 24), date(2026, 8, 27), date(2026, 9, 15)),
        (date(2026, 8, 28), date(2026, 9, 4), date(2026, 9, 9), date(2026, 9, 23)),
        (date(2026, 11, 20), date(2026, 11, 25), date(2026, 11, 30), date(2026, 12, 14)),
        (date(2026, 11, 23), date(2026, 11, 26), date(2026, 12, 1), date(2026, 12, 15)),
        (date(2026, 12, 24), date(2026, 12, 28), date(2026, 12, 31), date(2027, 1, 15)),
        (date(2027, 1, 25), date(2027, 1, 27), date(2027, 2, 1), date(2027, 2, 22)),
        (date(2027, 2, 6), date(2027, 2, 12), date(2027, 2, 17), date(2027, 3, 3)),
        (date(2027, 4, 14), date(2027, 4, 19), date(2027, 4, 22), date(2027, 5, 10)),
        (date(2027, 8, 31), date(2027, 9, 6), date(2027, 9, 9), date(2027, 9, 23)),
    ],
)
def test_each_clock_counts_the_office_s_working_days(
    received: date, refuse: date, ask: date, settle: date
) -> None:
    due = deadlines(course(received), YEARS)

    assert (due.refuse, due.ask, due.settle, due.owed) == (refuse, ask, settle, settle)


def test_a_holiday_added_later_moves_a_message_under_way() -> None:
    message = course(MON)
    before = deadlines(message, PLAIN)

    after = deadlines(message, Week(closed=[day(1), day(10)]))

    assert before.owed == day(15)
    assert after.owed == day(17)
    assert (before.refuse, after.refuse) == (day(2), day(3))


def test_the_clock_stands_while_the_writer_is_asked_and_goes_on_after_the_reply() -> None:
    asked = course(MON, (Action.TAKE_UP, day(1)), (Action.ASK_MORE, day(3)))
    replied = course(MON, (Action.TAKE_UP, day(1)), (Action.ASK_MORE, day(3)), (Action.REPLY, day(10)))

    assert deadlines(asked, PLAIN).is_stopped
    assert deadlines(replied, PLAIN).owed == day(15 + 7)


def test_a_question_that_nobody_replies_to_is_owed_a_day_after_the_time_to_reply() -> None:
    due = deadlines(course(MON, (Action.ASK_MORE, day(3))), PLAIN)

    assert (due.is_stopped, due.settle, due.owed) == (True, None, day(3 + 16))
    assert (due.is_overdue(day(19)), due.is_overdue(day(20))) == (False, True)
    assert reminder_on(day(18), due, PLAIN) is Reminder.DAY_BEFORE
    assert has_waited_for_reply(course(MON, (Action.ASK_MORE, day(3))), day(19), PLAIN)


def test_a_question_put_after_its_time_stops_nothing() -> None:
    in_time = course(MON, (Action.ASK_MORE, day(5)), (Action.REPLY, day(8)))
    too_late = course(MON, (Action.ASK_MORE, day(6)), (Action.REPLY, day(8)))
    waiting = course(MON, (Action.ASK_MORE, day(6)))

    assert deadlines(in_time, PLAIN).owed == day(18)
    assert deadlines(too_late, PLAIN).owed == day(15)
    assert (deadlines(waiting, PLAIN).is_stopped, deadlines(waiting, PLAIN).owed) == (False, day(15))


def test_a_second_question_has_what_is_left_of_the_time_to_ask() -> None:
    first = (Action.ASK_MORE, day(2)), (Action.REPLY, day(12))

    on_time = course(MON, *first, (Action.ASK_MORE, day(15)), (Action.REPLY, day(16)))
    late = course(MON, *first, (Action.ASK_MORE, day(16)), (Action.REPLY, day(17)))

    assert deadlines(on_time, PLAIN).owed == day(15 + 10 + 1)
    assert deadlines(late, PLAIN).owed == day(15 + 10)


def test_an_answer_is_published_within_two_working_days_and_then_nothing_is_owed() -> None:
    answered = course(MON, (Action.ANSWER, day(4)))
    published = course(MON, (Action.ANSWER, day(4)), (Action.PUBLISH, day(5)))

    assert deadlines(answered, PLAIN).owed == day(6)
    assert deadlines(answered, PLAIN).is_overdue(day(7))
    assert deadlines(published, PLAIN).owed is None


def test_a_contest_starts_all_clocks_anew() -> None:
    contested = course(MON, (Action.REFUSE, day(1)), (Action.CONTEST, day(12)))

    assert deadlines(contested, PLAIN).owed == day(12 + 15)
    assert deadlines(contested, PLAIN).refuse == day(12 + 2)


def test_a_manager_is_reminded_at_half_time_a_day_before_and_each_working_day_after() -> None:
    due = deadlines(course(MON), PLAIN)
    days = [MON + timedelta(days=ahead) for ahead in range(26)]

    told = [(each, reminder_on(each, due, PLAIN)) for each in days]

    assert [(each, what) for each, what in told if what] == [
        (day(8), Reminder.HALF_WAY),
        (day(14), Reminder.DAY_BEFORE),
        *((day(after), Reminder.OVERDUE) for after in (16, 17, 18, 19)),
    ]


@pytest.mark.parametrize(
    ("acts", "late"),
    [
        ([(Action.ANSWER, day(15))], False),
        ([(Action.ANSWER, day(16))], True),
        ([(Action.REFUSE, day(2))], False),
        ([(Action.REFUSE, day(3))], True),
        ([(Action.ASK_MORE, day(1)), (Action.REPLY, day(4)), (Action.REFUSE, day(5))], False),
        ([(Action.ASK_MORE, day(4)), (Action.REPLY, day(8)), (Action.REFUSE, day(8))], True),
        ([(Action.ASK_MORE, day(4)), (Action.ANSWER, day(20))], False),
        ([(Action.ASK_MORE, day(4)), (Action.ANSWER, day(21))], True),
        ([(Action.ASK_MORE, day(4)), (Action.REPLY, day(40)), (Action.ANSWER, day(41))], False),
        ([(Action.ASK_MORE, day(9)), (Action.ANSWER, day(16))], True),
        ([(Action.REFUSE, day(2)), (Action.CONTEST, day(10)), (Action.ANSWER, day(25))], False),
        ([(Action.REFUSE, day(2)), (Action.CONTEST, day(10)), (Action.ANSWER, day(26))], True),
        ([(Action.REFUSE, day(9)), (Action.CONTEST, day(10)), (Action.ANSWER, day(11))], True),
        ([(Action.ANSWER, day(16)), (Action.CONTEST, day(17))], False),
        ([(Action.ANSWER, day(16)), (Action.PUBLISH, day(17))], True),
        ([(Action.TAKE_UP, day(16))], False),
    ],
)
def test_settled_late_is_told_by_the_clock_that_ran(acts: list[tuple[Action, date]], late: bool) -> None:
    assert was_late(course(MON, *acts), PLAIN) is late


@pytest.mark.parametrize(
    ("acts", "late"),
    [
        ([(Action.ASK_MORE, day(5)), (Action.REFUSE, day(21))], False),
        ([(Action.ASK_MORE, day(5)), (Action.REFUSE, day(22))], True),
        ([(Action.ASK_MORE, day(6)), (Action.REFUSE, day(22))], True),  # asked too late
        ([(Action.ASK_MORE, day(5)), (Action.REPLY, day(6)), (Action.ASK_MORE, day(8))], False),  # open
        (
            [
                *((Action.ASK_MORE, day(5)), (Action.REPLY, day(6))),
                *((Action.ASK_MORE, day(8)), (Action.REFUSE, day(24))),
            ],
            True,
        ),
    ],
)
def test_a_refusal_for_want_of_a_reply_is_in_time_only_after_a_question_in_time(
    acts: list[tuple[Action, date]], late: bool
) -> None:
    assert was_late(course(MON, *acts, why=WhyRefused.NO_REPLY), PLAIN) is late


def test_a_reply_is_waited_for_fifteen_working_days() -> None:
    asked = course(MON, (Action.ASK_MORE, day(2)))

    assert not has_waited_for_reply(asked, day(17), PLAIN)
    assert has_waited_for_reply(asked, day(18), PLAIN)
    assert not has_waited_for_reply(course(MON), day(90), PLAIN)


def test_a_writer_may_contest_for_fifteen_working_days() -> None:
    refused = course(MON, (Action.REFUSE, day(2)))

    assert may_contest(refused, day(17), PLAIN)
    assert not may_contest(refused, day(18), PLAIN)
    assert not may_contest(course(MON), MON, PLAIN)


DAYS = st.dates(date(2026, 1, 1), date(2028, 12, 31))
WEEKS = st.builds(Week, closed=st.frozensets(DAYS, max_size=40), worked=st.frozensets(DAYS, max_size=20))


@given(DAYS, WEEKS, DAYS)
def test_one_more_day_off_never_makes_any_deadline_earlier(received: date, week: Week, off: date) -> None:
    holiday = replace(week, closed={*week.closed, off}, worked=set(week.worked) - {off})

    before, after = (deadlines(course(received), each) for each in (week, holiday))

    assert after.refuse >= before.refuse
    assert after.ask >= before.ask
    assert after.owed is not None
    assert before.owed is not None
    assert after.owed >= before.owed


@given(DAYS, WEEKS, st.integers(0, 5), st.integers(0, 40))
def test_a_pause_moves_the_deadline_by_just_the_working_days_it_lasts(
    received: date, week: Week, asked_after: int, lasts: int
) -> None:
    asked = week.due(received, asked_after) if asked_after else received
    replied = asked + timedelta(days=lasts)
    plain = deadlines(course(received), week).owed

    paused = deadlines(course(received, (Action.ASK_MORE, asked), (Action.REPLY, replied)), week).owed

    assert plain is not None
    assert paused is not None
    assert working_days_between(plain, paused, week) == working_days_between(asked, replied, week)


@given(DAYS, WEEKS, DAYS)
def test_nobody_is_reminded_on_a_day_off(received: date, week: Week, today: date) -> None:
    reminder = reminder_on(today, deadlines(course(received), week), week)

    assert reminder is None or week.works(today)
