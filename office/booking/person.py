"""Who booked, without an account: marks made of some digits of a card, under keys that are forgotten.

The digits alone tell one person from another: a year that is typed is any year, and would make one card many
people. Two people share them once in a million pairs; the officer at the counter decides then.

There are so few such digits that whoever has marks and key finds them: keys are kept in a folder of their
own, apart from the office's file, and of a day that is over there is none.
"""

import hashlib
import hmac
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from office.booking.refusals import MarksLost
from office.booking.settings import MOST_AHEAD_DAYS
from office.once.keys import Keys
from office.tickets.refusals import InvalidRequest

PERIOD_DAYS = 30
"""How long a missed time counts, and how long one key of missed times is in use."""
CODES = "codes"
"""The name of the key of one-time codes, which is none of a day."""
_DIGITS = re.compile(r"[0-9]{6}")
_FIRST_YEAR = 1900


@dataclass(frozen=True, slots=True, repr=False)
class Card:
    """What a person says of the card: its last 6 digits and the year of birth. Never kept, never logged."""

    digits: str
    birth_year: int

    def __post_init__(self) -> None:
        """Raise InvalidRequest for anything that is not such digits or such a year."""
        if _DIGITS.fullmatch(self.digits) is None:
            raise InvalidRequest("a card has 6 last digits", reason="card_digits")
        if not _FIRST_YEAR <= self.birth_year <= date.max.year:
            raise InvalidRequest("no year of birth", reason="birth_year")


def person_on(keys: Keys, day: date, card: Card) -> str:
    """Return the mark of that person on that booked day; on another day the mark is another."""
    return _hmac(keys.key(_day_name(day)), card.digits)


def card_mark_on(keys: Keys, day: date, card: Card) -> str:
    """Return the mark of digits and year, by which whoever booked that day is known again."""
    return _card_mark(keys.key(_day_name(day)), card)


def is_card(keys: Keys, day: date, card: Card, mark: str | None) -> bool:
    """Whether ``mark`` is that card's on that day.

    Raises MarksLost where the key that it was made by is gone: it may be anybody's.
    """
    key = keys.known(_day_name(day))
    if key is None or mark is None or not mark.startswith(_key_name(key)):
        raise MarksLost(f"the key of who booked {day} is gone")
    return hmac.compare_digest(mark, _card_mark(key, card))


def missed_mark_on(keys: Keys, day: date, card: Card) -> str:
    """Return the mark under which a time missed on that day is remembered."""
    return _hmac(keys.key(_period_name(_period(day))), card.digits)


def missed_marks(keys: Keys, today: date, card: Card) -> tuple[str, str]:
    """Return the marks of whatever that person missed in the last 30 days."""
    period = _period(today)
    return (
        _hmac(keys.key(_period_name(period)), card.digits),
        _hmac(keys.key(_period_name(period - 1)), card.digits),
    )


def address_mark(keys: Keys, today: date, address: str) -> str:
    """Return the mark of a network address; on another day it is another."""
    return _hmac(keys.key(_address_name(today)), address)


def known_address_mark(keys: Keys, day: date, address: str) -> str | None:
    """Return the mark that a network address had on that day; None where it is forgotten."""
    key = keys.known(_address_name(day))
    return None if key is None else _hmac(key, address)


def make_keys(keys: Keys, today: date, days: Sequence[date]) -> None:
    """Make what keys are missing of those days that can be booked, and of who books today."""
    periods = {_period(day) for day in (today, *days)} | {_period(today) - 1}
    names = [*map(_day_name, days), *map(_period_name, sorted(periods)), _address_name(today)]
    for name in names:
        keys.key(name)


def forget_keys(keys: Keys, today: date) -> None:
    """Forget the keys of days that are over and of missed times that no longer count.

    Those of every day that any config.toml allows stay: it may have allowed more when that day was booked.
    """
    days = [today + timedelta(days=n) for n in range(MOST_AHEAD_DAYS + 2)]
    periods = range(_period(today) - 1, _period(days[-1]) + 1)
    kept = {name(day) for day in days for name in (_day_name, contact_name)} | {
        _period_name(one) for one in periods
    }
    keys.forget_but(frozenset({*kept, _address_name(today), CODES}))


def contact_name(day: date) -> str:
    """Return the name of the key under which whom to tell of that day is kept."""
    return f"contacts-{day}"


def _card_mark(key: bytes, card: Card) -> str:
    return _key_name(key) + _hmac(key, f"{card.digits} {card.birth_year}")


def _key_name(key: bytes) -> str:
    """Return what tells this key from another one of the same day and nothing else of it, 8 digits."""
    return _hmac(key, "name")[:8]


def _hmac(key: bytes, text: str) -> str:
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def _period(day: date) -> int:
    return day.toordinal() // PERIOD_DAYS


def _day_name(day: date) -> str:
    return f"day-{day}"


def _period_name(period: int) -> str:
    return f"missed-{period}"


def _address_name(day: date) -> str:
    return f"addresses-{day}"
