"""The whole face as one blueprint: ``server.py`` lets it in."""

from display import notices_api, pages, state_api, voice_api
from display.blueprint import bp

__all__ = ["bp", "notices_api", "pages", "state_api", "voice_api"]
