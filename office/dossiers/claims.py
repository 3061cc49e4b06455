"""Receipts scanned at kiosks, on their way to the ticket that is taken for them. In memory, for seconds."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass

from office.dossiers.code import spelling

CLAIM_S = 90.0
"""As long as a card's: longer than a visitor stands before the button."""


@dataclass(frozen=True, slots=True)
class _Claim:
    token: str
    letters: str
    until_s: float


class DossierClaims:
    """The last receipt of each kiosk. ``clock_s`` is never set."""

    def __init__(self, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._clock_s = clock_s
        self._claims: dict[str, _Claim] = {}

    def claim(self, kiosk: str, code: str) -> str:
        """Return what stands for that receipt once, at that kiosk, in place of its last one."""
        claim = _Claim(secrets.token_urlsafe(16), spelling(code), self._clock_s() + CLAIM_S)
        self._claims[kiosk] = claim
        return claim.token

    def taken(self, kiosk: str, token: str) -> str | None:
        """Return the spelling of that receipt's code, once; None for a claim that is over or no such one."""
        claim = self._claims.get(kiosk)
        if claim is None or claim.token != token:
            return None
        del self._claims[kiosk]
        return claim.letters if self._clock_s() <= claim.until_s else None
