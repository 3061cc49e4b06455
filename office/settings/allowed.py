"""What one key of config.toml may hold. One text serves both the fault and docs/configuration.md."""

import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, time
from functools import cache
from string import ascii_uppercase
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from office.settings.did_you_mean import did_you_mean, without_marks

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
"""In the order of ``date.weekday()``."""

_CONFUSABLE = {
    "I": "it looks like the digit 1",
    "J": "it looks like I",
    "O": "it looks like the digit 0",
    "Q": "it looks like O and the digit 0",
    "W": "read aloud it sounds like V",
}
LETTERS = sorted(set(ascii_uppercase) - set(_CONFUSABLE))
_SHOWN_CHARACTERS = 40
_ZONE_LIKENESS = 0.85
"""A zone that is less like the word is another place: Hanoi is not Shanghai, and UTC+7 is not UTC."""


def shown(value: object) -> str:
    """Return a TOML value as its writer would know it again, shortened."""
    match value:
        case bool():
            text = str(value).lower()
        case dict():
            text = "{…}"
        case list():
            text = f"[{', '.join(map(shown, value))}]"
        case date() | time():
            text = value.isoformat()
        case _:
            text = repr(value)
    return text if len(text) <= _SHOWN_CHARACTERS else f"{text[:_SHOWN_CHARACTERS]}…"


class Wrongs(ValueError):
    """Several faults of one value: ``reasons``, such as one for each item of a list."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


class Allowed(ABC):
    """A check of one value, used as the metadata of an Annotated attribute."""

    @property
    @abstractmethod
    def text(self) -> str:
        """What is allowed, to follow "must be"."""

    @abstractmethod
    def read(self, value: Any) -> object:
        """Return the checked value. Raises ValueError, which says what is allowed."""

    def wrong(self, value: object, hint: str = "") -> ValueError:
        """Return the error for a value that is not allowed."""
        return ValueError(f"must be {self.text}, not {shown(value)}{hint}")

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Let pydantic check with ``read`` alone."""
        return core_schema.no_info_plain_validator_function(self.read)


@dataclass(frozen=True)
class Text(Allowed):
    """A text people read. It comes out precomposed (NFC), as printers and searches need it."""

    most: int

    @property
    def text(self) -> str:
        return f"a text of 1 to {self.most} characters on one line"

    def read(self, value: Any) -> str:
        text = unicodedata.normalize("NFC", value) if isinstance(value, str) else ""
        if not text.strip() or len(text) > self.most or not text.isprintable():
            raise self.wrong(value, _unseen(text))
        return text


def _unseen(text: str) -> str:
    marks = [each for each in text if not each.isprintable()]
    return f". Take out {marks[0]!r}, a mark that is not seen: write the line anew" if marks else ""


