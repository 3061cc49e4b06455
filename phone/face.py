"""The whole face as one value: ``serving.py`` lets it in."""

from office.capabilities import Capability
from phone import api, pages, sentences_api
from phone.blueprint import bp

__all__ = ["PHONE", "api", "bp", "pages", "sentences_api"]

PHONE = Capability("phone", blueprints=lambda: (bp,))
