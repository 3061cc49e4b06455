"""The whole face as one value: ``serving.py`` lets it in."""

from feedback import rating_tablet
from feedback.blueprint import bp
from office.capabilities import Capability

__all__ = ["FEEDBACK", "bp", "rating_tablet"]

FEEDBACK = Capability("feedback", blueprints=lambda: (bp,))
