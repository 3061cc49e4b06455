"""The whole face as one value: ``serving.py`` lets it in."""

from lookup import dossier_pages, pages, reading_api, slip_api
from lookup.blueprint import bp
from lookup.page_voice import PageVoice
from office.capabilities import Capability

__all__ = ["LOOKUP", "bp", "dossier_pages", "pages", "reading_api", "slip_api"]

LOOKUP = Capability("lookup", blueprints=lambda: (bp,), open=PageVoice)
