"""The one table of a booking's moves. ``move()`` alone sets a booking's state."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from office.booking.booking import Booking, BookingState
from office.booking.refusals import IllegalBookingMove


class BookingAction(StrEnum):
    """What may be done with a booking after it was made."""

    CONFIRM = "confirm"
    EXPIRE = "expire"
    CANCEL = "cancel"
    CLOSE = "close"
    CHECK_IN = "check_in"
    MISS = "miss"


_AHEAD = (BookingState.HELD, BookingState.BOOKED)

BOOKING_MOVES: Final[Mapping[BookingAction, Mapping[BookingState, BookingState]]] = MappingProxyType(
    {
        BookingAction.CONFIRM: {BookingState.HELD: BookingState.BOOKED},
        BookingAction.EXPIRE: {BookingState.HELD: BookingState.EXPIRED},
        BookingAction.CANCEL: dict.fromkeys(_AHEAD, BookingState.CANCELLED),
        # The office takes the time away: no deadline holds for it, and nobody missed anything.
        BookingAction.CLOSE: dict.fromkeys(_AHEAD, BookingState.CANCELLED),
        BookingAction.CHECK_IN: {BookingState.BOOKED: BookingState.CHECKED_IN},
        BookingAction.MISS: {BookingState.BOOKED: BookingState.MISSED},
    }
)


def move(booking: Booking, action: BookingAction, at: datetime, *, ticket_id: int | None = None) -> Booking:
    """Return the booking after ``action`` at time ``at``; the one given stays as it was.

    ``ticket_id`` is the ticket that CHECK_IN brought. Raises IllegalBookingMove when the table forbids it.
    """
    try:
        state = BOOKING_MOVES[action][booking.state]
    except KeyError:
        raise IllegalBookingMove(
            f"cannot {action} booking {booking.id}: it is {booking.state}", state=str(booking.state)
        ) from None
    # Who held it from which address is of no use once it is no longer held.
    moved = replace(booking, state=state, address=None, nth_hold=None, held_until=None)
    if state is BookingState.BOOKED:
        return replace(moved, booked_at=at)
    return replace(moved, ended_at=at, missed_mark=None, ticket_id=ticket_id)
