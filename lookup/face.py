"""The whole face as one value: ``serving.py`` lets it in."""

from lookup import dossier_pages, pages, slip_api
from lookup.blueprint import bp
from office.capabilities import Capability

__all__ = ["LOOKUP", "bp", "dossier_pages", "pages", "slip_api"]

LOOKUP = Capability("lookup", blueprints=lambda: (bp,))
