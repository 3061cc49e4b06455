"""The mailbox's key pair. The server seals with the public key; only a person's passphrase opens.

On the disk, and so in each backup, stand the public key and the private key wrapped twice: under the
passphrase and under the code of the recovery sheet, which is printed once and kept nowhere. A wrapping that
was replaced still opens in older backups.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey
from nacl.secret import SecretBox
from nacl.utils import random

from office.mailbox.codes import as_typed, new_recovery
from office.mailbox.refusals import WeakPassphrase, WrongPassphrase

LEAST_PASSPHRASE: Final = 14
"""Who copies the disk may try passphrases for years."""


class WrappedBy(StrEnum):
    """What a wrapping of the private key is opened with."""

    PASSPHRASE = "passphrase"  # noqa: S105
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class Cost:
    """What argon2id spends on one try: ``passes`` over ``memory_bytes`` of memory."""

    passes: int = 3
    memory_bytes: int = 64 * 1024 * 1024


USUAL_COST: Final = Cost()


@dataclass(frozen=True, slots=True)
class Wrapping:
    """A private key in a secret box (72 bytes) under what argon2id makes of a secret and 16 bytes of salt."""

    salt: bytes
    cost: Cost
    box: bytes


@dataclass(frozen=True, slots=True)
class NewPair:
    """A new pair. ``recovery`` is for paper alone: whoever prints it forgets it."""

    public: bytes
    by_passphrase: Wrapping
    by_recovery: Wrapping
    recovery: str


def make_pair(passphrase: str, cost: Cost = USUAL_COST) -> NewPair:
    """Return a new key pair, wrapped twice; the private key itself is not in it. Raises WeakPassphrase."""
    _refuse_weak(passphrase)
    key, recovery = PrivateKey.generate(), new_recovery()
    return NewPair(
        bytes(key.public_key), _wrap(key, passphrase, cost), _wrap(key, as_typed(recovery), cost), recovery
    )


def unwrap(wrapping: Wrapping, passphrase: str) -> PrivateKey:
    """Return the private key. Takes a tenth of a second and the wrapping's memory. Raises WrongPassphrase.

    It does not matter whether a keyboard sends a letter with its marks as one character or as several.
    """
    try:
        return PrivateKey(SecretBox(_derived(passphrase, wrapping.salt, wrapping.cost)).decrypt(wrapping.box))
    except CryptoError:
        raise WrongPassphrase("the passphrase does not open the mailbox's key") from None


def wrap_anew(by_recovery: Wrapping, recovery: str, passphrase: str, cost: Cost = USUAL_COST) -> Wrapping:
    """Return a wrapping under a new passphrase, by the recovery sheet's code as typed.

    Raises WeakPassphrase, and WrongPassphrase where it is another sheet's code.
    """
    _refuse_weak(passphrase)
    return _wrap(unwrap(by_recovery, as_typed(recovery)), passphrase, cost)


def _refuse_weak(passphrase: str) -> None:
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST_PASSPHRASE:
        raise WeakPassphrase(
            f"a passphrase needs {LEAST_PASSPHRASE} characters or more", least=str(LEAST_PASSPHRASE)
        )


def _wrap(key: PrivateKey, secret: str, cost: Cost) -> Wrapping:
    salt = random(pwhash.argon2id.SALTBYTES)
    return Wrapping(salt, cost, bytes(SecretBox(_derived(secret, salt, cost)).encrypt(bytes(key))))


def _derived(secret: str, salt: bytes, cost: Cost) -> bytes:
    letters = unicodedata.normalize("NFC", secret).encode()
    return bytes(
        pwhash.argon2id.kdf(
            SecretBox.KEY_SIZE, letters, salt, opslimit=cost.passes, memlimit=cost.memory_bytes
        )
    )
