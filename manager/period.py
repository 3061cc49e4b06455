"""Which days a page is about: a day, a month, a quarter or a year, and the ones before and after it."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from manager.figures import date_words
from office.tickets.refusals import InvalidRequest
from office.words.catalogue import Words

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEARS = range(2000, 3000)
_QUARTER_MONTHS = 3


class Kind(StrEnum):
    """How long a period is; also the name by which an address asks for one."""

    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_WRITTEN = {
    Kind.DAY: re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})"),
    Kind.MONTH: re.compile("([0-9]{4})-([0-9]{2})"),
    Kind.QUARTER: re.compile("([0-9]{4})-Q([1-4])"),
    Kind.YEAR: re.compile("([0-9]{4})"),
}


@dataclass(frozen=True, slots=True)
class Period:
    """The ``kind`` of period that begins with the day ``first``."""

    kind: Kind
    first: date

    @property
    def last(self) -> date:
        """Its last day."""
        match self.kind:
            case Kind.DAY:
                return self.first
            case Kind.MONTH:
                return _end_of_month(self.first)
            case Kind.QUARTER:
                return _end_of_month(self.first.replace(month=self.first.month + _QUARTER_MONTHS - 1))
            case Kind.YEAR:
                return date(self.first.year, 12, 31)

    def said(self, words: Words) -> str:
        """Return what it is called."""
        match self.kind:
            case Kind.DAY:
                weekday = _WEEKDAYS[self.first.weekday()]
                return words("manager-period-day", weekday=weekday, date=date_words(words, self.first))
            case Kind.MONTH:
                return words("manager-period-month", month=f"{self.first:%m}", year=self.first.year)
            case Kind.QUARTER:
                return words("manager-period-quarter", quarter=_quarter(self.first), year=self.first.year)
            case Kind.YEAR:
                return words("manager-period-year", year=self.first.year)

    @property
    def query(self) -> str:
        """What asks for it in an address, such as ``month=2026-11``."""
        return f"{self.kind}={self.written}"

    @property
    def written(self) -> str:
        """How it is written in an address, such as ``2026-11``."""
        match self.kind:
            case Kind.DAY:
                return self.first.isoformat()
            case Kind.MONTH:
                return self.first.isoformat()[:7]
            case Kind.QUARTER:
                return f"{self.first.year:04}-Q{_quarter(self.first)}"
            case Kind.YEAR:
                return f"{self.first.year:04}"

    @property
    def before(self) -> "Period":
        """The one before it, as long as it is."""
        return containing(self.kind, self.first - timedelta(days=1))

    @property
    def after(self) -> "Period":
        """The one after it, as long as it is."""
        return containing(self.kind, self.last + timedelta(days=1))


def containing(kind: Kind, day: date) -> Period:
    """Return the period of that kind in which the day is."""
    match kind:
        case Kind.DAY:
            return Period(kind, day)
        case Kind.MONTH:
            return Period(kind, day.replace(day=1))
        case Kind.QUARTER:
            return Period(kind, date(day.year, _first_month(_quarter(day)), 1))
        case Kind.YEAR:
            return Period(kind, date(day.year, 1, 1))


def asked_period(arguments: Mapping[str, str], today: date) -> Period:
    """Return the period an address asks for, ``today`` when it names none. Raises InvalidRequest."""
    named = [kind for kind in Kind if kind in arguments]
    if not named:
        return Period(Kind.DAY, today)
    if len(named) > 1:
        raise InvalidRequest("name one of day, month, quarter and year", reason="two_periods")
    return read_period(named[0], arguments[named[0]])


def read_period(kind: Kind, text: str) -> Period:
    """Return the period of that kind that is written so. Raises InvalidRequest."""
    written = _WRITTEN[kind].fullmatch(text)
    numbers = [int(number) for number in written.groups()] if written else []
    if kind is Kind.QUARTER and numbers:
        numbers[1] = _first_month(numbers[1])
    try:
        first = date(*[*numbers, 1, 1][:3])
    except (TypeError, ValueError):
        first = date.min
    if first.year not in _YEARS:
        raise InvalidRequest(f"no {kind} is written {text[:20]!r}", reason="no_such_days")
    return Period(kind, first)


def _quarter(day: date) -> int:
    return (day.month - 1) // _QUARTER_MONTHS + 1


def _first_month(quarter: int) -> int:
    return _QUARTER_MONTHS * (quarter - 1) + 1


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
