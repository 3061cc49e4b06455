"""Bookings as rows, and back."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from office.booking.booking import Booking, BookingState, ClosingReason, Seat, Slot
from office.tickets.day import as_text, from_text

COLUMNS = (
    "id, key, day, field, at, seat, person, card, missed_mark, nth, state, made_at,"
    " address, nth_hold, held_until, booked_at, ended_at, ticket_id, closed_for"
)

_FIRST_COLUMNS = 18


def booking_row(booking: Booking) -> tuple[Any, ...]:
    """Return the booking's values in the order of COLUMNS."""
    return (
        booking.id,
        booking.key,
        *seat_row(booking.seat),
        booking.person,
        booking.card,
        booking.missed_mark,
        booking.nth,
        booking.state,
        as_text(booking.made_at),
        booking.address,
        booking.nth_hold,
        text_or_none(booking.held_until),
        text_or_none(booking.booked_at),
        text_or_none(booking.ended_at),
        booking.ticket_id,
        booking.closed_for,
    )


def booking_of(row: Sequence[Any]) -> Booking:
    """Return the booking of a row with COLUMNS; a first answer kept by an older version has fewer."""
    closed_for = row[18] if len(row) > _FIRST_COLUMNS else None
    return Booking(
        id=row[0],
        key=row[1],
        seat=seat_of(row[2:6]),
        person=row[6],
        card=row[7],
        missed_mark=row[8],
        nth=row[9],
        state=BookingState(row[10]),
        made_at=from_text(row[11]),
        address=row[12],
        nth_hold=row[13],
        held_until=time_or_none(row[14]),
        booked_at=time_or_none(row[15]),
        ended_at=time_or_none(row[16]),
        ticket_id=row[17],
        closed_for=None if closed_for is None else ClosingReason(closed_for),
    )


def slot_row(slot: Slot) -> tuple[str, str, str]:
    """Return day, field and time."""
    return slot.day.isoformat(), slot.field, as_text(slot.at)


def seat_row(seat: Seat) -> tuple[str, str, str, int]:
    """Return day, field, time and number."""
    return (*slot_row(seat.slot), seat.number)


def seat_of(row: Sequence[Any]) -> Seat:
    """Return the seat of day, field, time and number."""
    return Seat(Slot(date.fromisoformat(row[0]), row[1], from_text(row[2])), row[3])


def text_or_none(moment: datetime | None) -> str | None:
    """Write a time as text, None as None."""
    return None if moment is None else as_text(moment)


def time_or_none(text: str | None) -> datetime | None:
    """Read a time from text, None as None."""
    return None if text is None else from_text(text)
