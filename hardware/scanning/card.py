"""The citizen's card: two facts are derived from its text, and the text is forgotten.

The code holds the number, the old number or nothing, the name, the birth date as ddmmyyyy, the sex, the
address and the day of issue, separated by ``|``; some cards lack the old number, some end in more ``|``.
It is plain text that anybody can print: good enough for an offer and for fairness, never for a proof.
"""

import hmac
import re
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime

_LEAST_PARTS = 6
_NUMBER = re.compile(r"[0-9]{12}")
_OLD_NUMBER = re.compile(r"[0-9]{9}|[0-9]{12}|")
_DAY = re.compile(r"[0-9]{8}")
_PERSON_BYTES = 8
_FIRST_CENTURY = 1900
_WOMAN = "nữ"


@dataclass(frozen=True, slots=True)
class CardSeen:
    """All that is known of a card: whether its owner is of the age that is offered priority, and who.

    ``person`` is a keyed hash, 16 hexadecimal digits: equal for one card under one key, and nothing else.
    """

    is_elder: bool
    person: str = field(repr=False)


def card_seen(text: str, key: bytes, today: date, elder_age: int) -> CardSeen | None:
    """Return what may be known of a card's text, None for what is no card. Raises nothing.

    ``key`` is the office day's own. A card that contradicts itself is a card, but offers no priority.
    """
    parts = [part.strip() for part in text.split("|")]
    if len(parts) < _LEAST_PARTS or not _NUMBER.fullmatch(parts[0]):
        return None
    number = parts[0]
    shift = 0 if _OLD_NUMBER.fullmatch(parts[1]) else -1
    born = _day(parts[3 + shift])
    if born is None:
        return None
    is_elder = _fits(number, born, parts[4 + shift]) and _age(born, today) >= elder_age
    return CardSeen(is_elder, person_of(number, key))


def person_of(number: str, key: bytes) -> str:
    """Return the keyed hash of a card's number."""
    return hmac.digest(key, number.encode(), "sha256")[:_PERSON_BYTES].hex()


def _day(text: str) -> date | None:
    if _DAY.fullmatch(text):
        with suppress(ValueError):
            return datetime.strptime(text, "%d%m%Y").date()  # noqa: DTZ007 - a date has no zone
    return None


def _fits(number: str, born: date, sex: str) -> bool:
    """Whether the number tells the same birth year and sex: its 4th digit century and sex, then the year."""
    century, is_woman = divmod(int(number[3]), 2)
    year = _FIRST_CENTURY + 100 * century + int(number[4:6])
    return year == born.year and bool(is_woman) == (sex.casefold() == _WOMAN)


def _age(born: date, today: date) -> int:
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))
