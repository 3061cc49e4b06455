"""The whole face as one value: ``serving.py`` lets it in."""

from lookup import dossier_pages, pages
from lookup.blueprint import bp
from office.capabilities import Capability

__all__ = ["LOOKUP", "bp", "dossier_pages", "pages"]

LOOKUP = Capability("lookup", blueprints=lambda: (bp,))
