"""When the office gives numbers: a Vietnamese office's week, its holidays and its swapped days."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from office.store.memory import MemoryStore
from office.tickets.changes import Changes
from office.tickets.hours import ALWAYS_OPEN, Hours, Session
from office.tickets.office import Office
from office.tickets.refusals import FieldClosed
from office.tickets.ticket_queue import TicketQueue
from office.waiting.routing import next_in_turn
from tests.conftest import FakeClock
from tests.office.tickets.acts import issue

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = frozenset(range(5))
TET = {date(2027, 2, 4) + timedelta(days=ahead): "Tết Nguyên đán" for ahead in range(7)}

# Numbers from 07:15 to 11:15, and from 13:15 to 16:45.
WEEK = Hours(
    (Session(WEEKDAYS, time(13, 30), time(17)), Session(WEEKDAYS, time(7, 30), time(11, 30))),
    closed_days={**TET, date(2026, 11, 24): "Ngày Văn hóa Việt Nam"},
    worked_days={date(2026, 8, 22): 0},  # a Saturday worked with a Monday's sessions
    early_min=15,
    last_ticket_min=15,
)


def local(text: str) -> datetime:
    """A local time such as 2026-11-23 08:00."""
    return datetime.fromisoformat(text).replace(tzinfo=ZONE)


@pytest.mark.parametrize(
    ("at", "gives"),
    [
        ("2026-11-23 07:14:59", False),
        ("2026-11-23 07:15", True),
        ("2026-11-23 11:14:59", True),
        ("2026-11-23 11:15", False),
        ("2026-11-23 12:00", False),  # lunch
        ("2026-11-23 13:15", True),
        ("2026-11-23 16:44:59", True),
        ("2026-11-23 16:45", False),
        ("2026-11-24 08:00", False),  # a closed day
        ("2026-11-28 08:00", False),  # a Saturday
        ("2026-08-22 08:00", True),  # a worked Saturday
        ("2027-02-08 08:00", False),  # Tết
    ],
)
def test_numbers_are_given_from_early_until_the_last_ticket(at: str, *, gives: bool) -> None:
    assert WEEK.gives_numbers(local(at)) is gives


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        ("2026-11-23 07:15", False),
        ("2026-11-23 07:30", True),
        ("2026-11-23 11:29:59", True),
        ("2026-11-23 11:30", False),
        ("2026-11-23 12:00", False),
        ("2026-11-23 16:59:59", True),
        ("2026-11-23 17:00", False),
        ("2026-11-24 08:00", False),
    ],
)
def test_the_office_is_open_while_a_session_runs(at: str, *, is_open: bool) -> None:
    assert WEEK.is_open(local(at)) is is_open


@pytest.mark.parametrize(
    ("at", "opens"),
    [
        ("2026-11-23 06:00", "2026-11-23 07:15"),
        ("2026-11-23 08:00", "2026-11-23 13:15"),
        ("2026-11-23 11:20", "2026-11-23 13:15"),
        ("2026-11-23 17:00", "2026-11-25 07:15"),  # over Ngày Văn hóa
        ("2026-11-27 16:50", "2026-11-30 07:15"),  # over a weekend
        ("2027-02-03 16:45", "2027-02-11 07:15"),  # over Tết
        ("2026-08-21 17:00", "2026-08-22 07:15"),  # to a worked Saturday
    ],
)
def test_the_next_numbers_are_given_at_the_next_opening(at: str, opens: str) -> None:
    assert WEEK.next_numbers_at(local(at)) == local(opens)


def test_an_office_that_stays_closed_has_no_next_opening() -> None:
    assert Hours(()).next_numbers_at(local("2026-11-23 08:00")) is None


def test_only_a_closed_day_has_a_reason() -> None:
    assert WEEK.why_closed(local("2026-11-24 08:00")) == "Ngày Văn hóa Việt Nam"
    assert WEEK.why_closed(local("2026-11-23 12:00")) == ""


def test_sessions_stand_in_order_whatever_the_order_in_the_file() -> None:
    opens = [session.opens for session in WEEK.sessions_on(date(2026, 11, 23))]

    assert opens == [time(7, 30), time(13, 30)]


def test_a_closed_day_wins_over_a_worked_one() -> None:
    both = replace(WEEK, closed_days={date(2026, 8, 22): "Mất điện"})

    assert both.sessions_on(date(2026, 8, 22)) == ()


@pytest.mark.parametrize("at", ["2026-11-28 00:00", "2026-11-29 12:00", "2027-02-08 23:59:59"])
def test_the_demo_is_open_at_every_hour(at: str) -> None:
    assert ALWAYS_OPEN.gives_numbers(local(at))


def test_a_kiosk_refused_at_lunch_hears_when_numbers_are_given_again(
    office: Office, clock: FakeClock
) -> None:
    queue = TicketQueue(Changes(replace(office, hours=WEEK), MemoryStore(), clock), next_in_turn)
    clock.set_local("2026-11-23 12:00")

    with pytest.raises(FieldClosed) as refused:
        issue(queue)

    assert refused.value.details == {"reason": "hours", "opens_at": "2026-11-23T06:15:00.000000Z"}


def test_a_kiosk_refused_on_a_holiday_hears_its_name(office: Office, clock: FakeClock) -> None:
    queue = TicketQueue(Changes(replace(office, hours=WEEK), MemoryStore(), clock), next_in_turn)
    clock.set_local("2026-11-24 09:00")

    with pytest.raises(FieldClosed) as refused:
        issue(queue)

    assert refused.value.details["reason"] == "Ngày Văn hóa Việt Nam"
    assert refused.value.details["opens_at"] == "2026-11-25T00:15:00.000000Z"


def test_a_field_may_have_hours_of_its_own(office: Office, clock: FakeClock) -> None:
    mornings = Hours((Session(WEEKDAYS, time(7, 30), time(11, 30)),))
    land = replace(office.field("DD"), hours=mornings)
    fields = tuple(land if field.code == "DD" else field for field in office.fields)
    queue = TicketQueue(
        Changes(replace(office, hours=WEEK, fields=fields), MemoryStore(), clock), next_in_turn
    )
    clock.set_local("2026-11-23 14:00")

    with pytest.raises(FieldClosed):
        issue(queue, "DD")

    assert issue(queue, "HT").label == "A001"