@dataclass(frozen=True)
class Texts(Allowed):
    """Lines of text."""

    most: int
    line: Text

    @property
    def text(self) -> str:
        return f"a list of 1 to {self.most} texts, each of 1 to {self.line.most} characters"

    def read(self, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not 1 <= len(value) <= self.most:
            raise self.wrong(value)
        return tuple(self.line.read(line) for line in value)


@dataclass(frozen=True)
class Pattern(Allowed):
    """A text of a given form, such as a code. ``form`` says it in words."""

    pattern: str
    form: str

    @property
    def text(self) -> str:
        return self.form

    def read(self, value: Any) -> str:
        if not isinstance(value, str) or not re.fullmatch(self.pattern, value, re.ASCII):
            raise self.wrong(value, without_marks(value, self.pattern))
        return value


class Letter(Allowed):
    """The letter that starts a field's labels."""

    text = f"one capital letter A to Z other than {', '.join(_CONFUSABLE)}"

    def read(self, value: Any) -> str:
        if isinstance(value, str) and value in _CONFUSABLE:
            raise self.wrong(value, f": {_CONFUSABLE[value]}")
        if not isinstance(value, str) or not re.fullmatch("[A-Z]", value):
            raise self.wrong(value, did_you_mean(value, LETTERS))
        return value


@dataclass(frozen=True)
class Whole(Allowed):
    """A whole number in a range, a multiple of ``step``."""

    low: int
    high: int
    step: int = 1

    @property
    def text(self) -> str:
        kind = "a whole number" if self.step == 1 else f"a multiple of {self.step}"
        return f"{kind} from {self.low} to {self.high}"

    def read(self, value: Any) -> int:
        if type(value) is not int or not self.low <= value <= self.high or value % self.step:
            raise self.wrong(value)
        return value


@dataclass(frozen=True)
class Number(Allowed):
    """A number in a range, whole or not."""

    low: float
    high: float

    @property
    def text(self) -> str:
        return f"a number from {self.low:g} to {self.high:g}"

    def read(self, value: Any) -> float:
        if type(value) not in (int, float) or not self.low <= value <= self.high:
            raise self.wrong(value)
        return float(value)


class Flag(Allowed):
    """Yes or no."""

    text = "true or false"

    def read(self, value: Any) -> bool:
        if not isinstance(value, bool):
            raise self.wrong(value)
        return value


@dataclass(frozen=True)
class OneOf(Allowed):
    """One of a few values."""

    values: tuple[str, ...] | tuple[int, ...]

    @property
    def text(self) -> str:
        return f"one of {', '.join(map(shown, self.values))}"

    def read(self, value: Any) -> str | int:
        for allowed in self.values:
            if type(value) is type(allowed) and value == allowed:
                return allowed
        raise self.wrong(value, did_you_mean(value, self.values))


@dataclass(frozen=True)
class Each(Allowed):
    """A list of different values, at least one."""

    item: Allowed
    items: str

    @property
    def text(self) -> str:
        return f"a list of {self.items}"

    def read(self, value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list) or not value:
            raise self.wrong(value)
        read, reasons = [], []
        for item in value:
            try:
                read.append(self.item.read(item))
            except ValueError as error:
                reasons.append(str(error))
        reasons += [f"names {shown(item)} twice" for item in value if value.count(item) > 1]
        if reasons:
            raise Wrongs(list(dict.fromkeys(reasons)))
        return tuple(read)


FIELD_CODE = Pattern("[A-Za-z0-9][A-Za-z0-9-]{0,15}", "1 to 16 letters A to Z, digits and hyphens")


@dataclass(frozen=True)
class FieldCodes(Each):
    """Codes of the office's fields; that it has those is seen in ``checks/``."""

    item: Allowed = FIELD_CODE
    items: str = "field codes, at least one"


class Weekday(Allowed):
    """A weekday, read as its number: 0 is Monday."""

    text = OneOf(WEEKDAYS).text

    def read(self, value: Any) -> int:
        return WEEKDAYS.index(str(OneOf(WEEKDAYS).read(value)))


class Clock(Allowed):
    """A time of day, to the minute."""

    text = 'a time of day such as "07:30"'

    def read(self, value: Any) -> time:
        if isinstance(value, time) and not value.second and not value.microsecond:
            return value
        if not isinstance(value, str) or not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value, re.ASCII):
            raise self.wrong(value)
        return time.fromisoformat(value)


class Day(Allowed):
    """A date, as TOML writes it."""

    text = "a date such as 2026-09-02, without quotation marks"

    def read(self, value: Any) -> date:
        # A datetime is a date to isinstance().
        if type(value) is not date:
            raise self.wrong(value)
        return value


class TimeZone(Allowed):
    """A time zone of the IANA list."""

    text = 'a time zone of the IANA list such as "Asia/Ho_Chi_Minh"'

    def read(self, value: Any) -> ZoneInfo:
        if not isinstance(value, str) or value not in _zones():
            raise self.wrong(value, did_you_mean(value, _zones(), _ZONE_LIKENESS))
        return ZoneInfo(value)


@cache
def _zones() -> Collection[str]:
    # In order, so that the same mistake always gets the same suggestion.
    return sorted(available_timezones())
