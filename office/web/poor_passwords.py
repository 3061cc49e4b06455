"""Which passwords anybody would try first: the commonest there are, and words of this office.

``common_passwords.json`` holds the 4,000 commonest passwords of 8 letters or more, each as the first 12
digits of its SHA-256. They were taken in their order from the list by Royce Williams that Django 5.2 ships.
"""

import hashlib
import json
import re
import unicodedata
from dataclasses import dataclass
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
"""No password is made of these, with whatever digits and signs around them: see docs/security.md."""

_EXAMPLES = frozenset(("baconmeotrangngutrua", "threewhitecatssleepatnoon"))
"""What the page itself says a good one is like."""
_FEWEST_OWN = 3
"""So many letters of one's own stand beside such words, at least. A login of fewer is no such word."""


@dataclass(frozen=True, slots=True)
class Poor:
    """Why a password is among the first that are tried; ``part`` is what of it is easy, '' for all of it."""

    reason: str
    part: str = ""


def why_poor(password: str, login: str, office_name: str) -> Poor | None:
    """Return why the password is too easy, whatever its capitals, accents and digits; None: it is not."""
    plain = _plain(password)
    if _hashed(password.casefold()) in _commonest() or _hashed(plain) in _commonest():
        return Poor("too_common")
    if len(set(plain)) < _FEWEST_DIFFERENT:
        return Poor("few_letters")
    name = _letters(_plain(login))
    own = {_letters(_plain(office_name)): "holds_office"}
    if len(name) >= _FEWEST_OWN:
        own[name] = "holds_login"
    reasons = dict.fromkeys(_WORDS, "holds_word") | dict.fromkeys(_EXAMPLES, "too_common") | own
    left, held = _letters(plain), ""
    for word in sorted(filter(None, reasons), key=lambda one: (-len(one), one)):
        if word in left:
            left, held = left.replace(word, " "), held or word
    is_poor = held and len(left.replace(" ", "")) < _FEWEST_OWN
    return Poor(reasons[held], login if reasons[held] == "holds_login" else held) if is_poor else None


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
