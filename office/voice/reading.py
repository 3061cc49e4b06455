"""Reads numbers and labels as Vietnamese is spoken in a hall. Standard library only.

Source of the rules: Vietnamese school grammar. No package follows it: one skips the empty
hundreds (1015), another misspells "lẻ", none knows digit by digit.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
MOST = 9_999
"""The largest number read as one; a longer one is read digit by digit."""


class Dialect(StrEnum):
    """Whose Vietnamese is spoken: north, centre or south."""

    NORTH = "bac"
    CENTRE = "trung"
    SOUTH = "nam"


class Reading(StrEnum):
    """How the digits of a label are read: as a number, or one by one."""

    NUMBER = "number"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class _Habit:
    """Where dialects differ: a hundred and one, twenty-four."""

    zero_tens: str
    four_after_tens: str


# The south's words also serve the centre, where both are heard; an office may set another dialect.
_HABITS = {
    Dialect.NORTH: _Habit("linh", "tư"),
    Dialect.CENTRE: _Habit("lẻ", "bốn"),
    Dialect.SOUTH: _Habit("lẻ", "bốn"),
}


def read_number(number: int, dialect: Dialect = Dialect.NORTH) -> tuple[str, ...]:
    """Return the words of a whole number from 0 to 9999, such as ``("hai", "mươi", "mốt")``.

    Raises ValueError outside that range.
    """
    if not 0 <= number <= MOST:
        raise ValueError(f"{number} is not between 0 and {MOST}")
    habit = _HABITS[dialect]
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest, habit)
    words = (DIGITS[thousands], "nghìn")
    if not rest:
        return words
    return words + (_below_thousand(rest, habit) if rest >= 100 else ("không", "trăm", *_after(rest, habit)))


def read_digits(digits: str) -> tuple[str, ...]:
    """Return the words of ASCII digits, one by one."""
    return tuple(DIGITS[int(digit)] for digit in digits)


def read_label(
    label: str, reading: Reading = Reading.NUMBER, dialect: Dialect = Dialect.NORTH
) -> tuple[str, ...]:
    """Return what is said of a label such as ``B012`` or ``2012``: letters as they are, digits as words.

    Zeros in front are read one by one, since they stand on the paper: B012 is "B không mười hai".
    Signs between, as in ``A-025``, are not read.
    """
    words: list[str] = []
    for part in _parts(label):
        words += _digits_of_label(part, reading, dialect) if part.isdecimal() else [part]
    return tuple(words)


def _digits_of_label(digits: str, reading: Reading, dialect: Dialect) -> tuple[str, ...]:
    number = digits.lstrip("0")
    if reading is Reading.DIGITS or len(number) > len(str(MOST)):
        return read_digits(digits)
    zeros = read_digits(digits[: len(digits) - len(number)])
    return zeros + (read_number(int(number), dialect) if number else ())


def _parts(label: str) -> Iterator[str]:
    """Give each letter by itself, and digits that stand together as one."""
    digits = ""
    for sign in label.upper():
        if sign.isascii() and sign.isdecimal():
            digits += sign
            continue
        if digits:
            yield digits
        digits = ""
        if sign.isalpha():
            yield sign
    if digits:
        yield digits


def _below_thousand(number: int, habit: _Habit) -> tuple[str, ...]:
    hundreds, rest = divmod(number, 100)
    if not hundreds:
        return _below_hundred(rest, habit)
    return (DIGITS[hundreds], "trăm", *(_after(rest, habit) if rest else ()))


def _after(rest: int, habit: _Habit) -> tuple[str, ...]:
    """Return 1 to 99 as said after hundreds."""
    return (habit.zero_tens, DIGITS[rest]) if rest < 10 else _below_hundred(rest, habit)


def _below_hundred(number: int, habit: _Habit) -> tuple[str, ...]:
    tens, unit = divmod(number, 10)
    if not tens:
        return (DIGITS[unit],)
    words = ("mười",) if tens == 1 else (DIGITS[tens], "mươi")
    if not unit:
        return words
    changed = {5: "lăm"} if tens == 1 else {1: "mốt", 4: habit.four_after_tens, 5: "lăm"}
    return (*words, changed.get(unit, DIGITS[unit]))
