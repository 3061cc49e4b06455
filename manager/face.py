"""The whole face as one blueprint: ``server.py`` lets it in."""

from manager import api, hardware, pages, report, report_page
from manager.blueprint import bp

__all__ = ["api", "bp", "hardware", "pages", "report", "report_page"]
