"""Passwords and tokens: made here, kept only as hashes."""

import base64
import hashlib
import secrets
from functools import cache
from typing import TYPE_CHECKING

from office.words.text_form import password_form, password_forms

if TYPE_CHECKING:
    from argon2 import PasswordHasher

_TOKEN_BYTES = 24
_CLEAR_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""No letter that reads like another: a technician copies a one-time password by hand."""

_MEMORY_KIB, _PASSES = 19_456, 2
"""argon2id at OWASP's minimum (19 MiB, 2 passes): a cheap PC signs thirteen officers in at 7:30 sharp."""


@cache
def _hasher() -> "PasswordHasher":
    # Made when a password is first asked for: most commands ask for none.
    from argon2 import PasswordHasher

    return PasswordHasher(memory_cost=_MEMORY_KIB, time_cost=_PASSES, parallelism=1)


@cache
def _nobody() -> str:
    """Return a hash of no password at all: made up, and it takes as long to be held against one."""
    salt, made_up = (base64.b64encode(secrets.token_bytes(size)).rstrip(b"=").decode() for size in (16, 32))
    return f"$argon2id$v=19$m={_MEMORY_KIB},t={_PASSES},p=1${salt}${made_up}"


def hash_of_password(password: str) -> str:
    """Return the argon2id hash to keep. Takes tens of milliseconds: run it off the event loop."""
    return _hasher().hash(password_form(password))


def is_password(password: str, kept_hash: str | None) -> bool:
    """Whether the password is the one hashed. None (no such login) takes as long and is False."""
    return matching_form(password, kept_hash) is not None


def matching_form(password: str, kept_hash: str | None) -> str | None:
    """Return the form of the password that was hashed, None where none was.

    Another than ``password_form`` was hashed before passwords had one form: keep its hash anew.
    """
    return next((form for form in password_forms(password) if _is_hashed(form, kept_hash)), None)


def _is_hashed(form: str, kept_hash: str | None) -> bool:
    from argon2.exceptions import InvalidHashError, VerificationError

    try:
        return _hasher().verify(kept_hash or _nobody(), form) and kept_hash is not None
    except (VerificationError, InvalidHashError):
        return False


def one_time_password() -> str:
    """Return a random password a person can copy, about 59 bits."""
    return "-".join("".join(secrets.choice(_CLEAR_LETTERS) for _ in range(4)) for _ in range(3))


def new_token() -> str:
    """Return a device's token, 192 random bits."""
    return secrets.token_urlsafe(_TOKEN_BYTES)


def hash_of_token(token: str) -> str:
    """Return the hash to keep. The token itself is random enough that a plain SHA-256 cannot be undone."""
    return hashlib.sha256(token.encode()).hexdigest()
