"""From a printer's settings to the printer."""

from typing import assert_never

from hardware.printing.file_transports import FileTransport, SerialTransport
from hardware.printing.lp_printer import LpPrinter
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
from hardware.printing.transport_printer import TransportPrinter

_BITS_OF_A_BYTE = 10
"""On a serial line, with its start and stop bit."""


def printer_of(settings: PrinterSettings) -> TicketPrinter:
    """Return the printer that the settings describe, not connected yet."""
    width_dots = WIDTH_DOTS[settings.paper_mm]
    match settings:
        case NetworkSettings():
            # Only here: its library takes a printing program a fifth of its start.
            from hardware.printing.network_transport import NetworkTransport

            line = NetworkTransport(settings.host, settings.port)
            return TransportPrinter(line, settings.timeout_s, width_dots, proof=settings.proof)
        case SerialSettings():
            port = SerialTransport(settings.path, settings.baud, settings.flow_control)
            speed = settings.baud // _BITS_OF_A_BYTE
            return TransportPrinter(
                port, settings.timeout_s, width_dots, proof=settings.proof, bytes_per_s=speed
            )
        case FileSettings():
            device = FileTransport(settings.path, answers=settings.proof)
            return TransportPrinter(device, settings.timeout_s, width_dots, proof=settings.proof)
        case QueueSettings():
            return LpPrinter(settings.queue, settings.timeout_s, width_dots)
        case VirtualSettings():
            return VirtualPrinter(settings.folder, width_dots, settings.keep, settings.margin)
        case _:
            assert_never(settings)
