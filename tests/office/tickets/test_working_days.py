"""Deadlines of working days: the calendar of 2026 and 2027, and how each was counted."""

from datetime import date, time, timedelta

import pytest

from office.tickets.hours import ALWAYS_OPEN, Hours, Session
from office.tickets.working_days import Skipped, due, next_working_day, works

WEEK = (Session(frozenset(range(5)), time(7, 30), time(17)),)
SWAPPED = date(2026, 8, 22)
TET = {date(2027, 2, 4) + timedelta(days=after): "Tết Nguyên đán" for after in range(7)}
"""As reckoned by a calendar program: the government's announcement of 2027 was not out."""
CLOSED = {
    date(2026, 8, 31): "Nghỉ thay ngày 22/8",
    date(2026, 9, 1): "Quốc khánh",
    date(2026, 9, 2): "Quốc khánh",
    date(2026, 11, 24): "Ngày Văn hóa Việt Nam",
    date(2027, 1, 1): "Tết Dương lịch",
    **TET,
    date(2027, 4, 16): "Giỗ Tổ Hùng Vương",
    date(2027, 4, 30): "Ngày Chiến thắng",
    date(2027, 5, 3): "Nghỉ bù ngày 1/5",
    date(2027, 9, 2): "Quốc khánh",
    date(2027, 9, 3): "Quốc khánh",
}
HOURS = Hours(WEEK, CLOSED, {SWAPPED: 0})


@pytest.mark.parametrize(
    ("received", "days", "last"),
    [
        ("2026-08-20", 2, "2026-08-22"),
        ("2026-08-21", 2, "2026-08-24"),
        ("2026-08-28", 5, "2026-09-09"),
        ("2026-11-20", 2, "2026-11-25"),
        ("2026-11-23", 15, "2026-12-15"),
        ("2026-12-24", 15, "2027-01-15"),
        ("2027-01-25", 15, "2027-02-22"),
        ("2027-02-06", 2, "2027-02-12"),
        ("2027-04-14", 15, "2027-05-10"),
        ("2027-08-31", 2, "2027-09-06"),
    ],
)
def test_a_period_counts_from_the_working_day_after_receipt(received: str, days: int, last: str) -> None:
    assert due(HOURS, date.fromisoformat(received), days).day == date.fromisoformat(last)


def test_without_the_swap_the_saturday_does_not_count() -> None:
    plain = Hours(WEEK, CLOSED)

    assert works(HOURS, SWAPPED)
    assert not works(plain, SWAPPED)
    assert due(plain, date(2026, 8, 20), 2).day == date(2026, 8, 24)
    assert due(plain, date(2026, 8, 21), 2).day == date(2026, 8, 25)


def test_it_says_which_days_were_skipped_and_why() -> None:
    found = due(HOURS, date(2026, 11, 20), 2)

    assert found.skipped == (
        Skipped(date(2026, 11, 21), ""),
        Skipped(date(2026, 11, 22), ""),
        Skipped(date(2026, 11, 24), "Ngày Văn hóa Việt Nam"),
    )
    assert found.swapped == ()


def test_it_says_which_days_count_by_a_swap_only() -> None:
    assert due(HOURS, date(2026, 8, 20), 2).swapped == (SWAPPED,)


def test_a_weekday_with_the_sessions_of_another_counts_anyway() -> None:
    as_monday = Hours(WEEK, {}, {date(2026, 8, 21): 0})

    assert due(as_monday, date(2026, 8, 20), 2).swapped == ()


def test_a_holiday_added_later_moves_the_deadline() -> None:
    later = Hours(WEEK, {**CLOSED, date(2026, 12, 1): "Nghỉ đột xuất"})

    assert due(later, date(2026, 11, 23), 15).day == date(2026, 12, 16)


def test_a_closed_day_wins_over_a_swap() -> None:
    both = Hours(WEEK, {SWAPPED: "Bão"}, {SWAPPED: 0})

    assert not works(both, SWAPPED)


@pytest.mark.parametrize(
    ("received", "days", "years"),
    [
        ("2026-11-23", 15, ()),  # the Tết of 2026 is long past
        ("2026-12-24", 15, ()),  # over before any Tết can be
        ("2026-12-28", 15, (2027,)),
        ("2027-01-25", 15, (2027,)),
        ("2027-03-01", 15, ()),
    ],
)
def test_it_says_which_year_has_no_tet_in_the_calendar(
    received: str, days: int, years: tuple[int, ...]
) -> None:
    without = Hours(WEEK, {day: why for day, why in CLOSED.items() if day not in TET})

    assert due(without, date.fromisoformat(received), days).without_tet == years
    assert due(HOURS, date.fromisoformat(received), days).without_tet == ()


def test_a_closed_day_of_another_kind_does_not_stand_for_tet() -> None:
    storm = {day: why for day, why in CLOSED.items() if day not in TET} | {date(2027, 2, 22): "Bão"}

    assert due(Hours(WEEK, storm), date(2027, 1, 25), 15).without_tet == (2027,)


def test_the_next_working_day_of_an_office_without_days_off_is_tomorrow() -> None:
    assert next_working_day(ALWAYS_OPEN, date(2026, 11, 27)) == date(2026, 11, 28)
    assert next_working_day(HOURS, date(2026, 11, 27)) == date(2026, 11, 30)


def test_an_office_closed_for_months_goes_on_counting_after_them() -> None:
    epidemic = {date(2027, 5, 3) + timedelta(days=n): "Dịch bệnh" for n in range(120)}

    found = due(Hours(WEEK, epidemic), date(2027, 4, 30), 2)

    assert (found.day, len(found.skipped)) == (date(2027, 9, 1), 122)


def test_what_can_never_end_is_refused() -> None:
    with pytest.raises(ValueError, match="no session from 2026-11-24 to"):
        due(Hours(()), date(2026, 11, 23), 1)
    with pytest.raises(ValueError, match="1 working day or more, not 0"):
        due(HOURS, date(2026, 11, 23), 0)
