"""Which proofs of an enrolled device or a signed-in person were found good lately."""

import hashlib
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any

ALLOWANCE = "office.allowance"
"""Under this a request's environment holds what its connection may take."""
_MOST = 4096
_GOOD_FOR_S = 3600.0
_DIGEST_BYTES = 16


class Claims:
    """Remembers the newest few thousand for an hour, as hashes.

    It opens nothing: whoever is remembered only goes first. ``now`` is in seconds of a clock that never
    goes back.
    """

    def __init__(self) -> None:
        self._good: OrderedDict[bytes, float] = OrderedDict()

    def has(self, claim: bytes | None, now: float) -> bool:
        """Whether it was found good lately, and not found wrong since."""
        if claim is None:
            return False
        until = self._good.get(claim)
        return until is not None and now < until

    def remember(self, claim: bytes | None, now: float, *, is_good: bool) -> None:
        """Remember what the application said of it."""
        if claim is None:
            return
        self._good.pop(claim, None)
        if is_good:
            self._good[claim] = now + _GOOD_FOR_S
            if len(self._good) > _MOST:
                self._good.popitem(last=False)


def claim_of(environ: Mapping[str, Any]) -> bytes | None:
    """Return what a request would prove itself by, hashed; None if it claims to be nobody."""
    claim = environ.get("HTTP_AUTHORIZATION") or environ.get("HTTP_COOKIE")
    if not claim:
        return None
    return hashlib.blake2b(claim.encode("latin-1", "replace"), digest_size=_DIGEST_BYTES).digest()


def tell_known(environ: Mapping[str, Any], *, is_known: bool) -> None:
    """Tell the server that the request's claim was found good, or wrong; of no claim nothing is told.

    Between the server and the application stands a copy of the environment, so that nothing written into it
    comes back.
    """
    allowance = environ.get(ALLOWANCE)
    if allowance is not None:
        allowance.found(is_known=is_known)
