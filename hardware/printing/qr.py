"""The QR code of a ticket's address, as large as its place allows."""

from dataclasses import dataclass

from PIL import Image

from hardware.printing.ticket_code import QUIET_MODULES, ticket_code

_LEAST_MODULE_DOTS = 3
"""0.375 mm: about what a cheap phone still reads at arm's length from thermal paper."""


@dataclass(frozen=True, slots=True, eq=False)
class QrMask:
    """``mask`` is the code with its quiet zone, which is ``quiet`` dots wide; a set pixel is ink."""

    mask: Image.Image
    quiet: int


def qr_mask(address: str, widest: int) -> QrMask:
    """Return the code at most ``widest`` dots wide; a long address gets more, never too small a module."""
    modules = ticket_code(address).matrix
    count = len(modules) + 2 * QUIET_MODULES
    dots = max(_LEAST_MODULE_DOTS, widest // count)
    grid = b"".join(bytes(255 if module else 0 for module in row) for row in modules)
    small = Image.frombytes("L", (len(modules), len(modules)), grid).convert("1", dither=Image.Dither.NONE)
    code = small.resize((len(modules) * dots, len(modules) * dots), Image.Resampling.NEAREST)
    mask = Image.new("1", (count * dots, count * dots))
    mask.paste(code, (QUIET_MODULES * dots, QUIET_MODULES * dots))
    return QrMask(mask, QUIET_MODULES * dots)
