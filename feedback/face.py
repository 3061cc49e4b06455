"""The whole face as one value: ``serving.py`` lets it in."""

from feedback import rating_tablet
from feedback.blueprint import bp
from office.capabilities import Capability

__all__ = ["FEEDBACK", "bp", "rating_tablet"]
from feedback import mailbox_pages, receipt_pages
__all__ = ["FEEDBACK", "bp", "mailbox_pages", "receipt_pages"]

FEEDBACK = Capability("feedback", blueprints=lambda: (bp,))
