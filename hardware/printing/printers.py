"""From a printer's settings to the printer."""

from typing import assert_never

from hardware.printing.device_lines import FileLine, SerialLine
from hardware.printing.line_printer import LinePrinter
from hardware.printing.lp_printer import LpPrinter
from hardware.printing.network_line import NetworkLine
from hardware.printing.picture_folder import VirtualPrinter
from hardware.printing.settings import (
    WIDTH_DOTS,
    FileSettings,
    NetworkSettings,
    PrinterSettings,
    QueueSettings,
    SerialSettings,
    VirtualSettings,
)
from hardware.printing.ticket_printer import TicketPrinter

_BITS_OF_A_BYTE = 10
"""On a serial line, with its start and stop bit."""


def printer_of(settings: PrinterSettings) -> TicketPrinter:
    """Return the printer that the settings describe, not connected yet."""
    width_dots = WIDTH_DOTS[settings.paper_mm]
    match settings:
        case NetworkSettings():
            line = NetworkLine(settings.host, settings.port)
            return LinePrinter(line, settings.timeout_s, width_dots, proof=settings.proof)
        case SerialSettings():
            port = SerialLine(settings.path, settings.baud, settings.flow_control)
            speed = settings.baud // _BITS_OF_A_BYTE
            return LinePrinter(port, settings.timeout_s, width_dots, proof=settings.proof, bytes_per_s=speed)
        case FileSettings():
            device = FileLine(settings.path, answers=settings.proof)
            return LinePrinter(device, settings.timeout_s, width_dots, proof=settings.proof)
        case QueueSettings():
            return LpPrinter(settings.queue, settings.timeout_s, width_dots)
        case VirtualSettings():
            return VirtualPrinter(settings.folder, width_dots, settings.keep)
        case _:
            assert_never(settings)
