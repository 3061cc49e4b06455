"""The public shapes of booking. They may grow, never shrink. None holds who booked."""

from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import AwareDatetime, BaseModel, Field, StringConstraints

from office.booking.booking import Booking, BookingState, ClosingReason
from office.booking.drawing import MOST_WANTED, Published
from office.booking.offered import DayOffer, DayState
from office.booking.settings import BookingTable
from office.web.asked_days import OfficeDay
from office.web.shapes import Asked, Code, LanguageCode, Moment
from office.words.catalogue import OWN

_FIRST, _LAST = datetime.fromisoformat("2020-01-01T00:00Z"), datetime.fromisoformat("2100-01-01T00:00Z")

Digits = Annotated[str, StringConstraints(pattern="^[0-9]{6}$")]
"""The last six digits of a card."""
BirthYear = Annotated[int, Field(ge=1900, le=2100)]
BookedDay = Annotated[OfficeDay, Field(ge=_FIRST.date(), le=_LAST.date())]
"""A day that booking may be asked about, ``YYYY-MM-DD``."""
SlotTime = Annotated[AwareDatetime, Field(ge=_FIRST, le=_LAST)]
"""When a slot begins."""


class SlotsAsked(Asked):
    """A field, and a day ``YYYY-MM-DD``."""

    field: Code
    day: BookedDay


class BookingBody(Asked):
    """A time of a field, and whose: the card's last 6 digits and the year of birth, which are not kept."""

    field: Code
    at: SlotTime
    digits: Digits
    birth_year: BirthYear


class CardBody(Asked):
    """Who comes: the last 6 digits of the card and the year of birth. ``large``: papers in large print."""

    digits: Digits
    birth_year: BirthYear
    language: LanguageCode = OWN
    large: bool = False


class DrawBody(Asked):
    """A request for a draw: up to five times of one day, the best first."""

    field: Code
    day: BookedDay
    wanted: Annotated[list[SlotTime], Field(min_length=1, max_length=MOST_WANTED)]
    digits: Digits
    birth_year: BirthYear


class ClosingBody(Asked):
    """A day to close to bookings, in one field or in all where none is named; people read the reason."""

    day: BookedDay
    field: Code | None = None
    reason: ClosingReason = ClosingReason.OTHER


class OpeningBody(Asked):
    """A day to open to bookings again; as it was closed, in one field or in all."""

    day: BookedDay
    field: Code | None = None


class SlotShape(BaseModel):
    """A time that can be booked."""

    at: Moment
    seats: int
    free: int


class SlotsAnswer(BaseModel):
    """A day of a field. ``reason`` is why it is closed, as config.toml says it, or ''.

    ``closing`` is why a manager closed it, null where nobody did.
    """

    field: str
    day: date
    state: DayState
    opens_at: Moment
    reason: str
    closing: ClosingReason | None
    slots: list[SlotShape]


class BookingShape(BaseModel):
    """A booking, for whoever holds its key. ``held_until`` is null once it is booked.

    ``closed_for`` is why the office took the time back, null where it did not.
    """

    key: str
    field: str
    day: date
    at: Moment
    state: BookingState
    held_until: Moment | None
    closed_for: ClosingReason | None
    cancel_until: Moment
    check_in_from: Moment
    check_in_until: Moment


class BookingAnswer(BaseModel):
    """One booking."""

    booking: BookingShape


class BookingsAnswer(BaseModel):
    """What one person has booked today and not come for yet."""

    bookings: list[BookingShape]


class ClosingAnswer(BaseModel):
    """How many bookings were ended."""

    closed: int


class OpeningAnswer(BaseModel):
    """How many closings were ended: 0 where that day was open."""

    opened: int


class DrawRequestAnswer(BaseModel):
    """The key of a request; once drawn, of its booking."""

    key: str


class WishShape(BaseModel):
    """One request, by its lot: which key that is nobody can tell."""

    lot: str
    wanted: list[Moment]


class DrawAnswer(BaseModel):
    """What is published of a draw. ``seed`` is null and ``wishes`` are empty until it is drawn.

    ``commitment`` is the SHA-256 of the seed. Drawn is by HMAC-SHA-256(seed, lot), the lowest first.
    """

    field: str
    day: date
    commitment: str
    seed: str | None
    wishes: list[WishShape]


def slots_answer(offer: DayOffer) -> SlotsAnswer:
    """Return the shape of a day."""
    return SlotsAnswer(
        field=offer.field,
        day=offer.day,
        state=offer.state,
        opens_at=offer.opens_at,
        reason=offer.reason,
        closing=offer.closing,
        slots=[SlotShape(at=one.slot.at, seats=one.seats, free=one.free) for one in offer.slots],
    )


def booking_shape(table: BookingTable, booking: Booking) -> BookingShape:
    """Return the shape of a booking."""
    slot = booking.seat.slot
    return BookingShape(
        key=booking.key,
        field=slot.field,
        day=slot.day,
        at=slot.at,
        state=booking.state,
        held_until=booking.held_until,
        closed_for=booking.closed_for,
        cancel_until=slot.at - timedelta(minutes=table.cancel_min),
        check_in_from=slot.at - timedelta(minutes=table.early_min),
        check_in_until=slot.at + timedelta(minutes=table.late_min),
    )


def draw_answer(published: Published) -> DrawAnswer:
    """Return the shape of what is published of a draw."""
    return DrawAnswer(
        field=published.field,
        day=published.day,
        commitment=published.commitment,
        seed=None if published.seed is None else published.seed.hex(),
        wishes=[WishShape(lot=one.lot, wanted=list(one.wanted)) for one in published.wishes],
    )
