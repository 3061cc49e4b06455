"""The whole face as one value: ``serving.py`` lets it in."""

from feedback import mailbox_pages, rating_tablet, receipt_pages
from feedback.blueprint import bp
from office.capabilities import Capability

__all__ = ["FEEDBACK", "bp", "mailbox_pages", "rating_tablet", "receipt_pages"]

FEEDBACK = Capability("feedback", blueprints=lambda: (bp,))
