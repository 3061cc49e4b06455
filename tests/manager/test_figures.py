"""Figures, dates and times as a reader's language writes them."""

from datetime import date, datetime

import pytest

from manager.figures import (
    date_words,
    grouped,
    percentage,
    time_and_date,
    time_and_unit,
    time_taken,
    whole_minutes,
)
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
        (3_596, "59,9", "59.9"),
        (3_597, "1 giờ 00 phút", "1 h 00 min"),
        (3_900, "1 giờ 05 phút", "1 h 05 min"),
        (74_070, "20 giờ 34 phút", "20 h 34 min"),
    ],
)
def test_a_time_is_minutes_with_one_decimal_and_hours_from_an_hour_on(
    seconds: float | None, vi: str, en: str
) -> None:
    assert (time_taken(VI, seconds), time_taken(EN, seconds)) == (vi, en)


@pytest.mark.parametrize(("seconds", "vi"), [(90, "1,5 phút"), (3_900, "1 giờ 05 phút")])
def test_a_time_in_a_sentence_has_its_unit_once(seconds: float, vi: str) -> None:
    assert time_and_unit(VI, seconds) == vi


@pytest.mark.parametrize(("minutes", "vi"), [(None, "—"), (59, "59"), (65, "1 giờ 05 phút")])
def test_whole_minutes_are_said_in_hours_from_sixty_on(minutes: int | None, vi: str) -> None:
    assert whole_minutes(VI, minutes) == vi


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
