"""What a citizen may choose from: the days of a field, and the times of a day, with what is free of each."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from office.booking.booking import ClosingReason, Slot
from office.booking.desk import Desk, free_seats
from office.booking.kept import BOOKINGS, DRAWS
from office.booking.slots import opens_at, seats_on
from office.tickets.store import Reader


class DayState(StrEnum):
    """Whether the times of a day can be booked now."""

    OPEN = "open"
    FULL = "full"
    CLOSED = "closed"
    """The office is closed, or no counter serves the field."""
    NOT_YET = "not_yet"
    OVER = "over"
    """Today, and every day before."""
    ASKED = "asked"
    """Its seats are drawn, and requests are taken."""
    DRAWN_SOON = "drawn_soon"
    """Requests have ended, and the draw is under way."""


@dataclass(frozen=True, slots=True)
class SlotOffer:
    """A time, and how many of its ``seats`` are ``free``."""

    slot: Slot
    seats: int
    free: int


@dataclass(frozen=True, slots=True)
class DayOffer:
    """A day of one field. ``opens_at`` (UTC) is when it could or can first be booked.

    ``reason`` is a closed day's own text of config.toml, '' where that says none; ``closing`` is why a
    manager closed it.
    """

    day: date
    field: str
    state: DayState
    opens_at: datetime
    slots: tuple[SlotOffer, ...]
    reason: str = ""
    closing: ClosingReason | None = None

    @property
    def seats(self) -> int:
        """How many seats there are, taken or not."""
        return sum(one.seats for one in self.slots)

    @property
    def free(self) -> int:
        """How many of them nobody has."""
        return sum(one.free for one in self.slots)


def days_ahead(desk: Desk, now: datetime) -> list[date]:
    """Return the days that a citizen is shown: from tomorrow to the one that opens next."""
    today = desk.office.day(now)
    return [today + timedelta(days=1 + n) for n in range(desk.table.ahead_days + 1)]


def day_offer(desk: Desk, reader: Reader, field: str, day: date, now: datetime) -> DayOffer:
    """Return what that day offers in that field. Raises UnknownField."""
    closing = BOOKINGS.on(reader).closing(day, field)
    seats = [] if closing is not None else seats_on(desk.office, desk.table, field, day)
    free = free_seats(desk, BOOKINGS.on(reader), day, field, now)
    all_of, free_of = Counter(seat.slot for seat in seats), Counter(seat.slot for seat in free)
    slots = tuple(SlotOffer(slot, count, free_of[slot]) for slot, count in sorted(all_of.items()))
    opens = opens_at(desk.office, desk.table, day)
    reason = desk.office.hours_of(desk.office.field(field)).closed_days.get(day, "")
    state, why = _state(desk, reader, field, day, now, slots), None if closing is None else closing.reason
    return DayOffer(day, field, state, opens, slots, reason, why)


def _state(
    desk: Desk, reader: Reader, field: str, day: date, now: datetime, slots: tuple[SlotOffer, ...]
) -> DayState:
    if day <= desk.office.day(now):
        return DayState.OVER
    if not slots:
        return DayState.CLOSED
    opened, is_open = DRAWS.on(reader).opened(day, field), now >= opens_at(desk.office, desk.table, day)
    if opened is not None and opened.is_to_be_drawn:
        return DayState.DRAWN_SOON if now >= opened.opened_at else DayState.ASKED
    if not is_open:
        return DayState.NOT_YET
    return DayState.OPEN if any(one.free for one in slots) else DayState.FULL
