"""What a code means: a ticket or booking of ours, a dossier's receipt, a card, or nothing we know."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from hardware.scanning.card import CardSeen

_TICKET = re.compile(r"(?:https?://[^/\s?#]{1,253})?/t/([A-Za-z0-9_-]{8,64})/?")
_BOOKING = re.compile(r"(?:https?://[^/\s?#]{1,253})?/booking/([A-Za-z0-9_-]{8,64})/?")
_DOSSIER = re.compile(
    r"(?:.*=)?((?:[0-9]{2,3}\.)*[A-Z][0-9]{2}(?:\.[0-9]{1,3})*-(?:[0-9]{6}|[0-9]{8})-[0-9]{4,7})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TicketKey:
    """The key in the address a printed ticket's code holds, of whatever office."""

    key: str


@dataclass(frozen=True, slots=True)
class BookingKey:
    """The key in the address that the code of a booked time holds, of whatever office."""

    key: str


@dataclass(frozen=True, slots=True)
class DossierCode:
    """The code on a dossier's receipt, in capitals, such as ``000.00.05.H23-191024-0001``."""

    code: str


@dataclass(frozen=True, slots=True)
class UnknownCode:
    """Nothing that this office reads."""


Scan = TicketKey | BookingKey | DossierCode | CardSeen | UnknownCode
CardReading = Callable[[str], CardSeen | None]
"""Derives what may be known of a card, None for what is no card."""


def scan_of(text: str, card: CardReading) -> Scan:
    """Return what the text of one code means. Raises nothing, whatever the text is."""
    text = text.strip()
    seen = card(text)
    if seen is not None:
        return seen
    ticket = _TICKET.fullmatch(text)
    if ticket:
        return TicketKey(ticket[1])
    booking = _BOOKING.fullmatch(text)
    if booking:
        return BookingKey(booking[1])
    dossier = _DOSSIER.fullmatch(text.replace(" ", ""))
    return DossierCode(dossier[1].upper()) if dossier else UnknownCode()
