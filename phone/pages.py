"""The page behind the QR code on a ticket: the visitor's own place in line, whole or its live part alone.

Both are drawn by one template, so that what a visitor is told stands in one place.
"""

from datetime import datetime

from flask import Response, make_response, render_template, request

from office.dossiers.work import shown_dossiers
from office.ratings.rating_desk import Asking
from office.tickets.being_late import NotLate
from office.tickets.office import Office, zone_of
from office.tickets.refusals import UnknownTicket
from office.tickets.ticket import Ticket
from office.waiting.hall import Place
from office.waiting.late import Later
from office.web.access import allows_anyone
from office.web.context import current
from office.web.trials import TrialRuns
from office.words.catalogue import Catalogue, Said
from office.words.waits import estimate_said
from phone.api import TRIAL_OVER, place_and_later
from phone.blueprint import bp
from phone.page_state import GIVE_UP_FACES, IN_LINE_FACES, OVER_FACES, face_of
from phone.rating import UNHAPPY, asking_of, refusal_said, scale_shown, until_day

MOST_FIGURES = 10
"""So many ahead are drawn one by one; of more, all but one, and how many more there are."""


@bp.get("/t/<key>")
@allows_anyone
def ticket_page(key: str) -> Response:
    """The page of one ticket, for whoever holds its key, in the language ``?language=`` if it is offered."""
    return _drawn(key)


@bp.get("/t/<key>/live")
@allows_anyone
def live_part(key: str) -> Response:
    """What of that page changes, which its script exchanges."""
    return _drawn(key, is_page=False)


def _drawn(key: str, *, is_page: bool = True) -> Response:
    """Return a ticket's whole page or, where it is none, its live part."""
    context = current()
    try:
        place, chance = place_and_later(key)
    except TrialRuns:
        return _none("phone-trial-runs", "phone-trial-runs-text", 503)
    except UnknownTicket as unknown:
        if unknown.details.get("reason") == TRIAL_OVER:
            return _none("phone-trial-over", "phone-trial-over-text", 410)
        return _none("phone-unknown", "phone-unknown-text", 404)
    office, languages = context.settings.office, context.words.languages
    asking = asking_of(place.ticket)
    page = render_template(
        "phone/ticket.html",
        is_page=is_page,
        place=place,
        key=key,
        language=_language(place, languages),
        languages=languages,
        wait=estimate_said(context.words, place.estimate),
        figures_shown=place.ahead if place.ahead <= MOST_FIGURES else MOST_FIGURES - 1,
        late=chance,
        late_words=_late_said(context.words, place.ticket, chance),
        late_at=_clock_time(office, place.ticket.late_at),
        face=face_of(place, office.day(context.clock()), is_asked=asking is not Asking.NOT_ASKED),
        **_rating_parts(place.ticket, asking),
        booked_at=_clock_time(office, place.ticket.booked_for),
        in_line_faces=IN_LINE_FACES,
        give_up_faces=GIVE_UP_FACES,
        over_faces=OVER_FACES,
        field=next((field for field in office.fields if field.code == place.ticket.field), None),
        counters=_counters(office, place.ticket.field),
        zone=_zone(office, place.ticket),
        shows_dossiers=shown_dossiers() is not None,
    )
    return make_response(page)


def _rating_parts(ticket: Ticket, asking: Asking) -> dict[str, object]:
    """Return what the page needs to ask how the visit was."""
    return {
        "asking": asking,
        "scale": scale_shown(),
        "unhappy": UNHAPPY,
        "rated_until": until_day(ticket),
        "rating_refused": refusal_said(),
    }


def _none(title: str, text: str, status: int) -> Response:
    """Return the page that says why there is no ticket."""
    return make_response(render_template("phone/unknown.html", title=title, text=text), status)


def _language(place: Place, languages: tuple[str, ...]) -> str:
    """Return the language that the reader chose on the page, else the one chosen at the kiosk."""
    wished = (request.args.get("language", ""), place.ticket.language)
    return next((each for each in wished if each in languages), languages[0])


def _late_said(words: Catalogue, ticket: Ticket, chance: Later | None) -> Said | None:
    """Return what a visitor who is late is told beforehand, or why it cannot be; None unless it waits."""
    if chance is None:
        return None
    if chance.refused is NotLate.NOBODY_BEHIND and ticket.priority is not None:
        return words.said("phone-late-nobody_behind-priority")
    if chance.refused is not None:
        return words.said(f"phone-late-{chance.refused}")
    if chance.estimate is None:
        return words.said("phone-late-asked-unknown", places=chance.places)
    wait = estimate_said(words, chance.estimate)
    return words.said("phone-late-asked", places=chance.places, wait=wait)


def _clock_time(office: Office, at: datetime | None) -> str:
    """Return a time of the office's clock as it is read, ``9:05``; '' for none."""
    return "" if at is None else f"{office.local(at):%-H:%M}"


def _counters(office: Office, code: str) -> str:
    """Return the counters that serve a field by default as they are read, ``4, 5``; '' where none does."""
    return ", ".join(str(each.number) for each in office.serving(code))


def _zone(office: Office, ticket: Ticket) -> str:
    """Return the part of the hall where it is served; '' where that is none, or several."""
    if ticket.counter is None:
        return zone_of(office.serving(ticket.field))
    return zone_of(each for each in office.counters if each.number == ticket.counter)
