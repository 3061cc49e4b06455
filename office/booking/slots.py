"""Which times can be booked: computed from the office's hours each time, never stored as a plan."""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from office.booking.booking import Seat, Slot
from office.booking.refusals import NotYet, TooLate, UnknownSlot
from office.booking.settings import SLOT, BookingTable
from office.tickets.day import as_text
from office.tickets.office import Field, Office
from office.tickets.refusals import UnknownField


def seats_at_once(office: Office, field: Field, share_percent: int) -> int:
    """Return how many seats a slot of that field has: a share of what its counters do meanwhile.

    At least 1, but 0 where no counter serves the field.
    """
    counters = sum(field.code in counter.fields for counter in office.counters)
    worth = share_percent * counters * int(SLOT.total_seconds()) // (100 * field.mean_service_s)
    return max(1, worth) if counters else 0


def slots_on(office: Office, field: Field, day: date) -> list[Slot]:
    """Return that day's slots in order: whole ones inside a session, without the last before it closes."""
    moments: set[datetime] = set()
    for session in office.hours_of(field).sessions_on(day):
        opens = datetime.combine(day, session.opens, office.zone).astimezone(UTC)
        closes = datetime.combine(day, session.closes, office.zone).astimezone(UTC)
        moments.update(list(_steps(opens, closes))[:-1])
    return [Slot(day, field.code, at) for at in sorted(moments)]


def seats_on(office: Office, table: BookingTable, code: str, day: date) -> list[Seat]:
    """Return every seat of that field and day, by time and number; none where it cannot be booked.

    Raises UnknownField.
    """
    field = office.field(code)
    if code not in table.fields:
        return []
    count = seats_at_once(office, field, table.share_percent)
    return [Seat(slot, 1 + n) for slot in slots_on(office, field, day) for n in range(count)]


def seats_given(office: Office, table: BookingTable, code: str, day: date) -> list[Seat]:
    """Return the same; none where config.toml has that field no longer, though the store may know it."""
    try:
        return seats_on(office, table, code, day)
    except UnknownField:
        return []


def fields_to_book(office: Office, table: BookingTable) -> list[Field]:
    """Return the office's fields whose times can be booked; a code that names none is left out."""
    return [field for field in office.fields if field.code in table.fields]


def opens_at(office: Office, table: BookingTable, day: date) -> datetime:
    """Return when the seats of that day may first be booked (UTC)."""
    before = day - timedelta(days=table.ahead_days)
    return datetime.combine(before, table.opens_at, office.zone).astimezone(UTC)


def check_day(office: Office, table: BookingTable, day: date, now: datetime) -> None:
    """Raise NotYet before that day opens, and TooLate on the day itself and after."""
    opens = opens_at(office, table, day)
    if now < opens:
        raise NotYet(f"{day} opens at {opens}", opens_at=as_text(opens))
    if day <= office.day(now):
        raise TooLate(f"{day} can be booked until the day before")


def seats_of(office: Office, table: BookingTable, slot: Slot) -> Sequence[Seat]:
    """Return the seats of that slot. Raises UnknownField, and UnknownSlot where it has none."""
    seats = [seat for seat in seats_on(office, table, slot.field, slot.day) if seat.slot == slot]
    if not seats:
        raise UnknownSlot(f"field {slot.field} has no time at {slot.at} to book")
    return seats


def _steps(opens: datetime, closes: datetime) -> Iterator[datetime]:
    while opens + SLOT <= closes:
        yield opens
        opens += SLOT
