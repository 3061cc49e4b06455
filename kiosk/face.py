"""The whole face as one value, its routes and the desk of its scanners: ``serving.py`` lets it in."""

from typing import cast

from kiosk import api, pages, printer_api, reading_api
from kiosk.blueprint import bp
from kiosk.scanning import api as scan_api
from kiosk.scanning.desk import ScanDesk
from office.capabilities import Capability, Opened, Parts

__all__ = ["KIOSK", "api", "bp", "pages", "printer_api", "reading_api", "scan_api"]


def _desk(parts: Parts) -> ScanDesk:
    return ScanDesk(parts.settings.office, parts.store, parts.clock)


def _scans(opened: Opened) -> ScanDesk:
    return cast(ScanDesk, opened)


KIOSK = Capability("kiosk", blueprints=lambda: (bp,), open=_desk, scans=_scans)
