"""What every printer can do, whatever it is and wherever it hangs."""

from enum import StrEnum
from typing import Protocol

from PIL import Image

from hardware.printing.printer_state import PrinterState


class Roll(StrEnum):
    """How much paper is left after a ticket, as far as the printer tells."""

    ENOUGH = "enough"
    LOW = "low"
    UNTOLD = "untold"


class TicketPrinter(Protocol):
    """Prints one ticket at a time. ``job`` names it in messages and file names: ``2019-10-24-B012-17``.

    Both methods return once the ticket is out, as far as the printer can tell. They raise
    PrintUnconfirmed when nobody knows, and another PrinterError when surely nothing came out.
    """

    width_dots: int

    def print_image(self, image: Image.Image, job: str) -> Roll:
        """Print a 1-bit image of ``width_dots``."""

    def print_slip(self, label: str, job: str) -> Roll:
        """Print the label alone, as text: for when there is no image."""

    def state(self) -> PrinterState:
        """Return how the printer is now, within about a second. Never while a ticket prints."""
