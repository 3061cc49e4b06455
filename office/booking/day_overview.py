"""A day's booking as a manager may know it: how many seats and what became of them, of nobody by name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from office.booking.booking import Booking, BookingState, Slot
from office.booking.closing import AHEAD, ahead_of
from office.booking.desk import Desk, has_seat
from office.booking.figures import BookingFigures, figures
from office.booking.kept import BOOKINGS, DRAWS
from office.booking.slots import seats_given
from office.booking.stranded import offers, stranded
from office.tickets.store import Reader

_OFFERED = 3


@dataclass(frozen=True, slots=True)
class SlotCount:
    """A time: its ``seats``, and how many of them are in which state. ``is_gone``: it stands on nothing.

    ``next_free`` are times that can be offered in its place, where people would be turned away.
    """

    slot: Slot
    seats: int
    held: int
    booked: int
    came: int
    missed: int
    is_gone: bool
    next_free: tuple[Slot, ...]

    @property
    def ahead(self) -> int:
        """How many are still to come."""
        return self.held + self.booked


def day_figures(desk: Desk, reader: Reader, field: str, day: date) -> BookingFigures:
    """Return what became of a day's seats in a field: as kept, or as config.toml gives where none is kept."""
    kept = BOOKINGS.on(reader)
    offered = len(kept.offered(day, field)) or len(seats_given(desk.office, desk.table, field, day))
    return figures(offered, kept.of(day, field), DRAWS.on(reader).opened(day, field))


def slot_counts(desk: Desk, reader: Reader, field: str, day: date, now: datetime) -> list[SlotCount]:
    """Return the times of a day in a field, those that only bookings stand on included."""
    seats = Counter(seat.slot for seat in seats_given(desk.office, desk.table, field, day))
    bookings: dict[Slot, list[Booking]] = {slot: [] for slot in seats}
    for one in BOOKINGS.on(reader).of(day, field):
        bookings.setdefault(one.seat.slot, []).append(one)
    return [
        _count(desk, reader, slot, seats[slot], of_slot, now)
        for slot, of_slot in sorted(bookings.items())
        if seats[slot] or any(one.booked_at for one in of_slot)
    ]


def ahead_on(reader: Reader, day: date, now: datetime) -> list[Booking]:
    """Return the bookings of that day that are held or booked now, by time."""
    return ahead_of(BOOKINGS.on(reader).live_on(day), now)


def _count(
    desk: Desk, reader: Reader, slot: Slot, seats: int, bookings: Sequence[Booking], now: datetime
) -> SlotCount:
    live = [one for one in bookings if has_seat(one, now)]
    states = Counter(one.state for one in live)
    ahead = [one for one in live if one.state in AHEAD]
    return SlotCount(
        slot=slot,
        seats=seats,
        held=states[BookingState.HELD],
        booked=states[BookingState.BOOKED],
        came=states[BookingState.CHECKED_IN],
        missed=states[BookingState.MISSED],
        is_gone=bool(stranded(desk.office, desk.table, ahead)),
        next_free=tuple(offers(desk, reader, slot, _OFFERED, now)) if ahead else (),
    )
