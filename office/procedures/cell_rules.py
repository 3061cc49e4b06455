"""What a cell of each kind may hold; each rule returns the value, or raises BadCell with what is wrong."""

import re
from datetime import date, time

from office.procedures.catalogue import Document, OnlineLevel
from office.procedures.columns import LIST_MARK, ONLINE_LEVELS, PART_MARK, SURE, UNSURE
from office.procedures.faults import Wrong

_CODE = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]{0,39}\Z")
_LOST_DIGITS = re.compile(r"\d[.,]\d{1,5}\Z")
"""A national code has six digits there: a spreadsheet took it for a number and dropped the last zeros."""
_NUMBER = re.compile(r"\d{1,4}\Z", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\Z", re.ASCII)
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})(?::00)?\Z", re.ASCII)
_LIST_SPLIT = re.compile(rf"[{LIST_MARK}\n]")
_MOST_IN_A_LIST = 100
_DOCUMENT_PARTS = 4
_LONGEST_LINE = 500
_LONGEST_TEXT = 10_000
_LONGEST_LIST = 15_000
"""Below what a file's cell may hold, so that a list can be read again."""


class BadCell(Exception):
    """The cell breaks a rule."""

    def __init__(self, wrong: Wrong) -> None:
        super().__init__(str(wrong))
        self.wrong = wrong


def line(cell: str) -> str:
    """Return a text of one line, such as a name."""
    return _no_longer(" ".join(cell.split()), _LONGEST_LINE)


def text(cell: str) -> str:
    """Return a text of any number of lines, such as a fee, letter by letter."""
    return _no_longer(cell, _LONGEST_TEXT)


def code(cell: str) -> str:
    """Return a procedure's code."""
    if not cell:
        raise BadCell(Wrong.EMPTY)
    if _LOST_DIGITS.match(cell):
        raise BadCell(Wrong.CODE_LOST_DIGITS)
    if not _CODE.match(cell):
        raise BadCell(Wrong.NO_CODE)
    return cell


def codes(cell: str) -> tuple[str, ...]:
    """Return some codes."""
    return tuple(code(one) for one in lines(cell))


def lines(cell: str) -> tuple[str, ...]:
    """Return texts that stand behind each other, each once."""
    found = [line(one) for one in _LIST_SPLIT.split(_no_longer(cell, _LONGEST_LIST))]
    several = tuple(dict.fromkeys(one for one in found if one))
    if len(several) > _MOST_IN_A_LIST:
        raise BadCell(Wrong.TOO_MANY)
    return several


def documents(cell: str) -> tuple[Document, ...]:
    """Return the papers to bring, written as name|originals|copies|form, each once."""
    return tuple(dict.fromkeys(_document(one) for one in lines(cell)))


def number(cell: str) -> int | None:
    """Return a whole number of up to four digits."""
    if not cell:
        return None
    if not _NUMBER.match(cell):
        raise BadCell(Wrong.NO_NUMBER)
    return int(cell)


def day(cell: str) -> date | None:
    """Return a day written 2027-03-01 or 1/3/2027."""
    if not cell:
        return None
    first = _DAY_FIRST.match(cell)
    try:
        if first:
            return date(int(first[3]), int(first[2]), int(first[1]))
        return date.fromisoformat(cell)
    except ValueError as error:
        raise BadCell(Wrong.NO_DAY) from error


def clock(cell: str) -> time | None:
    """Return a time of day written 15:00."""
    if not cell:
        return None
    found = _CLOCK.match(cell)
    try:
        if found:
            return time(int(found[1]), int(found[2]))
    except ValueError as error:
        raise BadCell(Wrong.NO_CLOCK_TIME) from error
    raise BadCell(Wrong.NO_CLOCK_TIME)


def online_level(cell: str) -> OnlineLevel | None:
    """Return how much can be done online; None where nobody said."""
    if not cell:
        return None
    try:
        return ONLINE_LEVELS[cell.lower()]
    except KeyError as error:
        raise BadCell(Wrong.NO_LEVEL) from error


def is_sure(cell: str) -> bool:
    """Return whether the facts are certain; where nobody said so they are not."""
    if cell not in (SURE, UNSURE, ""):
        raise BadCell(Wrong.NEITHER_SURE_NOR_UNSURE)
    return cell == SURE


def _document(cell: str) -> Document:
    name, *parts = (part.strip() for part in cell.split(PART_MARK))
    if not name or len(parts) >= _DOCUMENT_PARTS:
        raise BadCell(Wrong.NO_DOCUMENT)
    originals, copies, form = [*parts, "", "", ""][:3]
    return Document(name, number(originals), number(copies), form)


def _no_longer(cell: str, most: int) -> str:
    if len(cell) > most:
        raise BadCell(Wrong.TOO_LONG)
    return cell
