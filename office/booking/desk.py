"""What every part of booking works with. ``taking.py`` takes a time, ``attending.py`` has a citizen come."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from office.booking.booking import Booking, BookingState, Seat
from office.booking.in_sqlite import BookingKeeperInSqlite, BookingsInSqlite
from office.booking.moves import BookingAction, move
from office.booking.refusals import UnknownBooking
from office.booking.settings import BookingTable
from office.booking.slots import seats_given
from office.once.keys import Keys
from office.tickets.changes import Changes
from office.tickets.office import Office


@dataclass(frozen=True, slots=True)
class Desk:
    """One office's booking."""

    changes: Changes
    table: BookingTable
    keys: Keys

    @property
    def office(self) -> Office:
        """The office as its config.toml draws it now."""
        return self.changes.office


def has_seat(booking: Booking, now: datetime) -> bool:
    """Whether a live booking keeps its seat from others: a hold that is over does not, though still kept."""
    is_over = booking.state is BookingState.HELD and (booking.held_until or now) <= now
    return not is_over


def free_seats(desk: Desk, kept: BookingsInSqlite, day: date, field: str, now: datetime) -> list[Seat]:
    """Return the seats of that day and field that nobody has, by time and number; none where it is closed."""
    if kept.closing(day, field) is not None:
        return []
    taken = {one.seat for one in kept.live(day, field) if has_seat(one, now)}
    return [seat for seat in seats_given(desk.office, desk.table, field, day) if seat not in taken]


def found(kept: BookingsInSqlite, key: str) -> Booking:
    """Return the booking that key opens. Raises UnknownBooking."""
    booking = kept.of_key(key)
    if booking is None:
        raise UnknownBooking("no booking has this key")
    return booking


def move_all(
    kept: BookingKeeperInSqlite, bookings: Iterable[Booking], action: BookingAction, now: datetime
) -> int:
    """Make that move with each of them and keep it; return how many there were. Raises IllegalBookingMove."""
    moved = [move(one, action, now) for one in bookings]
    for one in moved:
        kept.save(one)
    return len(moved)
