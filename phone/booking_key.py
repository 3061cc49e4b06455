"""A booking's own page, for whoever holds its key: confirm it, give it back, and what became of it."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from math import ceil

from flask import Response, make_response, redirect

from hardware.printing.ticket_code import code_picture
from office.booking.booking import Booking, BookingState, Slot
from office.booking.by_phone import come_by_phone
from office.booking.calendar_file import CalendarTexts, calendar_file
from office.booking.closing import ClosedTold, closed_told, config_closing
from office.booking.draw import lot_of, order_of
from office.booking.drawing import Published, published
from office.booking.kept import BOOKINGS, DRAWS
from office.booking.opened import DrawRequest
from office.booking.refusals import IllegalBookingMove
from office.booking.requests import at_work, cancel_booking, confirm_booking, request_of
from office.booking.stranded import offers
from office.tickets.answers import Request
from office.tickets.refusals import Refusal
from office.web.access import allows_anyone
from office.web.context import current
from phone.blueprint import bp
from phone.booking import form_request, in_trial, typed_card
from phone.booking_come import HallOffer, hall_offer, ticket_key
from phone.booking_contact import can_tell
from phone.booking_view import (
    clock_time,
    drawn,
    field_name,
    language,
    moment_words,
    refused_words,
    status_of,
    words,
)

_ENDED = (BookingState.MISSED, BookingState.CANCELLED, BookingState.EXPIRED)
_CLOSED, _HERE = "closed", "here"
_OFFERED = 3
_PRODUCT = "-//Mot Cua//booking//VI"


@dataclass(frozen=True, slots=True)
class Found:
    """What a key opens: a booking, or a request for a draw that none came of (yet)."""

    booking: Booking | None
    asked: DrawRequest | None
    draw: Published | None


@dataclass(frozen=True, slots=True)
class DrawTold:
    """What the holder of a request is told: all that it takes to draw again; ``place`` is 0 before."""

    commitment: str
    seed: str
    lot: str
    place: int
    count: int


@bp.get("/booking/<key>")
@allows_anyone
def booking_state(key: str) -> Response:
    """How a booking stands."""
    return _shown(key)


@bp.post("/booking/<key>/confirmations")
@allows_anyone
def confirm(key: str) -> Response:
    """Book what is held."""
    return _done(key, confirm_booking)


@bp.post("/booking/<key>/cancellations")
@allows_anyone
def cancel(key: str) -> Response:
    """Give the time back."""
    return _done(key, cancel_booking)


@bp.post("/booking/<key>/check-ins")
@allows_anyone
def check_in(key: str) -> Response:
    """Give whoever booked their number on this phone, and lead to the ticket's page."""
    none = in_trial()
    if none is not None:
        return none
    try:
        # Without a key of its own: what was typed wrongly and is typed anew would get the first answer again.
        taken = come_by_phone(key, typed_card(), language(), request_of(key)).key
    except IllegalBookingMove as refusal:
        booking = _found(key)
        taken = "" if booking is None or booking.booking is None else ticket_key(booking.booking)
        if not taken:
            return _shown(key, refusal, _HERE)
    except Refusal as refusal:
        return _shown(key, refusal, _HERE)
    return make_response(redirect(f"/t/{taken}?language={language()}", HTTPStatus.SEE_OTHER))


@bp.get("/booking/<key>/calendar.ics")
@allows_anyone
def calendar(key: str) -> Response:
    """The booked time for the citizen's own calendar; the key is not in it, since calendars are shared."""
    none = in_trial()
    found = None if none else _found(key)
    if found is None or found.booking is None:
        return none or _unknown()
    said, slot = words(), found.booking.seat.slot
    texts = CalendarTexts(
        product=_PRODUCT,
        title=said("phone-booking-calendar-title", field=_field(slot.field)),
        place=at_work().desk.office.name,
        notes=said("phone-booking-calendar-notes"),
    )
    answer = make_response(calendar_file(slot, f"{lot_of(key)}@mot-cua", texts, found.booking.made_at))
    answer.mimetype = "text/calendar"
    answer.headers["Content-Disposition"] = "attachment; filename=booking.ics"
    return answer


def _shown(key: str, refused: Refusal | None = None, of: str = "refused") -> Response:
    none = in_trial()
    found = None if none else _found(key)
    if found is None:
        return none or _unknown()
    status = HTTPStatus.OK if refused is None else status_of(refused)
    told = "" if refused is None else refused_words(refused, of)
    draw = None if found.draw is None or found.asked is None else _draw_told(found.draw, key)
    if found.booking is None:
        return _request_page(found.asked, draw)
    return _booking_page(found.booking, draw, status, told)


