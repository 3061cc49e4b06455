"""What proves that a dossier is one's own, and the key that it is kept under."""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import structlog

from hardware.programs.whole_file import write_whole
from office.dossiers.code import short_of, spelling
from office.dossiers.dossier import Proofs

DIGITS = re.compile(r"[0-9]{6}")
"""The last six of the phone or identity number given at filing. Ten thousand tries guess four with 63 %."""
RECEIPT_KEY = re.compile(r"[A-Za-z0-9_-]{22,64}")
"""A receipt's own random key: 128 bits at least, as letters of an address."""

_KEY = "dossiers.key"
_KEY_BYTES = 32
_WHOLE_KEY = re.compile(rf"[0-9a-f]{{{2 * _KEY_BYTES}}}")

log = structlog.get_logger(__name__)


def proof_key(folder: Path) -> bytes:
    """Return the key that proofs are kept under, made once; only this user can read it.

    Six digits are guessed at once by whoever has both it and the database, so it is no part of a backup.
    One that is lost is made anew: every dossier opens again once its source has told it again. A file that
    holds none is kept aside. Raises OSError.
    """
    path = folder / _KEY
    key = path.read_bytes().decode("ascii", "replace").strip() if path.exists() else None
    if key is None or not _WHOLE_KEY.fullmatch(key):
        if key is not None:
            aside = next(file for file in _asides(path) if not file.exists())
            path.rename(aside)
            log.warning("dossier_key_made_anew", file=str(path), kept_as=str(aside))
        key = secrets.token_hex(_KEY_BYTES)
        write_whole(path, key)
    return bytes.fromhex(key)


def _asides(path: Path) -> Iterator[Path]:
    return (path.with_name(f"{path.name}.spoilt-{number}") for number in count(1))


class ProofMaker:
    """Makes what is kept of proofs. Each holds the code as well: equal digits do not show as equal."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of_code(self, code: str, digits: str) -> str:
        """Return the proof of someone who types the whole code."""
        return self._hmac("code", spelling(code), digits)

    def of_short(self, day: date, tail: str, digits: str) -> str:
        """Return the proof of someone who types the day of receipt and the last four digits."""
        return self._hmac("short", day.isoformat(), tail, digits)

    def name(self, kind: str, *parts: str) -> str:
        """Return a name under which something is counted, from which ``parts`` cannot be read."""
        return self._hmac(f"count {kind}", *parts)

    def proofs(self, code: str, digits: str | None, receipt_key: str | None) -> Proofs:
        """Return all that is kept for a dossier; either None where the source tells none."""
        short = short_of(code)
        return Proofs(
            None if digits is None else self.of_code(code, digits),
            None if digits is None or short is None else self.of_short(short.day, short.tail, digits),
            None if receipt_key is None else hash_of_receipt(receipt_key),
        )

    def _hmac(self, *parts: str) -> str:
        return hmac.new(self._key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()


def hash_of_receipt(receipt_key: str) -> str:
    """Return what is kept of a receipt's key: random enough that a plain SHA-256 cannot be undone."""
    return hashlib.sha256(receipt_key.encode()).hexdigest()
