"""The whole face as one blueprint: ``server.py`` lets it in."""

from manager import api, clock_api, devices_page, hardware, pages, report_page
from manager.blueprint import bp

__all__ = ["api", "bp", "clock_api", "devices_page", "hardware", "pages", "report_page"]
