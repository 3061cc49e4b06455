"""A booking: one person's seat at one time of one day and field. It holds nobody's name or number."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class BookingState(StrEnum):
    """Where a booking stands."""

    HELD = "held"
    BOOKED = "booked"
    CHECKED_IN = "checked_in"
    MISSED = "missed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


LIVE = (BookingState.HELD, BookingState.BOOKED, BookingState.CHECKED_IN)
"""The states in which a booking has its seat; unique indexes in ``tables.py`` go by these."""


class Limit(StrEnum):
    """What a person or an address may have only so many of."""

    A_DAY = "a_day"
    A_FIELD = "a_field"
    HOLDS = "holds"


EVERY_FIELD = ""
"""What stands for a field where a day is closed in all of them."""


class ClosingReason(StrEnum):
    """Why the office closes a day to bookings: each has its sentence for citizens, in every language."""

    HOLIDAY = "holiday"
    STAFF = "staff"
    WEATHER = "weather"
    POWER = "power"
    SYSTEM = "system"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Closing:
    """A day that a manager closed in one field, or in every field. ``by`` is who did, ``at`` UTC."""

    day: date
    field: str
    reason: ClosingReason
    by: str
    at: datetime


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A time that can be booked: ``at`` (UTC) is when it begins, ``day`` the office's day of it."""

    day: date
    field: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Seat:
    """One seat of a slot, counted from 1."""

    slot: Slot
    number: int


@dataclass(frozen=True, slots=True)
class Booking:
    """One booking. ``key`` opens it; whoever has it may cancel it.

    ``person``, ``card`` and ``missed_mark`` are the marks of ``person.py``, None once they are forgotten.
    ``nth`` is which of the person's bookings of that day, 1 or 2. ``address`` and ``nth_hold`` are set while
    it is held. ``ticket_id`` is the ticket that came of it. Times are UTC; ``booked_at`` stays once set.
    ``closed_for`` is why the office took the time back, None where it did not.
    """

    id: int
    key: str
    seat: Seat
    person: str | None
    card: str | None
    missed_mark: str | None
    nth: int
    state: BookingState
    made_at: datetime
    address: str | None = None
    nth_hold: int | None = None
    held_until: datetime | None = None
    booked_at: datetime | None = None
    ended_at: datetime | None = None
    ticket_id: int | None = None
    closed_for: ClosingReason | None = None

    @property
    def code(self) -> str:
        """What staff and citizen call it by; it opens nothing."""
        return f"L{self.id:03}"
