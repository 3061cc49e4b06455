"""The booked time comes: the citizen checks in and is given an ordinary ticket, or the time is missed."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from office.booking.booking import Booking, BookingState
from office.booking.desk import Desk, found
from office.booking.kept import BOOKINGS, BOOKINGS_CHANGED
from office.booking.moves import BookingAction, move
from office.booking.person import Card, is_card
from office.booking.refusals import MarksLost, NotYet, TooLate, WrongPerson
from office.booking.stranded import stranded
from office.tickets.answers import Request, Result
from office.tickets.day import as_text
from office.tickets.refusals import FieldClosed
from office.tickets.store import Reader, Transaction
from office.tickets.ticket import Ticket

Issue = Callable[[Transaction, Booking, datetime], Ticket]
"""Issues the ticket of a booking inside the transaction: it waits from the slot's time. Raises a Refusal."""

_WATCHED = timedelta(minutes=5)
"""A time whose end the office noticed later than this was missed while the server was down."""


def check_in(desk: Desk, key: str, card: Card, issue: Issue, request: Request) -> Result[Ticket]:
    """Give whoever booked their ticket, in the minutes around the time.

    The request's fingerprint must hold nothing of the card. Raises UnknownBooking, IllegalBookingMove,
    NotYet, TooLate, WrongPerson, MarksLost, and what ``issue`` raises. Who comes while the field gives no
    number has missed nothing.
    """

    def change(tx: Transaction, now: datetime) -> Ticket:
        booking = found(BOOKINGS_CHANGED.on(tx), key)
        move(booking, BookingAction.CHECK_IN, now)
        _check_time(desk, booking, now)
        _check_person(desk, booking, card)
        ticket = issue(tx, booking, now)
        # Asked of the transaction anew, so that the ticket's row stands before what refers to it.
        BOOKINGS_CHANGED.on(tx).save(move(booking, BookingAction.CHECK_IN, now, ticket_id=ticket.id))
        return ticket

    try:
        return desk.changes.once(request, change)
    except FieldClosed:
        _forgive(desk, key)
        raise


def booked_by(desk: Desk, reader: Reader, card: Card) -> Sequence[Booking]:
    """Return what that person has booked today and not come for: for who brings the card and no key.

    Raises MarksLost where nobody can say that any more.
    """
    day = desk.office.day(desk.changes.clock())
    kept = [one for one in BOOKINGS.on(reader).live_on(day) if one.state is BookingState.BOOKED]
    mine, lost = list[Booking](), None
    for one in kept:
        try:
            mine += [one] if is_card(desk.keys, day, card, one.card) else []
        except MarksLost as refusal:
            lost = refusal
    if lost is not None and not mine:
        raise lost
    return mine


def end_missed(desk: Desk) -> int:
    """End the bookings whose time went by, and return how many there were; to be called now and then.

    It counts against a person only where the office gave the time and was there to see that nobody came.
    """
    late = timedelta(minutes=desk.table.late_min)

    def work(tx: Transaction) -> int:
        now, kept = desk.changes.now(), BOOKINGS_CHANGED.on(tx)
        over = kept.begun_before(now - late)
        gone = {one.booking.id for one in stranded(desk.office, desk.table, over)}
        for booking in over:
            is_watched = now - booking.seat.slot.at - late <= _WATCHED
            if booking.id not in gone and is_watched and booking.missed_mark is not None:
                kept.add_missed(booking.missed_mark, booking.seat.slot.day)
            action = BookingAction.CLOSE if booking.id in gone else BookingAction.MISS
            kept.save(move(booking, action, now))
        return len(over)

    return desk.changes.run(work)


def _forgive(desk: Desk, key: str) -> None:
    """Keep that its time is missed by nobody: its person came, and the office could not serve the field."""

    def work(tx: Transaction) -> None:
        kept = BOOKINGS_CHANGED.on(tx)
        booking = found(kept, key)
        if booking.state is BookingState.BOOKED:
            kept.save(replace(booking, missed_mark=None))

    desk.changes.run(work)


def _check_time(desk: Desk, booking: Booking, now: datetime) -> None:
    opens = booking.seat.slot.at - timedelta(minutes=desk.table.early_min)
    closes = booking.seat.slot.at + timedelta(minutes=desk.table.late_min)
    if now < opens:
        raise NotYet(f"booking {booking.id} checks in from {opens}", opens_at=as_text(opens))
    if now > closes:
        raise TooLate(f"booking {booking.id} checked in until {closes}")


def _check_person(desk: Desk, booking: Booking, card: Card) -> None:
    if not is_card(desk.keys, booking.seat.slot.day, card, booking.card):
        raise WrongPerson(f"booking {booking.id} is another person's")
