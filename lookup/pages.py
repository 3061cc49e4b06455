"""The pages of a lookup screen: where one begins, and what stands there before it is enrolled."""

from flask import Response

from lookup.blueprint import bp
from lookup.shown import page_of
from office.web.access import allows_anyone
from office.web.context import current

_TILES = ("dossiers", "mailbox")
"""Capabilities that have a page of their own for lookup screens."""


@bp.get("/lookup/<name>")
@allows_anyone
def start_page(name: str) -> Response:
    """Where whoever comes to that screen begins: the fields, and what else can be found out here."""
    context = current()
    return page_of(
        name,
        "lookup/start.html",
        fields=context.settings.office.fields,
        tiles=[each for each in _TILES if context.opened.get(each) is not None],
    )
