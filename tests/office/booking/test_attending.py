"""The booked time comes: a ticket, or a time missed."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from office.booking.attending import booked_by, check_in, end_missed
from office.booking.booking import Booking, BookingState
from office.booking.desk import Desk
from office.booking.person import Card
from office.booking.refusals import (
    IllegalBookingMove,
    KioskOnly,
    MarksLost,
    NotYet,
    TooLate,
    WrongPerson,
)
from office.booking.tables import TABLES
from office.store.sqlite import SqliteStore
from office.store.tables import Schema
from office.tickets.answers import Request
from office.tickets.refusals import FieldClosed
from office.tickets.store import Transaction
from office.tickets.ticket import State, Ticket
from tests.conftest import FakeClock
from tests.office.booking.booked import TUESDAY, booked, card, give_ticket, held, kept, slot_at

KIOSK = Request("kiosk1")


@pytest.mark.parametrize("minutes", [-15, 0, 10])
def test_who_comes_around_the_time_waits_from_the_time(desk: Desk, clock: FakeClock, minutes: int) -> None:
    person, slot = card(), slot_at("10:00")
    booking = booked(desk, slot, person)
    clock.now = slot.at + timedelta(minutes=minutes)

    ticket = check_in(desk, booking.key, person, give_ticket, KIOSK).value

    assert (ticket.waits_from, ticket.field, ticket.state) == (slot.at, "CT", State.WAITING)
    after = kept(desk, booking)
    assert (after.state, after.ticket_id, after.missed_mark) == (BookingState.CHECKED_IN, ticket.id, None)


@pytest.mark.parametrize(("seconds", "refusal"), [(-15 * 60 - 1, NotYet), (10 * 60 + 1, TooLate)])
def test_who_comes_earlier_or_later_has_no_ticket(
    desk: Desk, clock: FakeClock, seconds: int, refusal: type[Exception]
) -> None:
    person, slot = card(), slot_at("10:00")
    booking = booked(desk, slot, person)
    clock.now = slot.at + timedelta(seconds=seconds)

    with pytest.raises(refusal):
        check_in(desk, booking.key, person, give_ticket, KIOSK)
    assert kept(desk, booking).state is BookingState.BOOKED


def test_a_booking_is_nobody_else_s(desk: Desk, clock: FakeClock) -> None:
    slot = slot_at("10:00")
    booking = booked(desk, slot, Card("123456", 1980))
    clock.now = slot.at

    for other in (Card("123457", 1980), Card("123456", 1981)):
        with pytest.raises(WrongPerson):
            check_in(desk, booking.key, other, give_ticket, KIOSK)


def test_nobody_checks_in_twice(desk: Desk, clock: FakeClock) -> None:
    person, slot = card(), slot_at("10:00")
    booking = booked(desk, slot, person)
    clock.now = slot.at
    check_in(desk, booking.key, person, give_ticket, KIOSK)

    with pytest.raises(IllegalBookingMove):
        check_in(desk, booking.key, person, give_ticket, KIOSK)


def refuse(tx: Transaction, booking: Booking, now: object) -> Ticket:
    """No counter serves the field any more today."""
    raise FieldClosed("closed", reason="no_counter")


def test_where_no_ticket_is_given_the_booking_stays(desk: Desk, clock: FakeClock) -> None:
    person, slot = card(), slot_at("10:00")
    booking = booked(desk, slot, person)
    clock.now = slot.at

    with pytest.raises(FieldClosed):
        check_in(desk, booking.key, person, refuse, KIOSK)
    assert kept(desk, booking).state is BookingState.BOOKED


def test_who_comes_with_the_card_alone_is_found(desk: Desk, clock: FakeClock) -> None:
    person = card()
    first = booked(desk, slot_at("10:00"), person)
    held(desk, slot_at("09:00", field="HT"), person)
    booked(desk, slot_at("10:00"))
    booked(desk, slot_at("10:00", TUESDAY + timedelta(days=1)), person)
    clock.set_local("2026-11-24 07:00")

    with desk.changes.store.reading() as reader:
        assert booked_by(desk, reader, person) == [first]


def missed(
    desk: Desk, clock: FakeClock, person: Card, local: str, field: str, *, noticed_after: int = 1
) -> Booking:
    """A person books and does not come."""
    booking = booked(desk, slot_at(local, TUESDAY, field), person)
    clock.now = booking.seat.slot.at + timedelta(minutes=10 + noticed_after)
    end_missed(desk)
    return kept(desk, booking)


def test_a_time_is_missed_once_the_minutes_after_it_are_over(desk: Desk, clock: FakeClock) -> None:
    booking = booked(desk, slot_at("10:00"))
    clock.now = booking.seat.slot.at + timedelta(minutes=10)

    assert end_missed(desk) == 0
    clock.forward(seconds=1)
    assert end_missed(desk) == 1

    assert kept(desk, booking).state is BookingState.MISSED


def test_where_the_day_s_key_is_gone_an_officer_decides(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    person, slot = card(), slot_at("10:00")
    booking = booked(desk, slot, person)
    key = tmp_path / "keys" / "day-2026-11-24"
    key.unlink()
    clock.now = slot.at

    with pytest.raises(MarksLost):
        check_in(desk, booking.key, person, give_ticket, KIOSK)
    with desk.changes.store.reading() as reader, pytest.raises(MarksLost):
        booked_by(desk, reader, person)
    assert not key.exists()


def test_who_booked_under_a_key_that_is_gone_is_no_stranger(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    person, slot = card(), slot_at("10:00")
    booking = booked(desk, slot, person)
    (tmp_path / "keys" / "day-2026-11-24").unlink()
    other = card()
    later = booked(desk, slot, other)
    clock.now = slot.at

    with pytest.raises(MarksLost):
        check_in(desk, booking.key, person, give_ticket, KIOSK)
    with desk.changes.store.reading() as reader:
        assert booked_by(desk, reader, other) == [later]
        with pytest.raises(MarksLost):
            booked_by(desk, reader, person)


def test_nobody_has_booked_on_a_day_that_has_no_key(desk: Desk) -> None:
    with desk.changes.store.reading() as reader:
        assert booked_by(desk, reader, card()) == []


def test_who_missed_two_times_in_thirty_days_takes_numbers_at_the_kiosk(desk: Desk, clock: FakeClock) -> None:
    person = card()
    for local, field in (("10:00", "CT"), ("10:00", "HT")):
        clock.set_local("2026-11-23 08:00")
        missed(desk, clock, person, local, field)

    clock.set_local("2026-12-24 08:00")
    with pytest.raises(KioskOnly):
        held(desk, slot_at("10:00", TUESDAY + timedelta(days=31)), person)
    held(desk, slot_at("10:00", TUESDAY + timedelta(days=31)))
    clock.set_local("2026-12-25 08:00")
    held(desk, slot_at("10:00", TUESDAY + timedelta(days=34)), person)


def test_who_came_and_was_given_no_number_missed_nothing(desk: Desk, clock: FakeClock) -> None:
    person = card()
    for field in ("CT", "HT"):
        clock.set_local("2026-11-23 08:00")
        booking = booked(desk, slot_at("10:00", field=field), person)
        clock.now = booking.seat.slot.at
        with pytest.raises(FieldClosed):
            check_in(desk, booking.key, person, refuse, KIOSK)
        clock.forward(minutes=11)
        assert end_missed(desk) == 1

    held(desk, slot_at("10:00", TUESDAY + timedelta(days=1)), person)


def test_one_missed_time_is_forgiven(desk: Desk, clock: FakeClock) -> None:
    person = card()
    missed(desk, clock, person, "10:00", "CT")

    held(desk, slot_at("10:00", TUESDAY + timedelta(days=1)), person)


def test_a_time_that_went_by_while_the_server_was_down_counts_against_nobody(
    desk: Desk, clock: FakeClock
) -> None:
    person = card()
    for field in ("CT", "HT"):
        clock.set_local("2026-11-23 08:00")
        assert missed(desk, clock, person, "10:00", field, noticed_after=6).state is BookingState.MISSED

    held(desk, slot_at("10:00", TUESDAY + timedelta(days=1)), person)


def test_who_came_after_the_copy_an_office_was_set_back_to_missed_nothing(
    desk: Desk, clock: FakeClock, sqlite: SqliteStore
) -> None:
    person = card()
    for field in ("CT", "HT"):
        booked(desk, slot_at("10:00", field=field), person)
    later = booked(desk, slot_at("10:30"))
    ahead = booked(desk, slot_at("10:00", TUESDAY + timedelta(days=2)))
    clock.now = slot_at("10:00").at + timedelta(minutes=11)
    sqlite.change_records(lambda db: Schema((TABLES,)).set_back(db.conn, clock.now))

    assert end_missed(desk) == 2

    held(desk, slot_at("10:00", TUESDAY + timedelta(days=1)), person)
    # Whoever has these may have cancelled them since.
    assert kept(desk, later) == replace(later, missed_mark=None)
    assert kept(desk, ahead) == replace(ahead, missed_mark=None)
