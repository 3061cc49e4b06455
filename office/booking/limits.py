"""How much one person, or one address, may have. Unique indexes in ``tables.py`` stand behind each limit."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from office.booking.booking import Booking, Limit
from office.booking.desk import Desk, has_seat
from office.booking.draws_in_sqlite import DrawsInSqlite
from office.booking.in_sqlite import BookingsInSqlite
from office.booking.person import (
    PERIOD_DAYS,
    Card,
    address_mark,
    card_mark_on,
    missed_mark_on,
    missed_marks,
    person_on,
)
from office.booking.refusals import KioskOnly, LimitReached, UnknownSlot
from office.tickets.refusals import InvalidRequest

MOST_A_DAY = 2
MOST_HOLDS = 2
MOST_MISSED = 2
"""Whoever missed so many booked times within 30 days takes numbers at the kiosk."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells one person from another on a booked day. ``address`` None: booked at a kiosk."""

    person: str
    card: str
    missed_mark: str
    missed_marks: tuple[str, ...]
    address: str | None = None


def marks_of(desk: Desk, day: date, card: Card, address: str | None = None) -> Marks:
    """Return the marks of that card, and of the address, for a booking of that day.

    Raises UnknownSlot for a day that nobody can book or ask for now: each day asked for gets a key; and
    InvalidRequest for a year of birth to come.
    """
    today = desk.office.day(desk.changes.clock())
    if card.birth_year > today.year:
        raise InvalidRequest("nobody is born after this year", reason="birth_year")
    if not today <= day <= today + timedelta(days=desk.table.ahead_days + 1):
        raise UnknownSlot(f"no time of {day} can be booked")
    return Marks(
        person_on(desk.keys, day, card),
        card_mark_on(desk.keys, day, card),
        missed_mark_on(desk.keys, day, card),
        missed_marks(desk.keys, today, card),
        None if address is None else address_mark(desk.keys, today, address),
    )


def check_missed(kept: BookingsInSqlite, marks: Marks, today: date) -> None:
    """Raise KioskOnly for who missed too many booked times lately."""
    if kept.missed(marks.missed_marks, today - timedelta(days=PERIOD_DAYS)) >= MOST_MISSED:
        raise KioskOnly("too many booked times were missed within 30 days")


def next_of_day(
    kept: BookingsInSqlite, draws: DrawsInSqlite, person: str, day: date, field: str, now: datetime
) -> int:
    """Return which of the person's bookings of that day the next one is, 1 or 2. Raises LimitReached.

    A request for a draw to come counts as a booking: it may become one.
    """
    live = [one for one in kept.of_person(day, person) if has_seat(one, now)]
    requests = draws.undrawn_of(day, person)
    fields = {one.seat.slot.field for one in live} | {one.field for one in requests}
    if field in fields:
        raise LimitReached(f"this person has a booking in {field} on {day}", limit=str(Limit.A_FIELD))
    return _lowest({one.nth for one in live} | {one.nth for one in requests}, MOST_A_DAY, Limit.A_DAY)


def next_hold(kept: BookingsInSqlite, address: str | None, now: datetime) -> int | None:
    """Return which of the address's holds the next one is, 1 or 2; None at a kiosk. Raises LimitReached."""
    if address is None:
        return None
    held: list[Booking] = [one for one in kept.held_by(address) if has_seat(one, now)]
    return _lowest({one.nth_hold or 0 for one in held}, MOST_HOLDS, Limit.HOLDS)


def _lowest(used: Collection[int], most: int, limit: Limit) -> int:
    free = next((n for n in range(1, most + 1) if n not in used), None)
    if free is None:
        raise LimitReached(f"no more than {most}: {limit}", limit=str(limit))
    return free
