"""The whole face as one value: ``serving.py`` lets it in."""

from display import notices_api, pages, state_api, voice_api
from display.blueprint import bp
from office.capabilities import Capability

__all__ = ["DISPLAY", "bp", "notices_api", "pages", "state_api", "voice_api"]

DISPLAY = Capability("display", blueprints=lambda: (bp,))
