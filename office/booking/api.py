"""Booking for programs: GET /slots, and bookings from their hold to the ticket. Nobody is named."""

from flask import Blueprint, Response
from spectree import Response as Answers

from office.booking.booking import Booking
from office.booking.desk import found
from office.booking.drawing import published
from office.booking.kept import BOOKINGS
from office.booking.offered import day_offer
from office.booking.person import Card
from office.booking.refusals import NotDrawn
from office.booking.requests import (
    Coming,
    ask_for_draw,
    at_work,
    bookings_of,
    cancel_booking,
    close_to_bookings,
    come,
    confirm_booking,
    hold_slot,
    open_to_bookings,
    request_of,
)
from office.booking.shapes import (
    BookingAnswer,
    BookingBody,
    BookingsAnswer,
    CardBody,
    ClosingAnswer,
    ClosingBody,
    DrawAnswer,
    DrawBody,
    DrawRequestAnswer,
    OpeningAnswer,
    OpeningBody,
    SlotsAnswer,
    SlotsAsked,
    booking_shape,
    draw_answer,
    slots_answer,
)
from office.people import DeviceRole, Role
from office.web.access import allows, allows_anyone
from office.web.openapi import answer, answer_values, api
from office.web.shapes import Nothing, Problem, TicketAnswer, ticket_values

bp = Blueprint("booking", __name__)
_REFUSED = {"HTTP_400": Problem, "HTTP_404": Problem, "HTTP_409": Problem, "HTTP_429": Problem}


@bp.get("/api/v1/slots")
@api.validate(resp=Answers(HTTP_200=SlotsAnswer, HTTP_400=Problem, HTTP_404=Problem), tags=["booking"])
@allows_anyone
def slots(query: SlotsAsked) -> Response:
    """The times of one day and field, and how many seats of each are free."""
    desk = at_work().desk
    with desk.changes.store.reading() as reader:
        return answer(slots_answer(day_offer(desk, reader, query.field, query.day, desk.changes.clock())))


@bp.get("/api/v1/draws")
@api.validate(
    resp=Answers(HTTP_200=DrawAnswer, HTTP_400=Problem, HTTP_404=Problem, HTTP_409=Problem), tags=["booking"]
)
@allows_anyone
def draw(query: SlotsAsked) -> Response:
    """What is published of the draw of a day: before it the seed's hash, after it all to draw it again."""
    desk = at_work().desk
    with desk.changes.store.reading() as reader:
        drawn = published(reader, query.day, query.field)
    if drawn is None:
        raise NotDrawn(f"no draw for {query.field} on {query.day}")
    return answer(draw_answer(drawn))


@bp.post("/api/v1/draw-requests")
@api.validate(resp=Answers(HTTP_201=DrawRequestAnswer, **_REFUSED), tags=["booking"])
@allows_anyone
def request_draw(json: DrawBody) -> Response:
    """A request for a draw."""
    card = Card(json.digits, json.birth_year)
    request = request_of(json.field, json.day, *json.wanted)
    done = ask_for_draw(json.field, json.day, json.wanted, card, request)
    return answer(DrawRequestAnswer(key=done.value), 201)


@bp.post("/api/v1/bookings")
@api.validate(resp=Answers(HTTP_201=BookingAnswer, **_REFUSED), tags=["booking"])
@allows_anyone
def hold(json: BookingBody) -> Response:
    """Hold a time for some minutes; ``confirmations`` books it."""
    card = Card(json.digits, json.birth_year)
    done = hold_slot(json.field, json.at, card, request_of(json.field, json.at))
    return _answer(done.value, 201)


@bp.get("/api/v1/bookings/<key>")
@api.validate(resp=Answers(HTTP_200=BookingAnswer, HTTP_404=Problem), tags=["booking"])
@allows_anyone
def show(key: str) -> Response:
    """One booking, for whoever holds its key."""
    desk = at_work().desk
    with desk.changes.store.reading() as reader:
        return _answer(found(BOOKINGS.on(reader), key))


@bp.post("/api/v1/bookings/<key>/confirmations")
@api.validate(resp=Answers(HTTP_201=BookingAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["booking"])
@allows_anyone
def confirm(key: str, json: Nothing) -> Response:
    """Book what is held."""
    return _answer(confirm_booking(key, request_of()).value, 201)


@bp.delete("/api/v1/bookings/<key>")
@api.validate(resp=Answers(HTTP_200=BookingAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["booking"])
@allows_anyone
def cancel(key: str) -> Response:
    """Give a time back."""
    return _answer(cancel_booking(key, request_of()).value)


@bp.post("/api/v1/booking-lookups")
@api.validate(resp=Answers(HTTP_200=BookingsAnswer, HTTP_409=Problem, HTTP_429=Problem), tags=["booking"])
@allows(devices=(DeviceRole.KIOSK,))
def look_up(json: CardBody) -> Response:
    """What whoever stands at this kiosk has booked today."""
    kept = bookings_of(Card(json.digits, json.birth_year))
    table = at_work().desk.table
    return answer(BookingsAnswer(bookings=[booking_shape(table, one) for one in kept]))


@bp.post("/api/v1/bookings/<key>/check-ins")
@api.validate(resp=Answers(HTTP_201=TicketAnswer, **_REFUSED), tags=["booking"])
@allows(devices=(DeviceRole.KIOSK,))
def check_in(key: str, json: CardBody) -> Response:
    """Give whoever booked an ordinary ticket, from 15 minutes before the time to 10 after it."""
    how, request = Coming(json.language, json.large), request_of(json.language, json.large)
    done = come(key, Card(json.digits, json.birth_year), how, request)
    return answer_values({"ticket": ticket_values(done.value, asker=request.actor)}, 201)


@bp.post("/api/v1/booking-closings")
@api.validate(resp=Answers(HTTP_201=ClosingAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["booking"])
@allows(role=Role.MANAGER)
def close(json: ClosingBody) -> Response:
    """Close a day to bookings and end those it has: nobody missed anything, each is told on their page."""
    return answer(ClosingAnswer(closed=close_to_bookings(json.day, json.field, json.reason)), 201)


@bp.post("/api/v1/booking-openings")
@api.validate(resp=Answers(HTTP_201=OpeningAnswer, HTTP_404=Problem, HTTP_409=Problem), tags=["booking"])
@allows(role=Role.MANAGER)
def open_again(json: OpeningBody) -> Response:
    """Let a closed day be booked again; the bookings that its closing ended stay ended."""
    return answer(OpeningAnswer(opened=open_to_bookings(json.day, json.field)), 201)


def _answer(booking: Booking, status: int = 200) -> Response:
    return answer(BookingAnswer(booking=booking_shape(at_work().desk.table, booking)), status)
