"""The whole face as one blueprint: ``server.py`` lets it in."""

from display import pages, voice_api
from display.blueprint import bp

__all__ = ["bp", "pages", "voice_api"]
