"""The pages of a lookup screen: where one begins, procedures, whom to ask. ``shown.py`` draws them."""

from flask import Response

from lookup.blueprint import bp
from lookup.road import reads_of, road_of, slip_printer_of
from lookup.shown import page_of, refusal_of
from lookup.tiles import shown_tiles
from office.procedures.catalogue import UnknownProcedure
from office.procedures.listing import Listing
from office.procedures.one_page import procedure_page
from office.procedures.other_questions import asks_for_dossier
from office.procedures.pages import asked_for, listed, ready, server_address
from office.web.access import allows_anyone
from office.web.context import current


@bp.get("/lookup/<name>")
@allows_anyone
def start_page(name: str) -> Response:
    """Where whoever comes to that screen begins: turns of life, fields, and what else can be found out."""
    return page_of(name, "lookup/start.html", tiles=shown_tiles(), reads=reads_of(name))


@bp.get("/lookup/<name>/procedures")
@allows_anyone
def procedure_list(name: str) -> Response:
    """Procedures that ``?q=`` may mean, those of ``?field=``, or those of a turn of life, ``?event=``."""
    if (refused := refusal_of(name)) is not None:
        return refused
    asked = asked_for()
    is_of_dossier = asks_for_dossier(asked.words) and "dossiers" in shown_tiles()
    found = listed(asked, is_answered=is_of_dossier)
    return page_of(name, "lookup/procedures.html", asked=asked, listing=found, is_of_dossier=is_of_dossier)


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
    road, slips, reads = road_of(name, page), slip_printer_of(name), reads_of(name)
    template = "lookup/procedure.html"
    return page_of(name, template, asked=asked, page=page, road=road, slips=slips, reads=reads)


@bp.get("/lookup/<name>/help")
@allows_anyone
def help_page(name: str) -> Response:
    """Whom to ask: the counters of each field."""
    office = current().settings.office
    counters = {field.code: [each.number for each in office.serving(field.code)] for field in office.fields}
    return page_of(name, "lookup/help.html", counters=counters)
