"""The pages on which a citizen books: field, day, time, who comes. Plain forms: no script is needed."""

import re
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from http import HTTPStatus

from flask import Response, make_response, redirect, request

from office.booking.desk import Desk
from office.booking.drawing import MOST_WANTED, published
from office.booking.offered import DayState, day_offer, days_ahead
from office.booking.person import Card
from office.booking.requests import ask_for_draw, at_work, hold_slot, request_of
from office.booking.slots import fields_to_book
from office.tickets.answers import Request
from office.tickets.office import Field
from office.tickets.refusals import InvalidRequest, Refusal
from office.web.access import allows_anyone
from office.web.trials import TrialRuns
from phone.blueprint import bp
from phone.booking_view import (
    day_choices,
    day_name,
    drawn,
    language,
    moment_words,
    refused_words,
    status_of,
    time_choices,
)

_REQUEST_ID = re.compile(r"[A-Za-z0-9_-]{16,64}")
_YEAR = re.compile(r"[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was chosen so far: each None until it is, or where it is none of what there is."""

    field: Field | None
    day: date | None
    at: datetime | None


@bp.get("/booking")
@allows_anyone
def booking_page() -> Response:
    """The next thing to choose, full days and times greyed before anything is typed."""
    return _step()


@bp.post("/booking")
@allows_anyone
def book() -> Response:
    """Hold the chosen time for whoever was named; its own page asks once more and books it."""
    return _sent(_held_key)


@bp.post("/booking-draws")
@allows_anyone
def ask_to_draw() -> Response:
    """Take a request for a draw."""
    return _sent(_asked_key)


def form_request(*said: object) -> Request:
    """Return who sends a form, and what for: sent twice it is done once. Raises InvalidRequest."""
    request_id = request.form.get("request_id", "")
    if not _REQUEST_ID.fullmatch(request_id):
        raise InvalidRequest("the form has no request_id: load the page again", reason="form")
    return request_of(*said, key=request_id)


def typed_card() -> Card:
    """Return who was named. Raises InvalidRequest with the ``reason`` that says what is wrong."""
    year = request.form.get("birth_year", "").strip()
    if not _YEAR.fullmatch(year):
        raise InvalidRequest("no year of birth", reason="birth_year")
    return Card("".join(request.form.get("digits", "").split()), int(year))


def in_trial() -> Response | None:
    """Return the page that says that a trial hour runs; None at any other time."""
    try:
        at_work()
    except TrialRuns:
        return drawn("phone/booking_none.html", 503, title="phone-trial-runs", text="phone-trial-runs-text")
    return None


def not_here() -> Response | None:
    """Return the page that says why nothing is booked here now; None where something can be."""
    if (trial := in_trial()) is not None:
        return trial
    if at_work().is_on:
        return None
    return drawn("phone/booking_none.html", title="phone-booking-off", text="phone-booking-off-text")


def _step(refused: Refusal | None = None) -> Response:
    none = not_here()
    if none is not None:
        return none
    desk = at_work().desk
    office, now, wish = desk.office, desk.changes.clock(), _wish(desk)
    with desk.changes.store.reading() as reader:
        offers = []
        if wish.field is not None:
            offers = [day_offer(desk, reader, wish.field.code, day, now) for day in days_ahead(desk, now)]
        chosen = next((one for one in offers if one.day == wish.day), None)
        draw = None if chosen is None else published(reader, chosen.day, chosen.field)
    return drawn(
        "phone/booking.html",
        200 if refused is None else status_of(refused),
        fields=fields_to_book(office, desk.table),
        wish=wish,
        day_query=_query(wish),
        query=_query(wish) + (f"at={request.values['at']}&" if wish.at else ""),
        days=day_choices(office, offers),
        chosen=chosen,
        day_name=day_name,
        times=[] if chosen is None else time_choices(office, chosen),
        at_words="" if wish.at is None else moment_words(office, wish.at),
        is_drawn=chosen is not None and chosen.state is DayState.ASKED,
        draw=draw,
        draw_until="" if chosen is None else moment_words(office, chosen.opens_at),
        most_wanted=MOST_WANTED,
        hold_min=desk.table.hold_min,
        can_tell=at_work().telling is not None,
        request_id=secrets.token_urlsafe(16),
        refused="" if refused is None else refused_words(refused),
    )


def _sent(work: Callable[[Wish], str]) -> Response:
    none = not_here()
    if none is not None:
        return none
    try:
        key = work(_wish(at_work().desk))
    except Refusal as refusal:
        return _step(refusal)
    # An own page: a form that is sent anew by "reload" holds nothing twice.
    return make_response(redirect(f"/booking/{key}?language={language()}", HTTPStatus.SEE_OTHER))


def _held_key(wish: Wish) -> str:
    if wish.field is None or wish.at is None:
        raise InvalidRequest("a field and a time are to be chosen", reason="form")
    done = hold_slot(wish.field.code, wish.at, typed_card(), form_request(wish.field.code, wish.at))
    return done.value.key


def _asked_key(wish: Wish) -> str:
    if wish.field is None or wish.day is None:
        raise InvalidRequest("a field and a day are to be chosen", reason="form")
    desk = at_work().desk
    texts = list(dict.fromkeys(one for one in request.form.getlist("wanted") if one))[:MOST_WANTED]
    wanted = [at for at in (_time_on(desk, wish.day, text) for text in texts) if at is not None]
    return ask_for_draw(
        wish.field.code, wish.day, wanted, typed_card(), form_request(wish.field.code, wish.day, *wanted)
    ).value


def _query(wish: Wish) -> str:
    """Return what leads back to the field and day chosen, to be followed by more."""
    field = "" if wish.field is None else f"field={wish.field.code}&"
    return field + ("" if wish.day is None else f"day={wish.day}&")


def _wish(desk: Desk) -> Wish:
    """Return what the address or the form has chosen."""
    code, day_text = request.values.get("field", ""), request.values.get("day", "")
    field = next((one for one in fields_to_book(desk.office, desk.table) if one.code == code), None)
    shown = {f"{day}": day for day in days_ahead(desk, desk.changes.clock())}
    day = shown.get(day_text) if field else None
    return Wish(field, day, _time_on(desk, day, request.values.get("at", "")) if day else None)


def _time_on(desk: Desk, day: date, text: str) -> datetime | None:
    """Return that local time of the day in UTC, None for what is none."""
    try:
        local = datetime.combine(day, time.fromisoformat(text), desk.office.zone)
    except ValueError:
        return None
    return local.astimezone(UTC)
