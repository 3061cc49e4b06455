"""The whole face as one value: ``serving.py`` lets it in."""

from counter import api, pages, ratings_page
from counter.blueprint import bp
from office.capabilities import Capability

__all__ = ["COUNTER", "api", "bp", "pages", "ratings_page"]

COUNTER = Capability("counter", blueprints=lambda: (bp,))