def _booking_page(booking: Booking, draw: DrawTold | None, status: int, told: str) -> Response:
    desk, slot = at_work().desk, booking.seat.slot
    office, table, now = desk.office, desk.table, desk.changes.clock()
    state, until = booking.state, booking.held_until
    if state is BookingState.HELD and until is not None and until <= now:
        state = BookingState.EXPIRED
    closed = closed_told(office, table, booking)
    cancel_until = slot.at - timedelta(minutes=table.cancel_min)
    comes_from, comes_until = (
        clock_time(office, slot.at + timedelta(minutes=minutes))
        for minutes in (-table.early_min, table.late_min)
    )
    is_booked = state is BookingState.BOOKED and closed is None
    return drawn(
        "phone/booked.html",
        status,
        booking=booking,
        key=booking.key,
        own_path=f"/booking/{booking.key}",
        state=str(state) if closed is None else _CLOSED,
        closed="" if closed is None else _closed_words(closed),
        field_code=slot.field if any(one.code == slot.field for one in office.fields) else "",
        field=_field(slot.field),
        at_words=moment_words(office, slot.at),
        held_until="" if until is None else clock_time(office, until),
        held_s=0 if until is None else max(1, ceil((until - now).total_seconds())),
        comes_from=comes_from,
        comes_until=comes_until,
        code=code_picture(f"{current().settings.server.address}/booking/{booking.key}") if is_booked else "",
        hall_offer=HallOffer.NONE if closed is not None else hall_offer(booking, now),
        ticket=ticket_key(booking),
        can_tell=is_booked and can_tell(),
        can_cancel=closed is None and (state is BookingState.HELD or (is_booked and now <= cancel_until)),
        cancel_until=moment_words(office, cancel_until),
        draw=draw,
        free=_free_after(slot) if state in _ENDED or closed is not None else [],
        request_id=secrets.token_urlsafe(16),
        refused=told,
    )


def _closed_words(closed: ClosedTold) -> str:
    """Return why the day is closed, as the office says it in public."""
    if closed.reason is not None:
        return words()(f"phone-booking-closed-{closed.reason}")
    return words()("phone-booking-config-closed", text=closed.text) if closed.text else ""


def _free_after(slot: Slot) -> list[tuple[str, str]]:
    """Return the next free times in the place of one that is over: what a link asks for, and its words."""
    desk = at_work().desk
    with desk.changes.store.reading() as reader:
        free = offers(desk, reader, slot, _OFFERED, desk.changes.clock())
    local = desk.office.local
    return [
        (f"field={one.field}&day={one.day}&at={local(one.at):%H:%M}", moment_words(desk.office, one.at))
        for one in free
    ]


def _request_page(asked: DrawRequest | None, draw: DrawTold | None) -> Response:
    if asked is None:
        return _unknown()
    office, closing = at_work().desk.office, _closing_of(asked)
    return drawn(
        "phone/booking_asked.html",
        field=_field(asked.field),
        closed=_closed_words(closing) if closing is not None else "",
        wanted=[moment_words(office, at) for at in asked.wish.wanted],
        opens=_opens(asked),
        draw=draw,
    )


def _closing_of(asked: DrawRequest) -> ClosedTold | None:
    """Return why the day of a request is closed, None where it is open."""
    desk = at_work().desk
    with desk.changes.store.reading() as reader:
        closing = BOOKINGS.on(reader).closing(asked.day, asked.field)
    if closing is not None:
        return ClosedTold(closing.reason, "")
    text = config_closing(desk.office, asked.field, asked.day)
    return None if text is None else ClosedTold(None, text)


def _opens(asked: DrawRequest) -> str:
    desk = at_work().desk
    with desk.changes.store.reading() as reader:
        opened = DRAWS.on(reader).opened(asked.day, asked.field)
    at: datetime = asked.made_at if opened is None else opened.opened_at
    return moment_words(desk.office, at)


def _done(key: str, act: Callable[[str, Request], object]) -> Response:
    none = in_trial()
    if none is not None:
        return none
    try:
        act(key, form_request(key))
    except Refusal as refusal:
        return _shown(key, refusal)
    return make_response(redirect(f"/booking/{key}?language={language()}", HTTPStatus.SEE_OTHER))


def _found(key: str) -> Found | None:
    """Return what that key opens, None for nothing."""
    with at_work().desk.changes.store.reading() as reader:
        booking, asked = BOOKINGS.on(reader).of_key(key), DRAWS.on(reader).request(key)
        if booking is None and asked is None:
            return None
        draw = None if asked is None else published(reader, asked.day, asked.field)
    return Found(booking, asked, draw)


def _draw_told(draw: Published, key: str) -> DrawTold:
    lot, seed = lot_of(key), draw.seed
    order = [] if seed is None else order_of(seed, (one.lot for one in draw.wishes))
    place = 1 + order.index(lot) if lot in order else 0
    return DrawTold(draw.commitment, "" if seed is None else seed.hex(), lot, place, len(order))


def _field(code: str) -> str:
    """Return a field's name for the reader; its code where config.toml has it no longer."""
    fields = at_work().desk.office.fields
    return next((field_name(one) for one in fields if one.code == code), code)


def _unknown() -> Response:
    return drawn(
        "phone/booking_none.html",
        HTTPStatus.NOT_FOUND,
        title="phone-booking-unknown",
        text="phone-booking-unknown-text",
    )
