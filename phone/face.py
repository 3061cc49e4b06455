"""The whole face as one value: ``serving.py`` lets it in."""

from office.capabilities import Capability
from phone import api, booking, booking_key, dossier_pages, pages, rating, sentences_api
from phone.blueprint import bp

__all__ = [
    "PHONE",
    "api",
    "booking",
    "booking_key",
    "bp",
    "dossier_pages",
    "pages",
    "rating",
    "sentences_api",
]

PHONE = Capability("phone", blueprints=lambda: (bp,))
