"""What else than procedures a lookup screen leads to: those capabilities that lead to anything here."""

from office.dossiers.work import shown_dossiers
from office.web.context import current

_TILES = ("dossiers", "mailbox")
"""Capabilities that have a page of their own for lookup screens."""


def shown_tiles() -> list[str]:
    """Return the tiles of the start page: dossiers are shown where the office has a source of them."""
    return [tile for tile in _TILES if _is_shown(tile)]


def _is_shown(tile: str) -> bool:
    if tile == "dossiers":
        return shown_dossiers() is not None
    return current().opened.get(tile) is not None
