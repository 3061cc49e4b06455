"""Taking a time: held for some minutes, confirmed, given back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from office.booking.booking import Booking, BookingState, Slot
from office.booking.desk import Desk, found, free_seats, move_all
from office.booking.in_sqlite import BookingKeeperInSqlite
from office.booking.kept import BOOKINGS_CHANGED, DRAWS_CHANGED
from office.booking.limits import Marks, check_missed, marks_of, next_hold, next_of_day
from office.booking.moves import BookingAction, move
from office.booking.opened import OpenedDay
from office.booking.person import Card
from office.booking.refusals import DayClosed, DrawnDay, SlotTaken, TooLate
from office.booking.rows import booking_of, booking_row
from office.booking.slots import check_day, opens_at, seats_given, seats_of, seats_on
from office.tickets.answers import Form, Plain, Request, Result
from office.tickets.keys import new_key
from office.tickets.store import Transaction


def _without_marks(booking: Booking) -> tuple[Plain, ...]:
    """Return what is kept a day as a first answer: the booking as it was, with nothing of who made it."""
    return booking_row(
        replace(booking, person=None, card=None, missed_mark=None, address=None, nth_hold=None)
    )


AS_ANSWER = Form("booking", _without_marks, booking_of)
"""A booking as a first answer. One that is repeated says none of its marks."""


def hold(desk: Desk, slot: Slot, card: Card, address: str | None, request: Request) -> Result[Booking]:
    """Hold a seat of that slot for some minutes. ``address`` is the network's, None at a kiosk.

    The request's fingerprint must hold nothing of the card. Raises UnknownField, UnknownSlot, NotYet,
    TooLate, DrawnDay, KioskOnly, LimitReached, SlotTaken.
    """
    marks = marks_of(desk, slot.day, card, address)

    def change(tx: Transaction, now: datetime) -> Booking:
        booking = _new_hold(desk, tx, slot, marks, now)
        # All refusals are behind: the store runs a batch again whose refusal comes after a write.
        kept = BOOKINGS_CHANGED.on(tx)
        expire_holds(kept, now)
        open_day(desk, tx, slot.day, slot.field, now)
        kept.offer([booking.seat])
        return kept.add(booking)

    return desk.changes.once_as(AS_ANSWER, request, change)


def confirm(desk: Desk, key: str, request: Request) -> Result[Booking]:
    """Book what is held; whoever calls this has seen the one-time code, or stands at a kiosk.

    Raises UnknownBooking, IllegalBookingMove, and TooLate when the hold is over.
    """

    def change(tx: Transaction, now: datetime) -> Booking:
        kept = BOOKINGS_CHANGED.on(tx)
        booking = found(kept, key)
        booked = move(booking, BookingAction.CONFIRM, now)
        if booking.held_until is not None and booking.held_until <= now:
            raise TooLate(f"the hold of booking {booking.id} ended at {booking.held_until}")
        kept.save(booked)
        note_sold_out(desk, tx, booked.seat.slot.day, booked.seat.slot.field)
        return booked

    return desk.changes.once_as(AS_ANSWER, request, change)


def cancel(desk: Desk, key: str, request: Request) -> Result[Booking]:
    """Give a time back. Raises UnknownBooking, IllegalBookingMove, and TooLate shortly before it."""

    def change(tx: Transaction, now: datetime) -> Booking:
        kept = BOOKINGS_CHANGED.on(tx)
        booking = found(kept, key)
        cancelled = move(booking, BookingAction.CANCEL, now)
        until = booking.seat.slot.at - timedelta(minutes=desk.table.cancel_min)
        if booking.state is BookingState.BOOKED and now > until:
            raise TooLate(f"booking {booking.id} could be cancelled until {until}")
        kept.save(cancelled)
        return cancelled

    return desk.changes.once_as(AS_ANSWER, request, change)


def expire_holds(kept: BookingKeeperInSqlite, now: datetime) -> int:
    """End the holds that are over, and return how many there were."""
    return move_all(kept, kept.overdue_holds(now), BookingAction.EXPIRE, now)


def open_day(desk: Desk, tx: Transaction, day: date, field: str, now: datetime) -> OpenedDay:
    """Keep that day's seats where they are not kept yet, and return what is kept of it."""
    draws = DRAWS_CHANGED.on(tx)
    opened = draws.opened(day, field)
    if opened is None:
        opened = OpenedDay(day, field, opens_at(desk.office, desk.table, day))
        draws.save_day(opened)
        BOOKINGS_CHANGED.on(tx).offer(seats_on(desk.office, desk.table, field, day))
    return opened


def note_sold_out(desk: Desk, tx: Transaction, day: date, field: str) -> None:
    """Keep when the last seat was held, the first time that all are booked: holds alone take nothing away."""
    draws = DRAWS_CHANGED.on(tx)
    opened = draws.opened(day, field)
    if opened is None or opened.sold_out_at is not None:
        return
    seats = set(seats_given(desk.office, desk.table, field, day))
    live = BOOKINGS_CHANGED.on(tx).live(day, field)
    sold = [one for one in live if one.state is not BookingState.HELD and one.seat in seats]
    if seats and len(sold) == len(seats):
        # A draw's requests were made before the day opened: a day drawn late counts from its opening, too.
        last = max(one.made_at for one in sold)
        draws.save_day(replace(opened, sold_out_at=max(last, opened.opened_at)))


def _new_hold(desk: Desk, tx: Transaction, slot: Slot, marks: Marks, now: datetime) -> Booking:
    """Return the booking that is made, not kept yet. Raises what ``hold`` raises; writes nothing."""
    kept, draws = BOOKINGS_CHANGED.on(tx), DRAWS_CHANGED.on(tx)
    check_day(desk.office, desk.table, slot.day, now)
    seats = seats_of(desk.office, desk.table, slot)
    closing = kept.closing(slot.day, slot.field)
    if closing is not None:
        raise DayClosed(f"{slot.day} is closed to bookings", reason=str(closing.reason))
    opened = draws.opened(slot.day, slot.field)
    if opened is not None and opened.is_to_be_drawn:
        raise DrawnDay(f"the seats of {slot.field} on {slot.day} are being drawn")
    check_missed(kept, marks, desk.office.day(now))
    nth = next_of_day(kept, draws, marks.person, slot.day, slot.field, now)
    nth_hold = next_hold(kept, marks.address, now)
    free = set(free_seats(desk, kept, slot.day, slot.field, now))
    seat = next((one for one in seats if one in free), None)
    if seat is None:
        raise SlotTaken(f"every seat of {slot.field} at {slot.at} is taken")
    return Booking(
        id=0,
        key=new_key(now),
        seat=seat,
        person=marks.person,
        card=marks.card,
        missed_mark=marks.missed_mark,
        nth=nth,
        state=BookingState.HELD,
        made_at=now,
        address=marks.address,
        nth_hold=nth_hold,
        held_until=now + timedelta(minutes=desk.table.hold_min),
    )
