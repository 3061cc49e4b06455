"""Opens a spool for each kiosk that has a printer."""

from kiosk.printing.client import Press
from kiosk.spool import Spool
from kiosk.ticket_paper import paper_of, press_settings
from office.settings import Settings, VirtualPrinterSettings
from office.tickets.printing import PrintQueue

_PRINT_MARGIN_S = 15.0
"""What rendering and starting the printing program may take beyond the printer's own time-out."""


def open_spools(settings: Settings, prints: PrintQueue) -> list[Spool]:
    """Return the spools, not running yet."""
    spools = []
    for kiosk in settings.kiosks:
        if kiosk.printer is None:
            continue
        is_virtual = isinstance(kiosk.printer, VirtualPrinterSettings)
        timeout_s = 0.0 if isinstance(kiosk.printer, VirtualPrinterSettings) else kiosk.printer.timeout_s
        spools.append(
            Spool(
                kiosk.name,
                Press(press_settings(kiosk.printer, settings)),
                prints,
                lambda place: paper_of(settings, place, settings.server.address),
                timeout_s=timeout_s + _PRINT_MARGIN_S,
                is_repeatable=is_virtual,
            )
        )
    return spools
