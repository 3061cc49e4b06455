"""Slips in the writing of a config.toml, each with its line and table, and the text as it was meant.

Python's reader stops at the first one and speaks of statements. What was meant is guessed, and the reading
goes on from there, so that all are told at once. The guess is never used but to find further faults. What it
stops at inside lists and inline tables is in ``list_slips.py``, all else in ``line_slips.py``.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from office.settings.keys import keys
from office.settings.line_slips import line_mend
from office.settings.list_slips import list_mend
from office.settings.mends import Mend, Stop, key_value_of
from office.settings.toml_lines import TomlLines
from office.settings.unseen_marks import without_unseen
from office.settings.value_slips import AS_TEXT

_PLACE = re.compile(r"(?P<why>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|.*)\)", re.DOTALL)
_SINGLE = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]\s*(?:#.*)?$")
_MOST = 50
"""Slips told at once; with more, something else is the matter."""


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip. ``line`` counts from 1, ``table`` is the header above.

    ``is_guess``: what was meant may have been something else than a text, such as a number or a date.
    ``lost`` is the path of the key whose value nobody can guess, such as ``field[2].code``; "" for none.
    """

    line: int
    table: str
    why: str
    is_guess: bool = False
    lost: str = ""

    def __str__(self) -> str:
        return f"line {self.line}{', in ' + self.table if self.table else ''}: {self.why}"

    def explains(self, path: str) -> bool:
        """Whether what is wrong at a path follows from this slip."""
        return self.lost != "" and f"{path}.".startswith((f"{self.lost}.", f"{self.lost}["))


def read_toml(text: str) -> tuple[Mapping[str, object] | None, list[Slip], str]:
    """Return what ``text`` says, its slips in the order of the lines, and the text as it was meant.

    The first is None where the rest cannot be read. Raises RecursionError, and ValueError for a number of
    thousands of digits.
    """
    try:
        return tomllib.loads(text), [], text
    except tomllib.TOMLDecodeError:
        slips, lines = _at_once_seen(text)
    for _ in range(2 * _MOST):
        try:
            raw = tomllib.loads("\n".join(lines))
            return raw, _in_order(slips), "\n".join(lines)
        except tomllib.TOMLDecodeError as error:
            stop = _stop(error, lines)
        mend = list_mend(stop, lines) or line_mend(stop, lines)
        slip = _slip(mend, lines)
        if (slip.line, slip.why) not in {(each.line, each.why) for each in slips}:
            slips.append(slip)
        if mend.lines == lines or len(slips) == _MOST:
            break
        lines = mend.lines
    return None, _in_order(slips), "\n".join(lines)


def _in_order(slips: list[Slip]) -> list[Slip]:
    return sorted(slips, key=lambda slip: slip.line)


def _stop(error: tomllib.TOMLDecodeError, lines: list[str]) -> Stop:
    """Return where the reader stopped, behind the last line for the end of the file."""
    found = _PLACE.fullmatch(str(error))
    if found is None or found["line"] is None:
        return Stop(found["why"] if found else str(error), len(lines) + 1, 1)
    return Stop(found["why"], int(found["line"]), int(found["column"]))


def _slip(mend: Mend, lines: list[str]) -> Slip:
    """Return the slip that a mend takes away from the lines."""
    place = TomlLines("\n".join(lines[: mend.line]))
    told_of = lines[mend.line - 1]
    is_key = key_value_of(told_of) is not None
    lost = place.path_at(mend.line) if mend.is_lost and is_key else ""
    return Slip(mend.line, place.table_at(mend.line), mend.why, mend.why.startswith(AS_TEXT), lost)


def _at_once_seen(text: str) -> tuple[list[Slip], list[str]]:
    """Return the slips that are found without Python's reader, and the lines as they were meant."""
    unseen, meant = without_unseen(text)
    place = TomlLines(meant)
    slips, lines = _single_headers(meant.split("\n"))
    return [*(Slip(at, place.table_at(at), why) for at, why in unseen.items()), *slips], lines


def _single_headers(lines: list[str]) -> tuple[list[Slip], list[str]]:
    """Write each table twice as it is to be where there may be several: ``[counter]`` for ``[[counter]]``."""
    slips, meant = list[Slip](), list(lines)
    for number, line in enumerate(lines, 1):
        header = _SINGLE.match(line)
        known = keys().get(header[1]) if header else None
        if known is not None and known.repeats:
            slips.append(Slip(number, "", f"there may be several of this table: write {known.header}"))
            meant[number - 1] = known.header
    return slips, meant
