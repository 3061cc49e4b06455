"""Which passwords anybody would try first: the commonest there are, and words of this office.

``common_passwords.json`` holds the 4,000 commonest passwords of 8 letters or more, each as the first 12
digits of its SHA-256. They were taken in their order from the list by Royce Williams that Django 5.2 ships.
"""

import hashlib
import json
import re
import unicodedata
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("common_passwords.json")
_DIGITS_KEPT = 12
_FEWEST_DIFFERENT = 4
_WORDS = frozenset(
    (
        "motcua",
        "bophanmotcua",
        "hanhchinhcong",
        "tiepnhan",
        "laysothutu",
        "sothutu",
        "phuong",
        "uyban",
        "ubnd",
        "canbo",
        "quaygiaodich",
        "quay",
        "matkhau",
        "matkhaucuatoi",
        "vietnam",
        "password",
        "officer",
        "manager",
        "admin",
        "administrator",
        "kiosk",
        "counter",
        "display",
        "demo",
    )
)
"""No password is one of these, with whatever digits and signs around it: see docs/security.md."""


def is_poor(password: str, login: str, office_name: str) -> bool:
    """Whether the password is among the first that are tried, whatever its capitals, accents and digits."""
    plain = _plain(password)
    letters = _letters(plain)
    own = {_letters(_plain(login)), _letters(_plain(office_name))}
    return (
        _hashed(password.casefold()) in _commonest()
        or _hashed(plain) in _commonest()
        or letters in _WORDS | own - {""}
        or len(set(plain)) < _FEWEST_DIFFERENT
    )


def _plain(text: str) -> str:
    """Return the text in small letters without accents: ``Mật khẩu`` is ``mat khau``."""
    split = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in split if not unicodedata.combining(letter))


def _letters(plain: str) -> str:
    return re.sub("[^a-z]", "", plain)


def _hashed(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS_KEPT]


@cache
def _commonest() -> frozenset[str]:
    return frozenset(json.loads(_FILE.read_text(encoding="ascii")))
