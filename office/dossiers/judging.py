"""From a source's row to a dossier, or to what is wrong with it. A fault never repeats what stood there."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import TypeVar
from zoneinfo import ZoneInfo

from office.dossiers.code import MOST_LETTERS, spelling, written
from office.dossiers.dossier import LASTING, MOST_AHEAD, Dossier, Step
from office.dossiers.proof import DIGITS, RECEIPT_KEY
from office.dossiers.status import NATIONAL, Status, national

T = TypeVar("T")

COLUMNS = (
    "code",
    "status",
    "step",
    "steps",
    "received",
    "due",
    "finished",
    "digits",
    "receipt_key",
    "digitised_url",
    "source_at",
)
"""What a row may have; ``NEEDED`` it must have."""
NEEDED = frozenset({"code", "status"})

_YEARS = range(2000, 2100)
_MOST_STEPS = 99
_ADDRESS = re.compile(r"https?://[!-?A-~][!-~]{0,490}")
_VIETNAMESE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.ASCII | re.DOTALL)


class RowWrong(StrEnum):
    """What is wrong with a cell; names the sentence, ``manager-dossier-row-...``."""

    MISSING = "missing"
    NO_CODE = "no_code"
    UNKNOWN_STATUS = "unknown_status"
    NO_STEP = "no_step"
    NO_DATE = "no_date"
    NO_TIME = "no_time"
    IN_THE_FUTURE = "in_the_future"
    NOT_SIX_DIGITS = "not_six_digits"
    NO_KEY = "no_key"
    NO_ADDRESS = "no_address"


@dataclass(frozen=True, slots=True)
class RawRow:
    """A row as it stood: ``number`` as its file counts (a CSV's line, a list's place from 1)."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class RowFault:
    """One wrong cell. The row was left out, the others were taken."""

    row: int
    column: str
    wrong: RowWrong


@dataclass(frozen=True, slots=True)
class Told:
    """A dossier as it was told, with what opens it, which is kept only as hashes.

    ``unknown_code`` is the national code that is none of the ten, where the status is UNKNOWN. ``left_out``
    are those of ``LASTING`` that its row did not have at all.
    """

    dossier: Dossier
    digits: str | None
    receipt_key: str | None
    unknown_code: int | None = None
    left_out: frozenset[str] = frozenset()


class _Wrong(Exception):
    def __init__(self, column: str, wrong: RowWrong) -> None:
        super().__init__(column, wrong)
        self.column, self.wrong = column, wrong


class Judge:
    """Judges the rows of one source.

    ``statuses`` gives a vendor's own statuses their national codes; what is not among them is a fault.
    Empty: the source tells the national codes themselves, and one above 10 is UNKNOWN.
    """

    def __init__(self, source: str, statuses: Mapping[str, int], zone: ZoneInfo) -> None:
        self._source, self._zone = source, zone
        self._statuses = {_folded(name): NATIONAL[code] for name, code in statuses.items()}

    def judged(
        self, rows: Iterable[RawRow], at: datetime, now: datetime
    ) -> tuple[list[Told], list[RowFault]]:
        """Return what the rows tell and what is wrong; a row without a time of its own is of ``at``."""
        told: list[Told] = []
        faults: list[RowFault] = []
        for row in rows:
            cells = {name: unicodedata.normalize("NFC", text).strip() for name, text in row.cells.items()}
            try:
                told.append(self._told(cells, at, now))
            except _Wrong as wrong:
                faults.append(RowFault(row.number, wrong.column, wrong.wrong))
        return told, faults

    def _told(self, cells: Mapping[str, str], at: datetime, now: datetime) -> Told:
        status, unknown_code = self._status(_needed(cells, "status"))
        source_at = self._time(cells, at)
        if source_at > now + MOST_AHEAD:
            raise _Wrong("source_at", RowWrong.IN_THE_FUTURE)
        dossier = Dossier(
            _code(_needed(cells, "code")),
            status,
            self._source,
            source_at,
            now,
            _step(cells),
            _read(cells, "due", _date, RowWrong.NO_DATE),
            _read(cells, "received", _date, RowWrong.NO_DATE),
            _read(cells, "digitised_url", _whole(_ADDRESS), RowWrong.NO_ADDRESS),
            self._finished(cells, now),
        )
        digits = _read(cells, "digits", _whole(DIGITS), RowWrong.NOT_SIX_DIGITS)
        receipt_key = _read(cells, "receipt_key", _whole(RECEIPT_KEY), RowWrong.NO_KEY)
        return Told(dossier, digits, receipt_key, unknown_code, frozenset(LASTING).difference(cells))

    def _status(self, text: str) -> tuple[Status, int | None]:
        if self._statuses:
            if _folded(text) not in self._statuses:
                raise _Wrong("status", RowWrong.UNKNOWN_STATUS)
            return self._statuses[_folded(text)], None
        if not re.fullmatch("[0-9]{1,3}", text):
            raise _Wrong("status", RowWrong.UNKNOWN_STATUS)
        status = national(int(text))
        return status, int(text) if status is Status.UNKNOWN else None

    def _finished(self, cells: Mapping[str, str], now: datetime) -> date | None:
        day = _read(cells, "finished", _date, RowWrong.NO_DATE)
        if day is not None and day > (now + MOST_AHEAD).astimezone(self._zone).date():
            raise _Wrong("finished", RowWrong.IN_THE_FUTURE)
        return day

    def _time(self, cells: Mapping[str, str], at: datetime) -> datetime:
        def moment(text: str) -> datetime:
            found = datetime.fromisoformat(_iso(text))
            if found.year not in _YEARS:
                raise ValueError(found.year)
            return (found if found.tzinfo else found.replace(tzinfo=self._zone)).astimezone(UTC)

        return _read(cells, "source_at", moment, RowWrong.NO_TIME) or at


def _read(cells: Mapping[str, str], column: str, reading: Callable[[str], T], wrong: RowWrong) -> T | None:
    text = cells.get(column, "")
    try:
        return reading(text) if text else None
    except ValueError:
        raise _Wrong(column, wrong) from None


def _needed(cells: Mapping[str, str], column: str) -> str:
    if not cells.get(column):
        raise _Wrong(column, RowWrong.MISSING)
    return cells[column]


def _code(text: str) -> str:
    code = written(text)
    if not spelling(code) or len(code) > MOST_LETTERS:
        raise _Wrong("code", RowWrong.NO_CODE)
    return code


def _step(cells: Mapping[str, str]) -> Step | None:
    texts = [cells.get(column, "") for column in ("step", "steps")]
    if not any(texts):
        return None
    if not all(re.fullmatch("[0-9]{1,3}", text) for text in texts):
        raise _Wrong("step", RowWrong.NO_STEP)
    step = Step(*map(int, texts))
    if not 1 <= step.at <= step.of <= _MOST_STEPS:
        raise _Wrong("step", RowWrong.NO_STEP)
    return step


def _date(text: str) -> date:
    day = date.fromisoformat(_iso(text))
    if day.year not in _YEARS:
        raise ValueError(day.year)
    return day


def _iso(text: str) -> str:
    """Return a date or a time that begins as 22/11/2026, as spreadsheets write it, as 2026-11-22."""
    found = _VIETNAMESE.fullmatch(text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}{found[4]}" if found else text


def _whole(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def matched(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError(pattern.pattern)
        return text

    return matched


def _folded(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())
