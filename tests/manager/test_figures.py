"""Figures, dates and times as a reader's language writes them."""

from datetime import date, datetime

import pytest

from manager.figures import date_words, decimal_minutes, grouped, percentage, time_and_date
from manager.period import Kind, Period
from office.words.catalogue import shipped

VI, EN = shipped().words("vi"), shipped().words("en")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@pytest.mark.parametrize(
    ("seconds", "vi", "en"),
    [
        (None, "—", "—"),
        (0, "0,0", "0.0"),
        (90, "1,5", "1.5"),
        (3_630, "60,5", "60.5"),
        (74_070, "1.234,5", "1,234.5"),
    ],
)
def test_minutes_have_one_decimal(seconds: float | None, vi: str, en: str) -> None:
    assert (decimal_minutes(VI, seconds), decimal_minutes(EN, seconds)) == (vi, en)


@pytest.mark.parametrize(
    ("part", "whole", "vi", "en"), [(0, 0, "—", "—"), (0, 3, "0,0 %", "0.0%"), (1, 3, "33,3 %", "33.3%")]
)
def test_a_share_of_nothing_is_a_dash(part: int, whole: int, vi: str, en: str) -> None:
    assert (percentage(VI, part, whole), percentage(EN, part, whole)) == (vi, en)


@pytest.mark.parametrize(
    ("number", "vi", "en"), [(0, "0", "0"), (999, "999", "999"), (1_234_567, "1.234.567", "1,234,567")]
)
def test_thousands_stand_apart(number: int, vi: str, en: str) -> None:
    assert (grouped(VI, number), grouped(EN, number)) == (vi, en)


def test_a_day_is_written_as_the_language_writes_it() -> None:
    days = [date(2026, month, 9) for month in range(1, 13)]

    assert [date_words(VI, day) for day in days] == [f"09/{day:%m}/2026" for day in days]
    assert [date_words(EN, day) for day in days] == [f"09 {month} 2026" for month in MONTHS]


def test_a_time_stands_before_its_day() -> None:
    at = datetime(2026, 11, 29, 8, 5)  # noqa: DTZ001

    assert time_and_date(VI, at) == "08:05 29/11/2026"
    assert time_and_date(EN, at) == "08:05, 29 Nov 2026"


def test_a_month_has_its_name() -> None:
    first = date(2026, 2, 1)

    assert Period(Kind.MONTH, first).said(VI) == "Tháng 02/2026"
    assert Period(Kind.MONTH, first).said(EN) == "February 2026"
