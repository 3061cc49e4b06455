"""The QR code of a ticket's address: one set of choices for paper and screen. No picture library needed."""

import segno

QUIET_MODULES = 4
"""The white border that readers need."""

_MASK = 3
"""Weighing all eight masks takes most of a ticket; this one is the best for most addresses, all are valid."""


def ticket_code(address: str) -> segno.QRCode:
    """Return the code, which a reader still reads with 15 % of it spoilt."""
    return segno.make_qr(address, error="m", mask=_MASK)


def code_picture(address: str) -> str:
    """Return the code as a ``data:`` address of an SVG that has no size of its own, black on white."""
    return ticket_code(address).svg_data_uri(border=QUIET_MODULES, light="white", omitsize=True)
