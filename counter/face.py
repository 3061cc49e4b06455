"""The whole face as one blueprint: ``server.py`` lets it in."""

from counter import api, pages
from counter.blueprint import bp

__all__ = ["api", "bp", "pages"]
