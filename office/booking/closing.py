"""Closing a day to bookings and opening it again: what a manager does, and what the journal keeps of it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from office.booking.booking import EVERY_FIELD, Booking, BookingState, Closing, ClosingReason
from office.booking.desk import Desk, has_seat
from office.booking.kept import BOOKINGS_CHANGED
from office.booking.moves import BookingAction, move
from office.booking.refusals import TooLate
from office.booking.settings import BookingTable
from office.booking.stranded import Gone, stranded
from office.tickets.answers import Form, Request, Result
from office.tickets.journal import Kind, NewEntry
from office.tickets.office import Office
from office.tickets.refusals import UnknownField
from office.tickets.store import Transaction

AHEAD = (BookingState.HELD, BookingState.BOOKED)
"""The states of a booking whose person is still to come."""
_CLOSED = Form("booking_closing", lambda count: (count,), lambda values: int(str(values[0])))
_OPENED = Form("booking_opening", lambda count: (count,), lambda values: int(str(values[0])))
_TOLD = re.compile(r"(\d{4}-\d{2}-\d{2})(?: ([a-z_]+))?(?: in (.+))?")


@dataclass(frozen=True, slots=True)
class ClosedTold:
    """Why somebody's day is closed: a manager's ``reason``, or config.toml's own ``text``, maybe ''."""

    reason: ClosingReason | None
    text: str


def close_day(
    desk: Desk, day: date, field: str | None, reason: ClosingReason, request: Request
) -> Result[int]:
    """Close that day, in one field or in all: end its bookings, and return how many there were.

    Nobody missed anything. Closed anew it has the new reason. Raises TooLate for a day that is over, and
    UnknownField.
    """

    def change(tx: Transaction, now: datetime) -> int:
        _check(desk, day, field, now)
        kept = BOOKINGS_CHANGED.on(tx)
        ended = [one for one in ahead_of(kept.live_on(day), now) if field in (None, one.seat.slot.field)]
        closing = Closing(day, field or EVERY_FIELD, reason, request.actor, now)
        for one in ended:
            kept.save(replace(move(one, BookingAction.CLOSE, now), closed_for=reason))
        kept.close_day(closing)
        told = _told(day, field, reason)
        tx.record(NewEntry(Kind.BOOKINGS_CLOSED, now, desk.office.day(now), request.actor, reason=told))
        return len(ended)

    return desk.changes.once_as(_CLOSED, request, change)


def open_day_again(desk: Desk, day: date, field: str | None, request: Request) -> Result[int]:
    """Let that day be booked again, and return how many closings that ended; what was ended stays so.

    Raises TooLate for a day that is over, and UnknownField.
    """

    def change(tx: Transaction, now: datetime) -> int:
        _check(desk, day, field, now)
        opened = BOOKINGS_CHANGED.on(tx).open_day(day, field)
        if opened:
            told = _told(day, field, None)
            tx.record(NewEntry(Kind.BOOKINGS_OPENED, now, desk.office.day(now), request.actor, reason=told))
        return opened

    return desk.changes.once_as(_OPENED, request, change)


def ahead_of(bookings: Iterable[Booking], now: datetime) -> list[Booking]:
    """Return those that are held or booked now, in their order."""
    return [one for one in bookings if one.state in AHEAD and has_seat(one, now)]


def closed_told(office: Office, table: BookingTable, booking: Booking) -> ClosedTold | None:
    """Return why the day of a booking is closed, by a manager or by config.toml; None where it is not.

    What config.toml closes ends by the clock alone, so that a day written wrongly there takes nobody's time.
    """
    if booking.closed_for is not None:
        return ClosedTold(booking.closed_for, "")
    if booking.state not in AHEAD:
        return None
    if [one.gone for one in stranded(office, table, [booking])] != [Gone.DAY]:
        return None
    return ClosedTold(None, config_closing(office, booking.seat.slot.field, booking.seat.slot.day) or "")


def config_closing(office: Office, field: str, day: date) -> str | None:
    """Return what config.toml says of that closed day, '' where no words; None where it does not close it."""
    try:
        return office.hours_of(office.field(field)).closed_days.get(day)
    except UnknownField:
        return None


def closing_of_entry(reason: str) -> tuple[date, ClosingReason | None, str] | None:
    """Return day, reason and field of an entry of the journal, as this module wrote it; None for another."""
    found = _TOLD.fullmatch(reason)
    if found is None or found[2] not in {None, *ClosingReason}:
        return None
    try:
        day = date.fromisoformat(found[1])
    except ValueError:
        return None
    return day, None if found[2] is None else ClosingReason(found[2]), found[3] or EVERY_FIELD


def _told(day: date, field: str | None, reason: ClosingReason | None) -> str:
    """Return what the journal's entry says, such as ``2026-11-24 weather in B``."""
    of_reason, of_field = (f" {reason}" if reason else ""), (f" in {field}" if field else "")
    return f"{day}{of_reason}{of_field}"


def _check(desk: Desk, day: date, field: str | None, now: datetime) -> None:
    if field is not None:
        desk.office.field(field)
    if day < desk.office.day(now):
        raise TooLate(f"{day} is over")
