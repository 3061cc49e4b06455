"""A booking as an entry for the citizen's own calendar (RFC 5545)."""

from dataclasses import dataclass
from datetime import UTC, datetime

from icalendar import Calendar, Event

from office.booking.booking import Slot
from office.booking.settings import SLOT


@dataclass(frozen=True, slots=True)
class CalendarTexts:
    """What stands in the entry, in the citizen's language. ``product`` names the program that wrote it."""

    product: str
    title: str
    place: str
    notes: str


def calendar_file(slot: Slot, uid: str, texts: CalendarTexts, made_at: datetime) -> bytes:
    """Return the file of one booked time, its times in UTC; the same ``uid`` replaces an earlier entry.

    ``uid`` must not be the booking's key: calendars are shared.
    """
    event = Event()
    event.add("uid", uid)
    event.add("dtstamp", made_at.astimezone(UTC))
    event.add("dtstart", slot.at.astimezone(UTC))
    event.add("dtend", (slot.at + SLOT).astimezone(UTC))
    event.add("summary", texts.title)
    event.add("location", texts.place)
    event.add("description", texts.notes)
    calendar = Calendar()
    calendar.add("prodid", texts.product)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
