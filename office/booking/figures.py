"""What became of a day's seats in one field."""

from collections.abc import Iterable
from dataclasses import dataclass

from office.booking.booking import Booking, BookingState
from office.booking.opened import OpenedDay


@dataclass(frozen=True, slots=True)
class BookingFigures:
    """Counts of seats and bookings. ``taken`` were booked, whatever came after; holds that ran out are not.

    ``minutes_until_sold_out`` is cut to whole minutes, None where never all were booked.
    """

    offered: int
    taken: int
    came: int
    missed: int
    cancelled: int
    minutes_until_sold_out: int | None


def figures(offered: int, bookings: Iterable[Booking], opened: OpenedDay | None) -> BookingFigures:
    """Add up the bookings of one day and field, in whatever state, of ``offered`` seats."""
    booked = [one for one in bookings if one.booked_at is not None]
    states = [one.state for one in booked]
    lasted = None if opened is None else opened.lasted
    return BookingFigures(
        offered=offered,
        taken=len(booked),
        came=states.count(BookingState.CHECKED_IN),
        missed=states.count(BookingState.MISSED),
        cancelled=states.count(BookingState.CANCELLED),
        minutes_until_sold_out=None if lasted is None else int(lasted.total_seconds()) // 60,
    )
