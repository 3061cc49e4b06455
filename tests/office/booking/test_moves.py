"""The table of a booking's moves once more, by hand: each state x each action."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from office.booking.booking import LIVE, Booking, BookingState, Seat
from office.booking.moves import BookingAction, move
from office.booking.refusals import IllegalBookingMove
from tests.office.booking.booked import slot_at

NOW = datetime(2026, 11, 23, 1, tzinfo=UTC)
LEGAL = {
    ("held", "confirm"): "booked",
    ("held", "expire"): "expired",
    ("held", "cancel"): "cancelled",
    ("held", "close"): "cancelled",
    ("booked", "cancel"): "cancelled",
    ("booked", "close"): "cancelled",
    ("booked", "check_in"): "checked_in",
    ("booked", "miss"): "missed",
}
HELD = Booking(
    1,
    "key",
    Seat(slot_at("08:00"), 1),
    "p",
    "c",
    "a",
    1,
    BookingState.HELD,
    NOW,
    "addr",
    1,
    NOW + timedelta(1),
)


@pytest.mark.parametrize("action", BookingAction)
@pytest.mark.parametrize("state", BookingState)
def test_only_the_moves_of_the_table_are_made(state: BookingState, action: BookingAction) -> None:
    booking = replace(HELD, state=state)
    after = LEGAL.get((state.value, action.value))

    if after is None:
        with pytest.raises(IllegalBookingMove) as refused:
            move(booking, action, NOW)
        assert refused.value.details == {"state": state.value}
    else:
        assert move(booking, action, NOW).state == after


def test_what_is_no_longer_held_says_nothing_of_the_address() -> None:
    booked = move(HELD, BookingAction.CONFIRM, NOW)

    assert (booked.address, booked.nth_hold, booked.held_until) == (None, None, None)
    assert (booked.booked_at, booked.ended_at) == (NOW, None)


def test_no_mark_of_missed_times_is_left_once_a_booking_has_ended() -> None:
    booked = move(HELD, BookingAction.CONFIRM, NOW)

    assert booked.missed_mark == "a"
    assert move(booked, BookingAction.CHECK_IN, NOW, ticket_id=7).missed_mark is None


def test_every_state_that_ends_a_booking_is_not_live() -> None:
    assert {state for state in BookingState if state not in LIVE} == {"missed", "cancelled", "expired"}
