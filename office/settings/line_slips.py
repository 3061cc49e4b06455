"""Slips in one line of a config.toml: a header, a key, a value. Each reason of Python's reader ends here."""

import re
import tomllib
from collections.abc import Sequence

from office.settings.keys import keys
from office.settings.mends import HEADER, Mend, Stop, is_cut_off, key_value_of, shown, with_line
from office.settings.unseen_marks import told_of_mark
from office.settings.value_slips import told_of_item, told_of_value

_TYPOGRAPHIC = str.maketrans(dict.fromkeys("“”„‟«»″‘’‚‛′", '"'))
_BACKSLASH = ("Unescaped '\\' in a string", "Invalid hex value", "Escaped character is not")
_THERE = ("Cannot overwrite", "Cannot declare", "Cannot mutate", "Cannot redefine", "Duplicate inline")
_MARK = ("Found invalid character", "Illegal character")
_NO_SIGN = "Expected '='"
_NO_DATE = "Invalid date or datetime"
_MULTI = ('"""', "'''")
_SIGN = re.compile(r"(:=|=>|->|→|:|＝)\s*")
_REMARK = re.compile(r"(//+|/\*|--+|;+)\s*")
_KEY = re.compile(r"\s*(\"?)([A-Za-z0-9_-]+)\1\s*")
_AROUND = " \t[](){}<>;:,.'\""
"""What may stand around a table's name by mistake."""

_LIKE_HEADER = re.compile(r"\s*\[+\s*([A-Za-z0-9_.-]+)\s*[\])}]*\s*(?:#.*)?$")


def line_mend(stop: Stop, lines: list[str]) -> Mend:
    """Return what is wrong in the line where the reader stopped."""
    if stop.line > len(lines):
        return _at_end(lines)
    line = lines[stop.line - 1]
    told, meant = _told(line, stop, lines[: stop.line - 1])
    mended = with_line(lines, stop.line, meant)
    if not meant and line.lstrip().startswith("["):
        mended = _left_out(mended, stop.line)
    is_lost = not meant and not stop.why.startswith(_THERE)
    return Mend(stop.line, told, mended, is_lost)


def _at_end(lines: list[str]) -> Mend:
    """A text that the end of the file cuts off: of several lines, or in the last line."""
    marked = [at for at, line in enumerate(lines, 1) if any(line.count(mark) == 1 for mark in _MULTI)]
    if marked:
        why = f"a text has no quotation marks at its end: {shown(lines[marked[-1] - 1])}"
        return Mend(marked[-1], why, lines)
    cut_off = (at for at, line in enumerate(lines, 1) if is_cut_off(line))
    last = next(cut_off, next((at for at in range(len(lines), 0, -1) if lines[at - 1].strip()), 1))
    value = key_value_of(lines[last - 1])
    told, meant = told_of_value(value) if value else told_of_item(lines[last - 1])
    return Mend(last, told, with_line(lines, last, meant))


def _left_out(lines: list[str], at: int) -> list[str]:
    """Leave out the keys below line ``at``, whose table was left out: they are none of the table above."""
    ends = next((index for index in range(at, len(lines)) if HEADER.match(lines[index])), len(lines))
    return [*lines[:at], *("" for _ in range(at, ends)), *lines[ends:]]


