"""A dossier on a lookup screen: asked for by its receipt, or by its code and what its owner alone knows."""

from flask import Response

from lookup.blueprint import bp
from lookup.shown import page_of
from office.dossiers.limits import Asker, Place
from office.dossiers.page import DossierPage, asked_page
from office.people import DeviceRole
from office.web.access import allows_anyone
from office.web.context import current
from office.web.enrolment import is_here


@bp.get("/lookup/<name>/dossiers")
@allows_anyone
def dossiers_page(name: str) -> Response:
    """The empty page."""
    return _drawn(name, DossierPage())


@bp.post("/lookup/<name>/dossiers")
@allows_anyone
def dossier_found(name: str) -> Response:
    """The same page with the dossier, or why there is none. Nobody but that screen is answered."""
    return _drawn(name, asked_page(Asker(Place.KIOSK, name)) if _is_this(name) else DossierPage())


def _is_this(name: str) -> bool:
    """Whether this browser is the lookup screen of that name, which config.toml has."""
    is_known = any(each.name == name for each in current().settings.lookups)
    return is_known and is_here(name, DeviceRole.LOOKUP)


def _drawn(name: str, page: DossierPage) -> Response:
    return page.sent(page_of(name, "lookup/dossiers.html", page.status, is_device=True, **page.filled()))
