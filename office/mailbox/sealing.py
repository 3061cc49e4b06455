"""Sealed texts: anyone with the public key seals, only the private key opens, which the server lacks.

Two hold one: a manager, by passphrase (``key_pair.py``), and each writer, whose receipt's code is one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from nacl.encoding import RawEncoder
from nacl.exceptions import CryptoError
from nacl.hash import blake2b
from nacl.public import PrivateKey, PublicKey, SealedBox

from office.mailbox.codes import as_typed

_KEY_ID_BYTES: Final = 2
"""A sealed text begins with the id of its key, big-endian: a box does not tell whose it is."""
RECEIPT_KEY_ID: Final = 0
"""That of every receipt's own key; those of the mailbox count from 1."""
_RECEIPT_KEY: Final = b"mailbox receipt"


class SealError(Exception):
    """A sealed text is damaged, or its key is none of those at hand."""


@dataclass(frozen=True, slots=True)
class SealingKey:
    """The public half of a pair, as it is kept: ``public`` has 32 bytes."""

    id: int
    public: bytes


def receipt_key(receipt: str) -> PrivateKey:
    """Return the private key that a receipt's code is: what is sealed for it opens with the code alone.

    It is made another way than ``codes.hash_of``, which is kept.
    """
    letters = as_typed(receipt).encode()
    return PrivateKey(blake2b(letters, PrivateKey.SIZE, person=_RECEIPT_KEY, encoder=RawEncoder))


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
