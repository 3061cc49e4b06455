"""The pages of a lookup screen: where one begins, procedures, whom to ask. ``shown.py`` draws them."""

from flask import Response

from lookup.blueprint import bp
from lookup.road import road_of, slip_printer_of
from lookup.shown import page_of, refusal_of
from office.dossiers.work import shown_dossiers
from office.procedures.catalogue import UnknownProcedure
from office.procedures.listing import Listing
from office.procedures.one_page import procedure_page
from office.procedures.pages import asked_for, listed, ready, server_address
from office.web.access import allows_anyone
from office.web.context import current

_TILES = ("dossiers", "mailbox")
"""Capabilities that have a page of their own for lookup screens."""


@bp.get("/lookup/<name>")
@allows_anyone
def start_page(name: str) -> Response:
    """Where whoever comes to that screen begins: turns of life, fields, and what else can be found out."""
    tiles = [each for each in _TILES if _is_shown(each)]
    return page_of(name, "lookup/start.html", tiles=tiles)


@bp.get("/lookup/<name>/procedures")
@allows_anyone
def procedure_list(name: str) -> Response:
    """Procedures that ``?q=`` may mean, those of ``?field=``, or those of a turn of life, ``?event=``."""
    if (refused := refusal_of(name)) is not None:
        return refused
    asked = asked_for()
    return page_of(name, "lookup/procedures.html", asked=asked, listing=listed(asked))


@bp.get("/lookup/<name>/procedures/<code>")
@allows_anyone
def one_procedure(name: str, code: str) -> Response:
    """What one procedure asks for, by any of its codes, and a number for it where the screen gives any."""
    if (refused := refusal_of(name)) is not None:
        return refused
    asked = asked_for()
    try:
        page = procedure_page(ready(), current().settings.office, code, server_address())
    except UnknownProcedure:
        nothing = Listing()
        return page_of(name, "lookup/procedures.html", 404, asked=asked, listing=nothing, is_unknown=True)
    road, slips = road_of(name, page), slip_printer_of(name)
    return page_of(name, "lookup/procedure.html", asked=asked, page=page, road=road, slips=slips)


@bp.get("/lookup/<name>/help")
@allows_anyone
def help_page(name: str) -> Response:
    """Whom to ask: the counters of each field."""
    office = current().settings.office
    counters = {field.code: [each.number for each in office.serving(field.code)] for field in office.fields}
    return page_of(name, "lookup/help.html", counters=counters)


def _is_shown(tile: str) -> bool:
    """Whether that tile leads to anything: dossiers are shown where the office has a source of them."""
    if tile == "dossiers":
        return shown_dossiers() is not None
    return current().opened.get(tile) is not None
