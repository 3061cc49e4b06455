"""How a due date is reckoned: working days, the days off that have a name, and those of every week."""

from datetime import date, time

import pytest

from office.dossiers.reckoning import DayOff, OfficeDays, reckoning
from office.tickets.hours import Hours, Session

WEEK = Hours(
    (Session(frozenset(range(5)), time(7), time(17)),),
    closed_days={date(2026, 11, 24): "Ngày Văn hóa", date(2027, 1, 1): "Tết Dương lịch"},
    worked_days={date(2026, 8, 22): 0},
)


@pytest.mark.parametrize(
    ("received", "due", "days"),
    [
        (date(2026, 8, 20), date(2026, 8, 22), 2),
        (date(2026, 8, 21), date(2026, 8, 24), 2),
        (date(2026, 11, 20), date(2026, 11, 25), 2),
        (date(2026, 12, 24), date(2027, 1, 15), 15),
        (date(2026, 11, 23), date(2026, 11, 23), 0),
    ],
)
def test_working_days_are_counted_after_the_day_of_receipt(received: date, due: date, days: int) -> None:
    found = reckoning(received, due, OfficeDays(WEEK))

    assert found is not None
    assert found.days == days
    assert found.days + found.usual + len(found.days_off) == (due - received).days


def test_a_day_off_by_the_calendar_is_named_and_those_of_every_week_are_counted() -> None:
    found = reckoning(date(2026, 11, 20), date(2026, 11, 25), OfficeDays(WEEK))

    assert found is not None
    assert found.days_off == (DayOff(date(2026, 11, 24), "Ngày Văn hóa"),)
    assert found.usual == 2


@pytest.mark.parametrize(
    ("received", "due"),
    [
        (None, date(2026, 11, 25)),
        (date(2026, 11, 25), None),
        (date(2026, 11, 25), date(2026, 11, 24)),
        (date(2000, 1, 1), date(2099, 1, 1)),
    ],
)
def test_what_cannot_be_reckoned_is_not_told(received: date | None, due: date | None) -> None:
    assert reckoning(received, due, OfficeDays(WEEK)) is None
