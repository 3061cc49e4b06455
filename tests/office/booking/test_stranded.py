"""config.toml is changed while people have booked: no booking is lost, and those on nothing are named."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from office.booking.attending import end_missed
from office.booking.booking import Booking, BookingState
from office.booking.desk import Desk
from office.booking.kept import BOOKINGS
from office.booking.refusals import SlotTaken, UnknownSlot
from office.booking.stranded import Gone, follow_settings, offers, stranded
from office.tickets.changes import Changes
from office.tickets.hours import Hours, Session
from office.tickets.office import Office
from tests.conftest import FakeClock
from tests.office.booking.booked import (
    HOURS,
    OFFICE,
    TUESDAY,
    WORKDAYS,
    booked,
    card,
    held,
    kept,
    slot_at,
    table_of,
)

WEDNESDAY = TUESDAY + timedelta(days=1)
CLOSED = replace(OFFICE, hours=replace(HOURS, closed_days={TUESDAY: "nghỉ"}))
SHORT = replace(OFFICE, hours=Hours((Session(WORKDAYS, time(9), time(11)),)))
FEWER = replace(OFFICE, counters=OFFICE.counters[:3])
NONE = replace(OFFICE, fields=OFFICE.fields[:2])


def in_office(desk: Desk, office: Office) -> Desk:
    """The same booking after config.toml was changed."""
    return Desk(Changes(office, desk.changes.store, desk.changes.clock), desk.table, desk.keys)


def seats(desk: Desk, day: date = TUESDAY) -> int:
    """How many seats the store has of that day."""
    with desk.changes.store.reading() as reader:
        return len(BOOKINGS.on(reader).offered(day, "CT"))


def three(desk: Desk) -> list[Booking]:
    """Three people book the same time: seats 1 to 3 of 4."""
    return [booked(desk, slot_at("08:00")) for _ in range(3)]


@pytest.mark.parametrize(
    ("office", "gone"),
    [
        (CLOSED, [Gone.DAY] * 3),
        (SHORT, [Gone.TIME] * 3),
        (FEWER, [Gone.SEAT]),
        (NONE, [Gone.FIELD] * 3),
        (OFFICE, []),
    ],
)
def test_bookings_are_kept_and_those_on_what_is_gone_are_named(
    desk: Desk, office: Office, gone: list[Gone]
) -> None:
    bookings = three(desk)

    found = follow_settings(in_office(desk, office))

    assert [one.gone for one in found] == gone
    assert [one.booking for one in found] == bookings[len(bookings) - len(gone) :]
    assert [kept(desk, one) for one in bookings] == bookings


def test_who_books_on_a_day_is_named_before_it_is_closed(desk: Desk) -> None:
    bookings = three(desk)

    assert [one.booking for one in stranded(CLOSED, desk.table, bookings)] == bookings
    assert stranded(OFFICE, desk.table, bookings) == []


def test_seats_follow_the_settings_but_for_those_that_are_booked(desk: Desk) -> None:
    three(desk)
    assert seats(desk) == 13 * 4

    follow_settings(in_office(desk, CLOSED))
    assert seats(desk) == 3

    follow_settings(in_office(desk, FEWER))
    assert seats(desk) == 13 * 2 + 1


def test_no_seat_is_given_that_is_gone(desk: Desk) -> None:
    three(desk)

    with pytest.raises(UnknownSlot):
        held(in_office(desk, CLOSED), slot_at("08:00"))
    with pytest.raises(SlotTaken):
        held(in_office(desk, FEWER), slot_at("08:00"))


def test_a_seat_that_is_new_is_given_at_once(desk: Desk) -> None:
    fewer = in_office(desk, FEWER)
    for _ in range(2):
        booked(fewer, slot_at("08:00"))
    with pytest.raises(SlotTaken):
        booked(fewer, slot_at("08:00"))

    assert booked(desk, slot_at("08:00")).seat.number == 3


def test_a_field_taken_out_of_booking_is_named(desk: Desk) -> None:
    bookings = three(desk)

    found = stranded(OFFICE, table_of("HT"), bookings)

    assert {one.gone for one in found} == {Gone.FIELD}


def test_the_next_free_times_are_offered(desk: Desk, clock: FakeClock) -> None:
    three(desk)
    booked(desk, slot_at("08:00"))
    closed = in_office(desk, CLOSED)

    with desk.changes.store.reading() as reader:
        later = offers(desk, reader, slot_at("07:30"), 2, clock())
        after = offers(closed, reader, slot_at("08:00"), 1, clock())
        last = offers(desk, reader, slot_at("15:30", WEDNESDAY + timedelta(days=2)), 5, clock())

    assert later == [slot_at("08:30"), slot_at("09:00")]
    assert after == [slot_at("07:30", WEDNESDAY)]
    assert last == [slot_at("16:00", WEDNESDAY + timedelta(days=2))]


def test_a_time_the_office_does_not_give_is_missed_by_nobody(desk: Desk, clock: FakeClock) -> None:
    person, closed = card(), in_office(desk, CLOSED)
    bookings = [booked(desk, slot_at("08:00", field=field), person) for field in ("CT", "HT")]
    clock.now = bookings[0].seat.slot.at + timedelta(minutes=11)

    end_missed(closed)

    assert {kept(desk, one).state for one in bookings} == {BookingState.CANCELLED}
    held(closed, slot_at("08:00", WEDNESDAY), person)
