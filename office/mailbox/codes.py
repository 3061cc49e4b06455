"""Codes that people copy by hand: receipts and the recovery sheet. Neither is kept: see ``hash_of``."""

import hashlib
import re
import secrets
from typing import Final

_LETTERS: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without I, L, O and U: 32 letters, 5 bits each."""
_READ_AS: Final = str.maketrans("OIL", "011")
RECEIPT_LETTERS: Final = 16
RECOVERY_LETTERS: Final = 32
_GROUP: Final = 4


def new_receipt() -> str:
    """Return a new receipt's code, 80 random bits, such as ``7KQ2-M9XA-03TV-HJ5B``."""
    return _new(RECEIPT_LETTERS)


def new_recovery() -> str:
    """Return the code of a new recovery sheet, 160 random bits in groups of four."""
    return _new(RECOVERY_LETTERS)


def as_typed(code: str) -> str:
    """Return a code's letters alone: any case, blanks and dashes go, O is read as 0, I and L as 1."""
    return re.sub("[^0-9A-Z]", "", code.upper()).translate(_READ_AS)


def hash_of(receipt: str) -> str:
    """Return what is kept of a receipt: the SHA-256 of its letters, in hex.

    It needs no salt and no slow hash: 80 random bits are not guessed. Any text has one, so an impossible code
    is looked up like a wrong one.
    """
    return hashlib.sha256(as_typed(receipt).encode()).hexdigest()


def _new(letters: int) -> str:
    code = "".join(secrets.choice(_LETTERS) for _ in range(letters))
    return "-".join(code[at : at + _GROUP] for at in range(0, letters, _GROUP))
