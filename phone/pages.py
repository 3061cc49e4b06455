"""The page behind the QR code on a ticket: the visitor's own place in line."""

from flask import Response, make_response, render_template

from office.tickets.office import Office
from office.tickets.refusals import UnknownTicket
from office.web.access import allows_anyone
from office.web.context import current
from office.words.waits import estimate_said
from phone.api import place_of
from phone.blueprint import bp
from phone.page_state import GIVE_UP_FACES, IN_LINE_FACES, face_of


@bp.get("/t/<key>")
@allows_anyone
def ticket_page(key: str) -> Response:
    """The page of one ticket, for whoever holds its key."""
    context = current()
    try:
        place = place_of(key)
    except UnknownTicket:
        return make_response(render_template("phone/unknown.html"), 404)
    office, now, languages = context.settings.office, context.clock(), context.words.languages
    page = render_template(
        "phone/ticket.html",
        place=place,
        key=key,
        language=place.ticket.language if place.ticket.language in languages else languages[0],
        languages=languages,
        wait=estimate_said(context.words, place.estimate),
        face=face_of(place, office.day(now)),
        in_line_faces=IN_LINE_FACES,
        give_up_faces=GIVE_UP_FACES,
        counters=_counters(office),
    )
    return make_response(page)


def _counters(office: Office) -> dict[str, str]:
    """Return the counters that serve each field by default, by its code, as they are read: ``4, 5``."""
    return {
        field.code: ", ".join(str(each.number) for each in office.counters if field.code in each.fields)
        for field in office.fields
    }
