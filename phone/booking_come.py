"""Taking the number by phone: whether the booking's page offers it now, and where the ticket's page is."""

from datetime import datetime, timedelta
from enum import StrEnum

from office.booking.booking import Booking, BookingState
from office.booking.by_phone import is_in_hall
from office.booking.requests import VISITOR, at_work


class HallOffer(StrEnum):
    """What the page of a booking says of taking the number by phone."""

    NONE = "none"
    """Numbers are taken at kiosks only, or this booking gives none any more."""
    HERE = "here"
    SOON = "soon"
    """This phone is in the hall on the day, and the time is still to come."""
    IN_HALL = "in_hall"
    """It is to be had in the hall on the day: this phone is elsewhere, or the day is still to come."""


def hall_offer(booking: Booking, now: datetime) -> HallOffer:
    """Return what to say to whoever holds that booking."""
    table, at = at_work().desk.table, booking.seat.slot.at
    is_over = now > at + timedelta(minutes=table.late_min)
    if not table.hall_networks or booking.state is not BookingState.BOOKED or is_over:
        return HallOffer.NONE
    office = at_work().desk.office
    if not is_in_hall() or office.day(now) != office.day(at):
        return HallOffer.IN_HALL
    return HallOffer.SOON if now < at - timedelta(minutes=table.early_min) else HallOffer.HERE


def ticket_key(booking: Booking) -> str:
    """Return the key of the ticket that was taken by phone; "" where a kiosk gave it, on paper."""
    if booking.ticket_id is None:
        return ""
    with at_work().desk.changes.store.reading() as reader:
        ticket = reader.ticket(booking.ticket_id)
    return ticket.key if ticket is not None and ticket.issued_by == VISITOR else ""
