"""Which times can be booked, and how many seats each has."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.booking.refusals import NotYet, TooLate
from office.booking.settings import SLOT
from office.booking.slots import check_day, seats_at_once, seats_on, slots_on
from office.tickets.hours import ALWAYS_OPEN, Hours, Session
from office.tickets.office import Counter, Field
from tests.office.booking.booked import HOURS, MONDAY, OFFICE, TUESDAY, WORKDAYS, table_of

CT = OFFICE.field("CT")
TABLE = table_of("CT")


def local_times(hours: Hours, day: date) -> list[str]:
    """The slots' local times."""
    office = replace(OFFICE, hours=hours)
    return [f"{office.local(slot.at):%H:%M}" for slot in slots_on(office, CT, day)]


def test_slots_leave_out_the_lunch_break_and_the_last_of_each_session() -> None:
    assert local_times(HOURS, TUESDAY) == [
        *("07:30", "08:00", "08:30", "09:00", "09:30", "10:00", "10:30"),
        *("13:30", "14:00", "14:30", "15:00", "15:30", "16:00"),
    ]


def test_a_slot_that_closing_would_cut_is_none() -> None:
    hours = Hours((Session(WORKDAYS, time(7, 30), time(9, 15)),))

    assert local_times(hours, TUESDAY) == ["07:30", "08:00"]


def test_a_closed_day_has_no_slots_and_a_worked_saturday_has_monday_s() -> None:
    saturday = date(2026, 11, 28)
    hours = replace(HOURS, closed_days={TUESDAY: "nghỉ"}, worked_days={saturday: 0})

    assert local_times(hours, TUESDAY) == []
    assert local_times(HOURS, saturday) == []
    assert local_times(hours, saturday) == local_times(hours, MONDAY) != []


def test_a_field_s_own_hours_go_before_the_office_s() -> None:
    field = replace(CT, hours=Hours((Session(WORKDAYS, time(8), time(9)),)))

    assert [OFFICE.local(slot.at).hour for slot in slots_on(OFFICE, field, TUESDAY)] == [8]


@pytest.mark.parametrize(
    ("counters", "mean_service_s", "share", "seats"),
    [(2, 300, 40, 4), (2, 600, 40, 2), (3, 900, 40, 2), (1, 900, 40, 1), (0, 300, 40, 0), (5, 360, 100, 25)],
)
def test_seats_are_a_share_of_what_the_counters_do(
    counters: int, mean_service_s: int, share: int, seats: int
) -> None:
    field = Field("X", "Lĩnh vực", "Field", "X", 9000, mean_service_s)
    office = replace(OFFICE, fields=(field,), counters=tuple(Counter(n, ("X",)) for n in range(counters)))

    assert seats_at_once(office, field, share) == seats


@given(
    st.lists(st.tuples(st.integers(0, 1439), st.integers(0, 1439)), max_size=3),
    st.integers(60, 7200),
    st.integers(1, 100),
)
def test_every_slot_lies_in_a_session_with_room_behind_it(
    spans: list[tuple[int, int]], mean_service_s: int, share: int
) -> None:
    sessions = tuple(
        Session(WORKDAYS, time(*divmod(min(span), 60)), time(*divmod(max(span), 60))) for span in spans
    )
    office = replace(OFFICE, hours=Hours(sessions), fields=(replace(CT, mean_service_s=mean_service_s),))
    table = table_of("CT", share_percent=share)

    seats = seats_on(office, table, "CT", TUESDAY)

    assert len(set(seats)) == len(seats)
    for seat in seats:
        opens, local = seat.number, office.local(seat.slot.at)
        assert opens >= 1
        after = (local + 2 * SLOT).replace(tzinfo=None)
        assert any(
            session.opens <= local.time() and after <= datetime.combine(TUESDAY, session.closes)
            for session in sessions
        )


def test_an_office_that_never_closes_has_slots_of_one_day_only() -> None:
    slots = slots_on(replace(OFFICE, hours=ALWAYS_OPEN), CT, TUESDAY)

    assert {OFFICE.day(slot.at) for slot in slots} == {TUESDAY}


def test_the_sixth_day_opens_at_eight_in_the_evening() -> None:
    day, opens = MONDAY + timedelta(days=6), datetime(2026, 11, 23, 13, tzinfo=UTC)

    check_day(OFFICE, TABLE, day, opens)
    check_day(OFFICE, TABLE, TUESDAY, opens)
    with pytest.raises(NotYet) as refused:
        check_day(OFFICE, TABLE, day, opens - timedelta(microseconds=1))
    assert refused.value.details["opens_at"] == "2026-11-23T13:00:00.000000Z"


@pytest.mark.parametrize("day", [MONDAY, MONDAY - timedelta(days=1)])
def test_today_is_the_kiosk_s(day: date) -> None:
    with pytest.raises(TooLate):
        check_day(OFFICE, TABLE, day, datetime(2026, 11, 23, 1, tzinfo=UTC))


def test_a_field_that_is_not_named_cannot_be_booked() -> None:
    assert seats_on(OFFICE, TABLE, "HT", TUESDAY) == []
