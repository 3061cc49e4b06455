"""A closed booking in words, for the message that its person gets."""

from collections.abc import Sequence

from office.booking.booking import Booking
from office.booking.closing import ClosedTold
from office.once.outbox import Value
from office.settings import Settings
from office.words.catalogue import OWN

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def closed_values(settings: Settings, booking: Booking, told: ClosedTold, language: str) -> Sequence[Value]:
    """Return what stands in the message: when and what for it was, why it is closed, and where to book."""
    # In the language that has the message's own sentence: one message is in one language.
    words = settings.words.words_saying("outbox-text-booking_closed", language)
    slot, local = booking.seat.slot, settings.office.local(booking.seat.slot.at)
    day = words("phone-booking-day", weekday=_WEEKDAYS[local.weekday()], day=local.day, month=local.month)
    field = next((one for one in settings.office.fields if one.code == slot.field), None)
    name = (
        slot.field if field is None else field.name if words.language == OWN else field.name_en or field.name
    )
    reason = told.text if told.reason is None else words(f"phone-booking-closed-{told.reason}")
    return (
        Value("when", words("phone-booking-at", time=f"{local:%-H:%M}", day=day)),
        Value("field", name),
        Value("reason", reason),
        Value("address", f"{settings.server.address}/booking"),
    )
