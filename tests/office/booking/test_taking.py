"""A time is held, confirmed, given back; and how much one person or address may have."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from office.booking.booking import BookingState, Slot
from office.booking.desk import Desk, has_seat
from office.booking.kept import BOOKINGS
from office.booking.person import Card
from office.booking.refusals import (
    IllegalBookingMove,
    LimitReached,
    NotYet,
    SlotTaken,
    TooLate,
    UnknownBooking,
    UnknownSlot,
)
from office.booking.taking import cancel, confirm, hold
from office.store.new_rows import NewRows
from office.store.sqlite import SqliteStore
from office.tickets.answers import Request
from office.tickets.refusals import Refusal, UnknownField
from office.tickets.store import Transaction
from tests.conftest import FakeClock
from tests.office.booking.booked import MONDAY, PHONE, TUESDAY, booked, card, held, kept, slot_at

WEDNESDAY = TUESDAY + timedelta(days=1)


def test_a_hold_ends_after_ten_minutes_and_its_seat_is_another_s(desk: Desk, clock: FakeClock) -> None:
    slot = slot_at("08:00", field="DD")
    first = held(desk, slot)
    with pytest.raises(SlotTaken):
        held(desk, slot)

    clock.forward(minutes=10)

    assert held(desk, slot).seat == first.seat
    assert kept(desk, first).state is BookingState.EXPIRED


def test_a_hold_that_is_over_cannot_be_confirmed(desk: Desk, clock: FakeClock) -> None:
    booking = held(desk, slot_at("08:00"))
    clock.forward(minutes=10)

    with pytest.raises(TooLate):
        confirm(desk, booking.key, PHONE)


def test_what_is_booked_stays_booked(desk: Desk, clock: FakeClock) -> None:
    booking = booked(desk, slot_at("08:00"))
    clock.forward(minutes=60)
    held(desk, slot_at("08:00"))

    assert kept(desk, booking) == booking


@pytest.mark.parametrize(("minutes", "is_refused"), [(0, False), (1, True)])
def test_a_time_is_given_back_until_two_hours_before(
    desk: Desk, clock: FakeClock, minutes: int, *, is_refused: bool
) -> None:
    booking = booked(desk, slot_at("10:00"))
    clock.set_local("2026-11-24 08:00")
    clock.forward(minutes=minutes)

    if is_refused:
        with pytest.raises(TooLate):
            cancel(desk, booking.key, PHONE)
    else:
        assert cancel(desk, booking.key, PHONE).value.state is BookingState.CANCELLED


def test_a_time_given_back_is_taken_by_the_next(desk: Desk) -> None:
    slot = slot_at("08:00", field="DD")
    first = booked(desk, slot)

    cancel(desk, first.key, PHONE)

    assert booked(desk, slot).seat == first.seat
    with pytest.raises(IllegalBookingMove):
        cancel(desk, first.key, PHONE)


def test_a_person_has_one_time_a_field_and_two_a_day(desk: Desk) -> None:
    person = card()
    first = booked(desk, slot_at("08:00", field="CT"), person)

    with pytest.raises(LimitReached) as refused:
        held(desk, slot_at("09:00", field="CT"), person)
    assert refused.value.details == {"limit": "a_field"}
    booked(desk, slot_at("09:00", field="HT"), person)
    with pytest.raises(LimitReached) as refused:
        held(desk, slot_at("10:00", field="DD"), person)
    assert refused.value.details == {"limit": "a_day"}

    held(desk, slot_at("10:00", WEDNESDAY, "DD"), person)
    cancel(desk, first.key, PHONE)
    assert held(desk, slot_at("10:00", field="DD"), person).nth == 1


def test_an_address_holds_two_times_at_once_and_a_kiosk_any_number(desk: Desk, clock: FakeClock) -> None:
    slot = slot_at("08:00")
    first = held(desk, slot, address="10.0.0.1")
    held(desk, slot, address="10.0.0.1")

    with pytest.raises(LimitReached) as refused:
        held(desk, slot, address="10.0.0.1")
    assert refused.value.details == {"limit": "holds"}
    held(desk, slot, address="10.0.0.2")
    confirm(desk, first.key, PHONE)
    held(desk, slot, address="10.0.0.1")

    clock.forward(minutes=10)
    for _ in range(3):
        held(desk, slot)


def test_a_repeated_request_holds_nothing_twice(desk: Desk) -> None:
    request, person = Request("phone", "once", "CT 08:00"), card()
    first = hold(desk, slot_at("08:00"), person, None, request)

    again = hold(desk, slot_at("08:00"), person, None, request)

    assert (again.value.key, again.value.seat, again.repeated) == (first.value.key, first.value.seat, True)


def test_a_first_answer_says_nothing_of_who_holds(desk: Desk, sqlite: SqliteStore) -> None:
    request = Request("phone", "once", "CT 08:00")
    made = hold(desk, slot_at("08:00"), card(), "10.0.0.1", request).value

    answers = sqlite.change_records(lambda db: str(list(db["answers"].rows)))

    assert made.key in answers
    for mark in (made.person, made.card, made.missed_mark, made.address):
        assert str(mark) not in answers


@pytest.mark.parametrize(
    ("slot", "refusal"),
    [
        (slot_at("08:10"), UnknownSlot),
        (slot_at("11:00"), UnknownSlot),
        (slot_at("12:00"), UnknownSlot),
        (slot_at("08:00", TUESDAY + timedelta(days=4)), UnknownSlot),
        (slot_at("08:00", field="ZZ"), UnknownField),
        (slot_at("10:00", MONDAY), TooLate),
        (slot_at("08:00", MONDAY + timedelta(days=7)), NotYet),
    ],
)
def test_what_is_no_time_to_book_is_refused_by_name(desk: Desk, slot: Slot, refusal: type[Refusal]) -> None:
    with pytest.raises(refusal):
        held(desk, slot)


def test_an_unknown_key_opens_nothing(desk: Desk) -> None:
    for act in (confirm, cancel):
        with pytest.raises(UnknownBooking):
            act(desk, "guessed", PHONE)


ACTS = st.tuples(
    st.sampled_from(["hold", "confirm", "cancel", "wait"]),
    st.integers(0, 3),
    st.sampled_from(["CT", "HT", "DD"]),
    st.sampled_from(["08:00", "08:30"]),
    st.sampled_from([TUESDAY, WEDNESDAY]),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTS, min_size=5, max_size=40))
def test_whatever_people_do_nobody_gets_beyond_a_limit(
    desk: Desk, clock: FakeClock, acts: list[tuple[str, int, str, str, date]]
) -> None:
    clock.set_local("2026-11-23 08:00")
    desk.changes.store.transact(_empty)
    keys: list[str] = []
    for act, who, field, local, day in acts:
        try:
            if act == "hold":
                slot = slot_at(local, day, field)
                address = f"10.0.0.{who % 2}"
                keys.append(hold(desk, slot, Card(f"00000{who}", 1980), address, PHONE).value.key)
            elif act == "wait":
                clock.forward(minutes=4)
            elif keys:
                {"confirm": confirm, "cancel": cancel}[act](desk, keys[who % len(keys)], PHONE)
        except Refusal:
            pass
        _check_limits(desk, clock)


def _check_limits(desk: Desk, clock: FakeClock) -> None:
    with desk.changes.store.reading() as reader:
        live = [one for one in BOOKINGS.on(reader).live_from(MONDAY) if has_seat(one, clock())]
    seats = [one.seat for one in live]
    fields = [(one.person, one.seat.slot.day, one.seat.slot.field) for one in live]
    days = [(one.person, one.seat.slot.day) for one in live]
    holds = [one.address for one in live if one.state is BookingState.HELD]
    assert len(set(seats)) == len(seats)
    assert len(set(fields)) == len(fields)
    assert all(days.count(one) <= 2 for one in days)
    assert all(holds.count(one) <= 2 for one in holds)


def _empty(tx: Transaction) -> None:
    inside = tx.inside
    assert isinstance(inside, NewRows)
    inside.conn.execute("DELETE FROM bookings")
