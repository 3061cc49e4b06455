"""The whole face as one blueprint: ``server.py`` lets it in."""

from display import pages
from display.blueprint import bp

__all__ = ["bp", "pages"]
