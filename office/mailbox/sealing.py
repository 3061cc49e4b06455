"""Sealed texts: anyone with the public key seals, only the private key opens, which the server lacks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

_KEY_ID_BYTES: Final = 2
"""A sealed text begins with the id of its key, big-endian: a box does not tell whose it is."""


class SealError(Exception):
    """A sealed text is damaged, or its key is none of those at hand."""


@dataclass(frozen=True, slots=True)
class SealingKey:
    """The public half of a pair, as it is kept: ``public`` has 32 bytes."""

    id: int
    public: bytes


def seal(text: str, key: SealingKey) -> bytes:
    """Return the text sealed: 50 bytes more than it has in UTF-8. Its length can be told."""
    box = SealedBox(PublicKey(key.public)).encrypt(text.encode())
    return key.id.to_bytes(_KEY_ID_BYTES) + bytes(box)


def open_sealed(sealed: bytes, keys: Mapping[int, PrivateKey]) -> str:
    """Return the text. ``keys`` are private keys by their ids. Raises SealError."""
    key_id = int.from_bytes(sealed[:_KEY_ID_BYTES])
    try:
        return SealedBox(keys[key_id]).decrypt(sealed[_KEY_ID_BYTES:]).decode()
    except KeyError:
        raise SealError(f"the key {key_id} is not open") from None
    except CryptoError as error:
        raise SealError(f"a text sealed with key {key_id} is damaged") from error
