"""Slips in the writing of a config.toml, each with its line and table, and the text as it was meant.

Python's reader stops at the first one and speaks of statements. What was meant is guessed, and the reading
goes on from there, so that all are told at once. The guess is never used but to find further faults.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from office.settings.keys import keys
from office.settings.toml_lines import TomlLines

_PLACE = re.compile(r"(?P<why>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)
_HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_.-]+)\s*\]{1,2}\s*(?:#.*)?$")
_VALUE = re.compile(r"(\s*[\w\"-]+\s*=\s*)([^#]*?)(\s*(?:#.*)?)$")
_TYPOGRAPHIC = str.maketrans(dict.fromkeys("“”„‟«»″‘’‚‛′", '"'))
_TIME = re.compile(r"\d{1,2}[:h.]\d{2}(?::\d{2})?")
_SINGLE = re.compile(r"\s*\[\s*([A-Za-z0-9_.-]+)\s*\]\s*(?:#.*)?$")
_TRUTH = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
_UNENDED = {
    "Unclosed array": "a list has no ] at its end",
    "Unterminated string": "a text has no quotation marks at its end",
}
_AS_TEXT = "a text stands between straight quotation marks"
_MOST = 50
"""Slips told at once; with more, something else is the matter."""
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip. ``line`` counts from 1, 0 where it shows only at the end; ``table`` is the header above.

    ``is_guess``: what was meant may have been something else than a text, such as a number or a date.
    """

    line: int
    table: str
    why: str
    is_guess: bool = False

    def __str__(self) -> str:
        place = f"line {self.line}" if self.line else "the end of the file"
        return f"{place}{', in ' + self.table if self.table else ''}: {self.why}"


def read_toml(text: str) -> tuple[Mapping[str, object] | None, list[Slip], str]:
    """Return what ``text`` says, its slips in the order of the lines, and the text as it was meant.

    The first is None where the rest cannot be read. Raises RecursionError, and ValueError for a value that
    cannot be one for another reason, such as a number of thousands of digits.
    """
    try:
        return tomllib.loads(text), [], text
    except tomllib.TOMLDecodeError:
        slips, lines = _single_headers(text.split("\n"))
    while True:
        try:
            raw = tomllib.loads("\n".join(lines))
            return raw, sorted(slips, key=lambda slip: slip.line), "\n".join(lines)
        except tomllib.TOMLDecodeError as error:
            found = _PLACE.fullmatch(str(error))
            why, at = (found["why"], int(found["line"] or 0)) if found else (str(error), 0)
            if why in _UNENDED:
                at = _begun_above(lines, at or len(lines))
            known = [slip.line for slip in slips]
            if not 0 < at <= len(lines) or at in known or len(slips) == _MOST:
                more = [] if at in known else [Slip(0, "", _UNENDED.get(why, why))]
                return None, [*sorted(slips, key=lambda slip: slip.line), *more], "\n".join(lines)
            told_of = lines[at - 1]
            told, meant = _told(told_of, why, lines[: at - 1])
            is_guess = told.startswith(_AS_TEXT)
            slips.append(Slip(at, TomlLines("\n".join(lines[:at])).table_at(at), told, is_guess))
            lines[at - 1] = meant
            if _HEADER.match(told_of) and not meant:
                _leave_out(lines, at)


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


def _begun_above(lines: list[str], at: int) -> int:
    """Return the line in which the list or text begins that has no end before line ``at``."""
    begun = [number for number, line in enumerate(lines[:at], 1) if _VALUE.match(line) or _HEADER.match(line)]
    opened = [
        number
        for number in begun
        if _bare(lines[number - 1]).count("[") > _bare(lines[number - 1]).count("]")
    ]
    return opened[-1] if opened else 0


def _leave_out(lines: list[str], at: int) -> None:
    """Leave out the keys below line ``at``, whose table was left out: they are none of the table above."""
    for index in range(at, len(lines)):
        if _HEADER.match(lines[index]):
            return
        lines[index] = ""


def _bare(line: str) -> str:
    return re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", line)


def _told(line: str, why: str, above: Sequence[str]) -> tuple[str, str]:
    """Return what is wrong with a line, in the office's words, and the line as it was meant.

    ``above`` are the lines before it.
    """
    straight, value = line.translate(_TYPOGRAPHIC), _VALUE.match(line)
    if straight != line and (value is None or value[2][:1] not in ('"', "'")):
        return f"typographic quotation marks; write straight ones: {_shown(straight)}", straight
    if why in _UNENDED:
        meant = f"{line.rstrip()}]"
        return f"{_UNENDED[why]}: {_shown(line)}", meant
    if header := _HEADER.match(line):
        return _of_header(line, header[1], above)
    if "Cannot overwrite" in why:
        return f"the table has this key twice: {_shown(line)}", ""
    if value is not None:
        return _of_value(value)
    return f"cannot be read ({why[:1].lower()}{why[1:]}): {_shown(line)}", ""


def _of_header(line: str, name: str, above: Sequence[str]) -> tuple[str, str]:
    opened, closed = line.count("["), line.partition("#")[0].count("]")
    if opened != closed:
        marks = 2 if name in keys() and keys()[name].repeats else 1
        meant = f"{'[' * marks}{name}{']' * marks}"
        return f"a header has as many brackets before it as behind it: {meant}", meant
    same = (
        number for number, one in enumerate(above, 1) if (found := _HEADER.match(one)) and found[1] == name
    )
    first = next(same, None)
    at = "" if first is None else f", in line {first}"
    return f"this table is there already{at}; put its keys there: {_shown(line)}", ""


def _of_value(line: re.Match[str]) -> tuple[str, str]:
    key, value, after = line[1], line[2].strip(), line[3]
    if not value:
        return f"nothing stands behind the =: {_shown(line[0])}", ""
    if value.lower() in _TRUTH:
        meant = f"{key}{_TRUTH[value.lower()]}{after}"
        return f"write true or false, in small letters: {_shown(meant)}", meant
    if value[0] == "[":
        meant = (
            key
            + re.sub(r"(?<=[\[,])\s*([^\s\"',\[\]][^\"',\[\]]*)", r' "\1"', value).replace('[ "', '["')
            + after
        )
        return f"each text of a list stands between straight quotation marks: {_shown(meant)}", meant
    if value[0] in "\"'":
        closed = f"{key}{value[0]}{value.strip(value[0])}{value[0]}{after}"
        return f"a text has one quotation mark before it and one behind it: {_shown(line[0])}", closed
    meant = f'{key}"{value}"{after}'
    if _TIME.fullmatch(value):
        return f"a time of day stands between straight quotation marks: {_shown(meant)}", meant
    return f"{_AS_TEXT}: {_shown(meant)}", meant


def _shown(line: str) -> str:
    return line.strip()[:_SHOWN]
