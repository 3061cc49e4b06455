"""The pages of procedures for whoever has a phone or a PC: found by words, by field, by a turn of life."""

from collections.abc import Callable
from typing import cast
from urllib.parse import quote, urlencode

from flask import Blueprint, Response, current_app, make_response, render_template, request

from office.procedures.catalogue import Procedure, UnknownProcedure
from office.procedures.catalogue_desk import CatalogueDesk, Ready
from office.procedures.life_events import LifeEvent
from office.procedures.listing import Asked, Listing, events_of, listing
from office.procedures.one_page import procedure_page
from office.procedures.search import Sureness
from office.tickets.office import Field
from office.web.access import allows_anyone
from office.web.context import current
from office.web.guesses import Tally
from office.web.refusals import SlowDown
from office.words.catalogue import OWN

bp = Blueprint(
    "procedure_pages",
    __name__,
    template_folder="templates",
    static_folder="static",
    static_url_path="/static/procedures",
)

_MOST_SEARCHES, _WINDOW_S = 5, 1.0
"""Of one address: as fast as somebody types. Phones of a hall may share one behind a router."""
_KEY = "mot_cua_searches"
_EVENTS = "mot_cua_life_events"
_WIDEST = 200
"""Letters of what is asked for; the search itself reads fewer."""


@bp.get("/procedures")
@allows_anyone
def procedure_list() -> Response:
    """Procedures that ``?q=`` may mean, those of ``?field=``, or those of a turn of life, ``?event=``."""
    asked = asked_for()
    if asked.words.strip():
        _slow_down()
    return make_response(_drawn("procedures/list_page.html", asked=asked, listing=listed(asked)))


@bp.get("/procedures/<code>")
@allows_anyone
def one_procedure(code: str) -> Response:
    """What one procedure asks for, by any of its codes."""
    asked = asked_for()
    try:
        page = procedure_page(ready(), current().settings.office, code, server_address())
    except UnknownProcedure:
        nothing = _drawn("procedures/list_page.html", asked=asked, listing=Listing(), is_unknown=True)
        return make_response(nothing, 404)
    return make_response(_drawn("procedures/one_page.html", asked=asked, page=page))


def asked_for() -> Asked:
    """Return what the address of this request asks for."""
    words, field, event = (request.args.get(name, "")[:_WIDEST] for name in ("q", "field", "event"))
    known = {each.code for each in current().settings.office.fields}
    return Asked(
        words,
        field if field in known else "",
        event if event in set(LifeEvent) else "",
        is_typing="typing" in request.args,
    )


def listed(asked: Asked, is_answered: bool = False) -> Listing:
    """Return what this office lists for it, as of today; what was searched and meant is counted.

    ``is_answered``: the page answers it by something else than procedures, so it is not searched in vain.
    """
    found = listing(ready(), asked, _own_fields(), _name_of_event)
    if asked.words.strip() and not asked.is_typing:
        _desk().note_search(asked.words, is_answered or found.sureness is Sureness.SURE)
    return found


def events_here() -> tuple[LifeEvent, ...]:
    """Return the turns of a life for which this office has any procedure today."""
    now = ready()
    kept: tuple[Ready, tuple[LifeEvent, ...]] | None = current_app.extensions.get(_EVENTS)
    if kept is None or kept[0] is not now:
        kept = current_app.extensions[_EVENTS] = (now, events_of(now, _own_fields(), _name_of_event))
    return kept[1]


def _own_fields() -> set[str]:
    return {each.code for each in current().settings.office.fields}


def _name_of_event(event: str) -> str:
    return current().words.words(OWN)(f"procedure-event-{event}")


def ready() -> Ready:
    """Return this office's catalogue of today."""
    return _desk().ready()


def _desk() -> CatalogueDesk:
    return cast(CatalogueDesk, current().opened["procedures"])


def server_address() -> str:
    """Return what the addresses of this office begin with, as phones reach it."""
    return current().settings.server.address or request.host_url.rstrip("/")


def parts_with(address: Callable[..., str]) -> dict[str, object]:
    """Return what ``procedures/parts.html`` needs; ``address(path="", **asked)`` is of a face's lists."""
    fields = current().settings.office.fields
    by_code = {each.code: each for each in fields}

    def field_of(procedure: Procedure) -> Field | None:
        return by_code.get(procedure.field)

    return {"address": address, "fields": fields, "field_of": field_of, "events": events_here}


def _slow_down() -> None:
    """Count a search of this address. Raises SlowDown where it had too many within the last second."""
    tally: Tally = current_app.extensions.setdefault(_KEY, Tally(current().clock, _MOST_SEARCHES, _WINDOW_S))
    address = request.remote_addr or ""
    if (wait_s := tally.wait_s(address)) > 0:
        raise SlowDown("too many searches at once: type on in a moment", wait_s)
    tally.count(address)


def _drawn(template: str, **filled: object) -> str:
    """Return a page in the language ``?language=``, the office's own where that is none."""
    languages = current().words.languages
    wished = request.args.get("language", "")
    language = wished if wished in languages else languages[0]

    def address(path: str = "", **asked: str) -> str:
        wishes = {"language": "" if language == languages[0] else language}
        given = {name: value for name, value in (asked | wishes).items() if value}
        whole = f"/procedures/{quote(path)}" if path else "/procedures"
        return f"{whole}?{urlencode(given)}" if given else whole

    def here(language: str) -> str:
        kept = {name: value for name, value in request.args.items() if name in ("q", "field", "event")}
        return f"{request.path}?{urlencode(kept | {'language': language})}"

    return render_template(
        template,
        language=language,
        languages=languages,
        here=here,
        **parts_with(address),
        **filled,
    )
