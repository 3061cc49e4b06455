"""The whole face as one blueprint: ``server.py`` lets it in."""

from phone import api, pages, sentences_api
from phone.blueprint import bp

__all__ = ["api", "bp", "pages", "sentences_api"]
