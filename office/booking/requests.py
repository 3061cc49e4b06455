"""What faces and programs do with bookings: for a phone without a name, for a kiosk as the device it is."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from flask import abort, request

from office.booking.at_work import BookingAtWork
from office.booking.attending import booked_by, check_in
from office.booking.booking import Booking, ClosingReason, Slot
from office.booking.closing import close_day, open_day_again
from office.booking.desk import Desk
from office.booking.drawing import AS_KEY, ask
from office.booking.person import Card, address_mark, known_address_mark
from office.booking.refusals import UnknownBooking, WrongPerson
from office.booking.taking import AS_ANSWER, cancel, confirm, hold
from office.people import DeviceRole
from office.tickets.answers import Request, Result
from office.tickets.issuing import NewTicket, issue
from office.tickets.store import Transaction
from office.tickets.ticket import Ticket
from office.web.access import actor, asked
from office.web.context import current
from office.web.trials import TrialRuns

VISITOR = "visitor"
"""Who asks without a name."""
_MARK_SHOWN = 16


@dataclass(frozen=True, slots=True)
class Coming:
    """How a booked visitor is given the ticket: in which language, and in which print."""

    language: str
    is_large: bool = False


def at_work() -> BookingAtWork:
    """Return this office's booking. Raises TrialRuns in a trial hour, in which nothing is booked.

    An office without the capability has no such address.
    """
    if current().trials.now is not None:
        raise TrialRuns("a trial hour runs: times are booked again after it")
    work = current().opened.get("booking")
    if not isinstance(work, BookingAtWork):
        abort(404)
    return work


def request_of(*said: object, key: str | None = None) -> Request:
    """Return who asks, under which key and for what; ``said`` is what counts of the body, no digit of a card.

    ``key`` is that of a form, which has no header. Visitors are told apart by a mark of their address that is
    another one each day.
    """
    desk, found = at_work().desk, asked()
    text = "\n".join((request.method, request.path, *map(str, said)))
    print_ = hashlib.blake2b(text.encode(), digest_size=16).hexdigest()
    key = key or found.key
    return Request(found.actor or _visitor(desk, key), key, print_)


def _visitor(desk: Desk, key: str | None) -> str:
    """Return the actor of whoever asks without a name: yesterday's where that was answered under this key.

    Else a request that is sent again over midnight would be another one's.
    """
    today, address = desk.office.day(desk.changes.clock()), _address()
    before = None if key is None else known_address_mark(desk.keys, today - timedelta(days=1), address)
    if before is not None and key is not None:
        with desk.changes.store.reading() as reader:
            if reader.first_answer(_actor_of(before), key) is not None:
                return _actor_of(before)
    return _actor_of(address_mark(desk.keys, today, address))


def _actor_of(mark: str) -> str:
    return f"{VISITOR}:{mark[:_MARK_SHOWN]}"


def hold_slot(field: str, at: datetime, card: Card, request: Request) -> Result[Booking]:
    """Hold a time for whoever asks. Raises what ``hold`` does, and SlowDown."""
    work = at_work()
    is_kiosk = _kiosk() is not None
    if not is_kiosk:
        first = work.desk.changes.answered_as(AS_ANSWER, request)
        if first is not None:
            return first
        work.take_hold(_address())
    slot = Slot(work.desk.office.day(at), field, at)
    return hold(work.desk, slot, card, None if is_kiosk else _address(), request)


def confirm_booking(key: str, request: Request) -> Result[Booking]:
    """Book what is held. Raises what ``confirm`` does."""
    return confirm(at_work().desk, key, request)


def cancel_booking(key: str, request: Request) -> Result[Booking]:
    """Give a time back. Raises what ``cancel`` does."""
    return cancel(at_work().desk, key, request)


def ask_for_draw(
    field: str, day: date, wanted: Sequence[datetime], card: Card, request: Request
) -> Result[str]:
    """Take a request for a draw and return its key. Raises what ``ask`` does, and SlowDown."""
    work = at_work()
    first = work.desk.changes.answered_as(AS_KEY, request)
    if first is not None:
        return first
    work.take_hold(_address())
    return ask(work.desk, day, field, wanted, card, request)


def close_to_bookings(day: date, field: str | None, reason: ClosingReason) -> int:
    """Close that day; return how many bookings that ended. Raises what ``close_day`` does."""
    work = at_work()
    ended = close_day(work.desk, day, field, reason, request_of(day, field, reason)).value
    work.tell_closed()
    return ended


def open_to_bookings(day: date, field: str | None) -> int:
    """Let that day be booked again; return how many closings that ended. Raises what it does."""
    desk = at_work().desk
    return open_day_again(desk, day, field, request_of(day, field)).value


def bookings_of(card: Card) -> Sequence[Booking]:
    """Return what whoever stands at this kiosk has booked today. Raises MarksLost, SlowDown."""
    work, kiosk = at_work(), _kiosk() or ""
    work.may_guess(kiosk)
    with work.desk.changes.store.reading() as reader:
        found = booked_by(work.desk, reader, card)
    if not found:
        work.guessed(kiosk)
    return found


def come(key: str, card: Card, how: Coming, request: Request) -> Result[Ticket]:
    """Give whoever booked their ticket at this kiosk. Raises what ``check_in`` does, and SlowDown."""
    work, kiosk = at_work(), _kiosk() or ""
    # Asked here: the change itself may run in another thread, which has no request.
    printer = _printer(kiosk)
    # A repeated request gets its ticket; only a new one is a guess.
    first = work.desk.changes.answered(request)
    if first is not None:
        return first
    work.may_guess(kiosk)

    def give(tx: Transaction, booking: Booking, now: datetime) -> Ticket:
        slot, changes = booking.seat.slot, work.desk.changes
        wish = NewTicket(
            slot.field,
            language=how.language,
            printer=printer,
            is_large=how.is_large,
            booked_for=slot.at,
        )
        return issue(changes, tx, wish, request, now)

    try:
        return check_in(work.desk, key, card, give, request)
    except (UnknownBooking, WrongPerson):
        work.guessed(kiosk)
        raise


def _kiosk() -> str | None:
    """Return the name of the kiosk that asks, None for anybody else."""
    device = actor().device
    return device.name if device is not None and device.role is DeviceRole.KIOSK else None


def _printer(kiosk: str) -> str | None:
    kiosks = (one for one in current().settings.kiosks if one.name == kiosk)
    return next((one.name for one in kiosks if one.printer is not None), None)


def _address() -> str:
    return request.remote_addr or ""


def is_on() -> bool:
    """Whether times are booked here now: not in a trial hour, and not where config.toml names no field."""
    work = current().opened.get("booking")
    return current().trials.now is None and isinstance(work, BookingAtWork) and work.is_on
