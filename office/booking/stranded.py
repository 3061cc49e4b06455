"""Bookings that stand on what is gone: config.toml was changed, or is about to be, after they were made."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from office.booking.booking import Booking, Seat, Slot
from office.booking.desk import Desk, free_seats
from office.booking.kept import BOOKINGS, BOOKINGS_CHANGED, DRAWS_CHANGED
from office.booking.settings import BookingTable
from office.booking.slots import opens_at, seats_given, seats_on
from office.tickets.office import Office
from office.tickets.refusals import UnknownField
from office.tickets.store import Reader, Transaction


class Gone(StrEnum):
    """What a booking stood on that is there no longer."""

    FIELD = "field"
    DAY = "day"
    TIME = "time"
    SEAT = "seat"


@dataclass(frozen=True, slots=True)
class Stranded:
    """A booking, and what of its seat is gone."""

    booking: Booking
    gone: Gone


def stranded(office: Office, table: BookingTable, bookings: Iterable[Booking]) -> list[Stranded]:
    """Return those of the bookings that stand on nothing in that office, in the order given.

    ``office`` may be one that config.toml does not draw yet: whoever closes a day sees its bookings first.
    """
    told = ((one, _gone(office, table, one.seat)) for one in bookings)
    return [Stranded(booking, gone) for booking, gone in told if gone is not None]


def offers(desk: Desk, reader: Reader, slot: Slot, count: int, now: datetime) -> list[Slot]:
    """Return the next ``count`` times after ``slot`` that have a free seat in its field and are open now."""
    kept, found_slots = BOOKINGS.on(reader), dict[Slot, None]()
    tomorrow = desk.office.day(now) + timedelta(days=1)
    days = (tomorrow + timedelta(days=n) for n in range(desk.table.ahead_days))
    for day in days:
        is_open = now >= opens_at(desk.office, desk.table, day)
        if day < slot.day or not is_open or len(found_slots) >= count:
            continue
        free = free_seats(desk, kept, day, slot.field, now)
        found_slots.update(dict.fromkeys(seat.slot for seat in free if seat.slot.at > slot.at))
    return list(found_slots)[:count]


def follow_settings(desk: Desk) -> Sequence[Stranded]:
    """Bring the kept seats of days to come to what config.toml gives; return who stands on what is gone.

    Nobody's booking is touched, and its seat stays kept. To be called when the office starts.
    """

    def work(tx: Transaction) -> Sequence[Stranded]:
        today = desk.office.day(desk.changes.now())
        kept = BOOKINGS_CHANGED.on(tx)
        for opened in DRAWS_CHANGED.on(tx).opened_from(today):
            seats = set(seats_given(desk.office, desk.table, opened.field, opened.day))
            kept.withdraw([one for one in kept.offered(opened.day, opened.field) if one not in seats])
            kept.offer(seats)
        return stranded(desk.office, desk.table, kept.live_from(today))

    return desk.changes.run(work)


def _gone(office: Office, table: BookingTable, seat: Seat) -> Gone | None:
    try:
        field = office.field(seat.slot.field)
        seats = seats_on(office, table, field.code, seat.slot.day)
    except UnknownField:
        return Gone.FIELD
    if seat in seats:
        return None
    if seat.slot.field not in table.fields:
        return Gone.FIELD
    if not office.hours_of(field).sessions_on(seat.slot.day):
        return Gone.DAY
    return Gone.SEAT if seat.slot in {one.slot for one in seats} else Gone.TIME
