"""The office's day turns at local midnight, and nowhere else."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.tickets.day import as_text, from_text, local_time, office_day, offsets
from office.tickets.ticket_queue import TicketQueue
from tests.conftest import ON_BOTH_STORES, FakeClock
from tests.office.tickets.acts import issue

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        ("2026-11-23 16:59:59.999999", date(2026, 11, 23)),
        ("2026-11-23 17:00", date(2026, 11, 24)),
        ("2026-11-23 23:59:59", date(2026, 11, 24)),
        ("2026-11-24 00:00", date(2026, 11, 24)),  # 07:00 in Việt Nam: the day goes on
        ("2026-12-31 17:00", date(2027, 1, 1)),
    ],
)
def test_the_day_turns_at_midnight_in_viet_nam(utc: str, day: date) -> None:
    assert office_day(datetime.fromisoformat(utc).replace(tzinfo=UTC), ZONE) == day


@ON_BOTH_STORES
def test_numbers_begin_anew_at_midnight(queue: TicketQueue, clock: FakeClock) -> None:
    clock.set_local("2026-11-23 23:59:59")
    last = issue(queue)
    clock.set_local("2026-11-24 00:00")

    first = issue(queue)

    assert (last.label, last.office_day) == ("A001", date(2026, 11, 23))
    assert (first.label, first.office_day) == ("A001", date(2026, 11, 24))


@ON_BOTH_STORES
def test_numbers_go_on_at_seven_when_utc_turns(queue: TicketQueue, clock: FakeClock) -> None:
    clock.set_local("2026-11-24 06:59:59")
    issue(queue)
    clock.set_local("2026-11-24 07:00")

    assert issue(queue).label == "A002"


MOMENTS = st.datetimes(
    min_value=datetime(1970, 1, 2),  # noqa: DTZ001  # hypothesis adds the zone
    max_value=datetime(2199, 12, 30),  # noqa: DTZ001
    timezones=st.just(UTC) | st.builds(timezone, st.timedeltas(timedelta(hours=-12), timedelta(hours=14))),
)


@given(MOMENTS)
def test_a_written_time_is_read_as_the_same_moment(moment: datetime) -> None:
    assert from_text(as_text(moment)) == moment


@given(MOMENTS, MOMENTS)
def test_written_times_sort_as_the_moments_do(one: datetime, other: datetime) -> None:
    assert (as_text(one) < as_text(other)) is (one < other)


def test_viet_nam_has_one_offset_all_year() -> None:
    begins = datetime(2025, 12, 31, 17, 0, tzinfo=UTC)

    assert offsets(date(2026, 1, 1), date(2026, 12, 31), ZONE) == [(begins, 7 * 3600)]


@given(
    zone=st.sampled_from(
        ["Europe/Berlin", "Australia/Lord_Howe", "America/St_Johns", "Asia/Kathmandu", "UTC"]
    ),
    day=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    days=st.integers(0, 200),
    second=st.integers(0, 86_399),
)
def test_the_newest_offset_is_the_one_of_the_zone(zone: str, day: date, days: int, second: int) -> None:
    known = ZoneInfo(zone)
    moment = datetime(day.year, day.month, day.day, tzinfo=known).astimezone(UTC) + timedelta(seconds=second)

    shifts = offsets(day, day + timedelta(days=days), known)

    newest = [offset_s for begins, offset_s in shifts if begins <= moment][-1]
    assert timedelta(seconds=newest) == moment.astimezone(known).utcoffset()


def test_a_local_time_of_the_hour_that_comes_twice_is_not_taken_for_the_other() -> None:
    berlin = ZoneInfo("Europe/Berlin")
    first, second = (datetime(2026, 10, 25, 2, 30, tzinfo=berlin, fold=fold) for fold in (0, 1))

    assert local_time(first, ZoneInfo("UTC")).hour == 0
    assert local_time(second, ZoneInfo("UTC")).hour == 1
