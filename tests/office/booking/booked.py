"""What citizens do in these tests, in as few words as it takes; and the office they do it in."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from itertools import count

from office.booking.booking import Booking, Slot
from office.booking.desk import Desk
from office.booking.kept import BOOKINGS
from office.booking.person import Card
from office.booking.settings import BookingTable
from office.booking.slots import seats_on
from office.booking.taking import confirm, hold
from office.tickets.answers import Request
from office.tickets.hours import Hours, Session
from office.tickets.issuing import NewTicket, new_ticket
from office.tickets.store import Transaction
from office.tickets.ticket import Ticket
from tests.conftest import SMALL_OFFICE

PHONE = Request("phone")
MONDAY = date(2026, 11, 23)
TUESDAY = date(2026, 11, 24)
WORKDAYS = frozenset(range(5))
HOURS = Hours(
    (Session(WORKDAYS, time(7, 30), time(11, 30)), Session(WORKDAYS, time(13, 30), time(17))),
)
OFFICE = replace(SMALL_OFFICE, hours=HOURS)
"""Open on working days; HT has 3 seats at once, DD 1 and CT 4."""
_NUMBERS = count(100_001)


def card() -> Card:
    """The card of somebody who was not here before."""
    return Card(f"{next(_NUMBERS):06}", 1980)


def slot_at(local: str, day: date = TUESDAY, field: str = "CT") -> Slot:
    """The slot of that local time, such as ``08:00``."""
    at = datetime.combine(day, time.fromisoformat(local), OFFICE.zone).astimezone(UTC)
    return Slot(day, field, at)


def held(desk: Desk, slot: Slot, whose: Card | None = None, address: str | None = None) -> Booking:
    """Somebody holds a time."""
    return hold(desk, slot, whose or card(), address, PHONE).value


def booked(desk: Desk, slot: Slot, whose: Card | None = None) -> Booking:
    """Somebody books a time."""
    return confirm(desk, held(desk, slot, whose).key, PHONE).value


def kept(desk: Desk, booking: Booking) -> Booking:
    """The booking as the store has it now."""
    with desk.changes.store.reading() as reader:
        found = BOOKINGS.on(reader).of_key(booking.key)
    assert found is not None
    return found


def fill(desk: Desk, day: date, field: str) -> int:
    """Strangers hold every seat of that day and field; return how many they are."""
    with desk.changes.store.reading() as reader:
        before = len(BOOKINGS.on(reader).live(day, field))
    seats = seats_on(desk.office, desk.table, field, day)
    for seat in seats[before:]:
        booked(desk, seat.slot)
    return len(seats)


def give_ticket(tx: Transaction, booking: Booking, now: datetime) -> Ticket:
    """Issue a ticket that waits from the slot's time, as the core will."""
    wish = NewTicket(booking.seat.slot.field)
    ticket = new_ticket(OFFICE, tx, wish, Request("kiosk1"), now, has_paper=False)
    return tx.add_ticket(replace(ticket, waits_from=booking.seat.slot.at))


def table_of(*fields: str, share_percent: int = 40) -> BookingTable:
    """What ``[booking]`` of config.toml says."""
    return BookingTable.model_validate({"fields": list(fields), "share_percent": share_percent})
