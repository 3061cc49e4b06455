"""The whole face as one blueprint: ``server.py`` lets it in."""

from kiosk import api, pages, printer_api, reading_api, scan_api
from kiosk.blueprint import bp

__all__ = ["api", "bp", "pages", "printer_api", "reading_api", "scan_api"]
