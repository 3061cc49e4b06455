"""A mail address for a booking: told when its day is closed, and by it a lost booking is found again.

That the address is one's own a one-time code shows. Whether it is known nobody is told. Plain forms.
"""

from collections.abc import Callable
from http import HTTPStatus

import structlog
from flask import Response, abort, request

from office.booking.requests import at_work
from office.booking.telling import Telling
from office.once.refusals import WrongCode
from office.tickets.refusals import Refusal
from office.web.access import allows_anyone
from phone.blueprint import bp
from phone.booking import in_trial
from phone.booking_view import drawn, field_name, language, moment_words, refused_words, status_of, words

_LONGEST = 254
log = structlog.get_logger("server")

_ASK, _CODE, _KEPT, _FOUND = "ask", "code", "kept", "found"


@bp.get("/booking/<key>/contact")
@allows_anyone
def contact_page(key: str) -> Response:
    """Ask for the address to be told at."""
    return in_trial() or _page(_telling(), key, _ASK)


@bp.post("/booking/<key>/contact")
@allows_anyone
def contact_asked(key: str) -> Response:
    """Send a code to that address."""
    return _step(
        key, _CODE, _ASK, lambda told: told.send_code(key, _typed("contact"), _address(), language())
    )


@bp.post("/booking/<key>/contact-confirmations")
@allows_anyone
def contact_confirmed(key: str) -> Response:
    """Keep the address whose code was typed."""
    return _step(
        key, _KEPT, _CODE, lambda told: told.keep(key, _typed("contact"), _typed("code"), language())
    )


@bp.get("/booking-lost")
@allows_anyone
def lost_page() -> Response:
    """Ask for the address of whoever lost a booking's page."""
    return in_trial() or _page(_telling(), "", _ASK)


@bp.post("/booking-lost")
@allows_anyone
def lost_asked() -> Response:
    """Send a code to that address, if it is any booking's: the page is the same."""
    return _step("", _CODE, _ASK, lambda told: told.send_lost_code(_typed("contact"), _address(), language()))


@bp.post("/booking-lost-confirmations")
@allows_anyone
def lost_found() -> Response:
    """Show the bookings of the address whose code was typed."""
    mine = list[tuple[str, str, str]]()

    def find(told: Telling) -> None:
        office = at_work().desk.office
        names = {one.code: field_name(one) for one in office.fields}
        for one in told.lost(_typed("contact"), _typed("code")):
            slot = one.seat.slot
            mine.append((one.key, moment_words(office, slot.at), names.get(slot.field, slot.field)))

    return _step("", _FOUND, _CODE, find, mine)


def _step(
    key: str,
    after: str,
    before: str,
    act: Callable[[Telling], None],
    mine: list[tuple[str, str, str]] | None = None,
) -> Response:
    """Do it and show the step after it; what is refused shows the step before, and why."""
    none = in_trial()
    if none is not None:
        return none
    told, work, address = _telling(), at_work(), _address()
    try:
        if before == _CODE:
            work.may_try_code(address)
        act(told)
    except Refusal as refusal:
        if isinstance(refusal, WrongCode):
            work.tried_code(address)
        return _page(told, key, before, refused_words(refusal, "contact"), status_of(refusal))
    except OSError as error:
        log.warning("booking_code_not_sent", reason=str(error))
        said = words()("phone-booking-refused-other")
        return _page(told, key, before, said, HTTPStatus.SERVICE_UNAVAILABLE)
    return _page(told, key, after, mine=mine)


def _page(
    told: Telling,
    key: str,
    step: str,
    refused: str = "",
    status: int = HTTPStatus.OK,
    mine: list[tuple[str, str, str]] | None = None,
) -> Response:
    if key and not told.knows(key):
        return drawn(
            "phone/booking_none.html",
            HTTPStatus.NOT_FOUND,
            title="phone-booking-unknown",
            text="phone-booking-unknown-text",
        )
    asks = f"/booking/{key}/contact" if key else "/booking-lost"
    return drawn(
        "phone/booking_contact.html",
        status,
        key=key,
        step=step,
        contact=_typed("contact"),
        own_path=asks,
        asks=asks,
        confirms=f"/booking/{key}/contact-confirmations" if key else "/booking-lost-confirmations",
        mine=mine or [],
        refused=refused,
    )


def can_tell() -> bool:
    """Whether mails leave this office."""
    return at_work().telling is not None


def _telling() -> Telling:
    """Return what tells by mail. An office from which none leaves has no such page."""
    return at_work().telling or abort(HTTPStatus.NOT_FOUND)


def _typed(name: str) -> str:
    """Return what was typed into that input; longer than any address it is none."""
    text = request.form.get(name, "").strip()
    return text if len(text) <= _LONGEST else ""


def _address() -> str:
    return request.remote_addr or ""