def _told(line: str, stop: Stop, above: Sequence[str]) -> tuple[str, str]:
    """Return what is wrong with a line, in the office's words, and the line as it was meant.

    ``above`` are the lines before it. A line that cannot be guessed is meant as "".
    """
    straight, value = line.translate(_TYPOGRAPHIC), key_value_of(line)
    if straight != line and (value is None or value[2][:1] not in ('"', "'")):
        return f"typographic quotation marks; write straight ones: {shown(straight)}", straight
    if stop.why.startswith(_BACKSLASH):
        meant = re.sub(r"\\+", lambda found: found[0] * (1 + len(found[0]) % 2), line)
        return f"write each \\ in a text twice: {shown(meant)}", meant
    if stop.why.startswith(_MARK) and stop.column <= len(line):
        mark, meant = line[stop.column - 1], line[: stop.column - 1] + line[stop.column :]
        return told_of_mark(mark, stop.column, meant), meant
    if stop.why == _NO_DATE:
        return f"there is no such date or time: {shown(line)}", ""
    if told := _of_remark(line, stop.column - 1):
        return told
    if line.lstrip().startswith("["):
        return _of_header(line, above)
    if stop.why.startswith(_THERE):
        return f"the table has this key twice: {shown(line)}", ""
    if stop.why.startswith(_NO_SIGN) and not _table_of(line) and (told := _of_sign(line, stop.column)):
        return told
    if value is not None and _KEY.fullmatch(line.partition("=")[0]):
        return told_of_value(value)
    return _of_other(line, stop.why)


def _of_header(line: str, above: Sequence[str]) -> tuple[str, str]:
    found = _LIKE_HEADER.match(line)
    name = found[1] if found else ""
    opened, closed = line.count("["), line.partition("#")[0].count("]")
    if name and opened != closed:
        marks = min(2, max(opened, closed))
        if name in keys():
            marks = 2 if keys()[name].repeats else 1
        meant = f"{'[' * marks}{name}{']' * marks}"
        return f"a header has as many brackets before it as behind it: {meant}", meant
    numbered = enumerate(above, 1)
    first = next((at for at, one in numbered if (same := HEADER.match(one)) and same[1] == name), None)
    if first is None and name not in keys():
        return f"a header is a table's name between brackets, such as [office]: {shown(line)}", ""
    at = "" if first is None else f", in line {first}"
    return f"this table is there already{at}; put its keys there: {shown(line)}", ""


def _of_remark(line: str, at: int) -> tuple[str, str] | None:
    """Return what is said of a remark that begins at ``at``, from 0, as other languages have them."""
    before, rest = line[:at], line[at:]
    if (found := _REMARK.match(rest)) is None or before.rstrip().endswith("="):
        return None
    if found[1] == ";" and (before.strip() or _table_of(line)):
        return None
    meant = f"{before}# {rest[found.end() :]}".rstrip()
    return f"a remark begins with #: {shown(meant)}", meant


def _table_of(line: str) -> str:
    """Return the header that a line with no more than a table's name was meant as; "" for another line."""
    known = keys().get(line.strip(_AROUND))
    return known.header if known is not None and known.is_table else ""


def _of_sign(line: str, column: int) -> tuple[str, str] | None:
    """Return what is said where another mark, or none, stands between a key and its value."""
    before, rest = line[: column - 1], line[column - 1 :]
    if sign := _SIGN.match(rest):
        meant = _as_meant(f"{before.rstrip()} = {rest[sign.end() :]}")
        return f"write = in place of {sign[1]!r}: {shown(meant)}", meant
    known = {path.rpartition(".")[2] for path in keys()}
    key = _KEY.fullmatch(before)
    if rest and before[-1:].isspace() and key and key[2] in known:
        meant = _as_meant(f"{before.rstrip()} = {rest}")
        return f"a = is missing between the key and its value: {shown(meant)}", meant
    return None


def _as_meant(line: str) -> str:
    """Return a line whose value may be wrong in itself, too, as it was meant."""
    try:
        tomllib.loads(line)
    except (tomllib.TOMLDecodeError, RecursionError):
        value = key_value_of(line)
        return (value is not None and told_of_value(value)[1]) or line
    return line


def _of_other(line: str, why: str) -> tuple[str, str]:
    if meant := _table_of(line):
        return f"a header has as many brackets before it as behind it: {meant}", meant
    key, sign, _ = line.partition("=")
    if sign and not _KEY.fullmatch(key) and not set(key) & set("'[{,"):
        return f"a key is one word of letters a to z, digits, - and _: {shown(line)}", ""
    if why == "Invalid value" or line.strip()[:1] in ('"', "'"):
        return told_of_item(line)
    return f"this is no key with = and its value, no table's header and no remark behind #: {shown(line)}", ""
