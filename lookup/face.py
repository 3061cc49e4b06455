"""The whole face as one value: ``serving.py`` lets it in."""

from lookup import pages
from lookup.blueprint import bp
from office.capabilities import Capability

__all__ = ["LOOKUP", "bp", "pages"]

LOOKUP = Capability("lookup", blueprints=lambda: (bp,))
