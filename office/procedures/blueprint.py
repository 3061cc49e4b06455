"""The blueprint of procedures, to which their calls attach, and the desk that these ask."""

from typing import cast

from flask import Blueprint

from office.procedures.catalogue_desk import CatalogueDesk
from office.web.context import Context, at_office, current

bp = Blueprint("procedures", __name__)


def desk() -> CatalogueDesk:
    """Return the desk of the office that serves this request."""
    return desk_of(current())


def desk_to_change() -> CatalogueDesk:
    """Return the desk for who changes what it keeps. Raises TrialRuns in a trial hour."""
    return desk_of(at_office())


def desk_of(context: Context) -> CatalogueDesk:
    """Return the desk of an office."""
    return cast(CatalogueDesk, context.opened["procedures"])
