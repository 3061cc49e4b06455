"""Periods of pages: a quarter is three months, and each day is in exactly one period of a kind."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from manager.period import Kind, containing, read_period
from office.tickets.refusals import InvalidRequest
from tests.office.web.web_office import Caller

DAYS = st.dates(date(2000, 1, 1), date(2999, 12, 31))


@given(st.sampled_from(Kind), DAYS)
def test_a_day_is_in_its_period_and_in_no_other(kind: Kind, day: date) -> None:
    found = containing(kind, day)

    assert found.first <= day <= found.last
    assert found.before.last == found.first - timedelta(days=1)
    assert found.after.first == found.last + timedelta(days=1)
    assert containing(kind, found.last) == found


@given(st.sampled_from(Kind), DAYS)
def test_what_a_period_is_written_as_is_read_as_it(kind: Kind, day: date) -> None:
    found = containing(kind, day)

    assert read_period(kind, found.written) == found


@pytest.mark.parametrize(
    ("day", "written", "last"),
    [
        (date(2026, 3, 31), "2026-Q1", date(2026, 3, 31)),
        (date(2026, 4, 1), "2026-Q2", date(2026, 6, 30)),
        (date(2026, 12, 31), "2026-Q4", date(2026, 12, 31)),
    ],
)
def test_a_quarter_begins_with_january_april_july_or_october(day: date, written: str, last: date) -> None:
    found = containing(Kind.QUARTER, day)

    assert (found.written, found.last) == (written, last)


@pytest.mark.parametrize("text", ["2026-Q0", "2026-Q5", "2026-q1", "2026-4", "1999-Q4", ""])
def test_what_is_no_quarter_is_refused(text: str) -> None:
    with pytest.raises(InvalidRequest):
        read_period(Kind.QUARTER, text)


def test_the_report_of_a_quarter_can_be_looked_at(manager: Caller) -> None:
    page = manager.page("/manager/report?quarter=2026-Q4")

    assert page.status_code == 200
    assert "Quý 4/2026" in page.text
    assert "quarter=2027-Q1" in page.text
