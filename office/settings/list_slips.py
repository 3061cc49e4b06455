"""Slips inside a list or an inline table of a config.toml: commas, and what should end it."""

import re

from office.settings.lost_marks import MARKS, lacks_mark
from office.settings.mends import HEADER, Mend, Stop, code_of, key_value_of, shown, with_line

_OPEN = ("Unclosed array", "Unclosed inline table")
_LAST = re.compile(
    r"""("(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,"'\[\]{}\#]+|[\]}])\s*(?:\#[^\n]*\n\s*)*\Z""", re.VERBOSE
)
"""The item that stands last in a text, whatever blanks and remarks follow it."""

_NEXT = re.compile(
    r"""(?:[\w-]+\s*=\s*)?(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^\s,"'\[\]{}\#]+)|[^\n]*""", re.VERBOSE
)
_OTHER_ENDS = (")", "}")
_BACK = 2_000
"""Letters before a stop among which the item before it is looked for."""
_ITEM = 40
_MOST_LINES = 20
"""Among so many lines the end of an inline table is looked for."""


def list_mend(stop: Stop, lines: list[str]) -> Mend | None:
    """Return what is wrong where the reader stopped in a list or an inline table; None for another place."""
    line = lines[stop.line - 1] if stop.line <= len(lines) else ""
    if lacks_mark(line):
        return None
    before, rest = line[: stop.column - 1], line[stop.column - 1 :]
    begins_anew = not before.strip(" \t[") and (HEADER.match(line) or key_value_of(line))
    is_at_end = stop.line > len(lines)
    if stop.why in ("Unclosed array", "Invalid value") and (begins_anew or (is_at_end and _begun(lines))):
        return _without_end(stop, lines)
    if is_at_end:
        return _broken_braces(len(lines), lines) if stop.why == "Unclosed inline table" else None
    if stop.why in ("Unclosed inline table", "Invalid initial character for a key part") and "{" in before:
        if not rest.strip() or rest.startswith("#"):
            return _broken_braces(stop.line, lines)
        if before.rstrip().endswith(",") and rest[0] == "}":
            meant = before.rstrip().removesuffix(",") + " " + rest
            return _in_line(stop, lines, meant, f"no comma stands before the end: {shown(meant)}")
    if rest[:1] == "," and before.strip()[-1:] in ("", "[", "{", ",") and not stop.why.startswith("Expected"):
        meant = before + rest[1:].lstrip() if before[-1:] != "," else before + rest[1:]
        return _in_line(stop, lines, meant, f"one comma stands between two items, no more: {shown(meant)}")
    return _without_comma(stop, lines, before, rest) if stop.why in _OPEN else None


def _in_line(stop: Stop, lines: list[str], meant: str, why: str) -> Mend:
    return Mend(stop.line, why, with_line(lines, stop.line, meant))


def _without_comma(stop: Stop, lines: list[str], before: str, rest: str) -> Mend | None:
    above = "\n".join([*lines[: stop.line - 1], before])
    last = _LAST.search(above, max(0, len(above) - _BACK))
    if last is None:
        return None
    if rest[0] in _OTHER_ENDS and stop.why == _OPEN[0]:
        meant = f"{before}]{rest[1:]}"
        return _in_line(stop, lines, meant, f"a list has no ] at its end: {shown(meant)}")
    if rest.startswith(("//", "/*", "--")):
        return None
    if not (rest[0].isalnum() or rest[0] in "\"'[{-+_“”„"):
        meant = f"{before.rstrip()},{rest[1:]}"
        why = f"a comma stands between two items, not {rest[0]!r}: {shown(meant)}"
        return _in_line(stop, lines, meant, why)
    if last.end(1) == len(above) and last[1][0] in "\"'" and rest[0].isalnum():
        return _marks_inside(stop, lines, above[: last.start()].rpartition("\n")[2], rest)
    following = _NEXT.match(rest)
    other = following[0] if following else rest
    meant_lines = f"{above[: last.end(1)]},{above[last.end(1) :]}{rest}".split("\n") + lines[stop.line :]
    number = above.count("\n", 0, last.end(1)) + 1
    meant = shown(meant_lines[number - 1])
    why = f"a comma is missing between {last[1][:_ITEM]} and {other.strip()[:_ITEM]}: {meant}"
    return Mend(number, why, meant_lines)


def _marks_inside(stop: Stop, lines: list[str], start: str, rest: str) -> Mend:
    """A text with quotation marks in it: its list is left out, of one over several lines the line's rest."""
    line = lines[stop.line - 1]
    is_whole = key_value_of(line) is not None and "]" in rest
    meant = "" if is_whole else f'{start}"-"{"]" if "]" in rest else ","}'
    why = f"{MARKS}: {shown(line)}"
    return Mend(stop.line, why, with_line(lines, stop.line, meant), is_lost=True)


def _without_end(stop: Stop, lines: list[str]) -> Mend:
    """A list that goes on into the next key or table: it is ended behind its last item."""
    above = range(min(stop.line - 1, len(lines)), 0, -1)
    last = next((number for number in above if code_of(lines[number - 1]).strip()), 1)
    begun = _begun(lines[:last]) or last
    code = code_of(lines[last - 1]).rstrip()
    meant = f"{code}]{lines[last - 1][len(code) :]}"
    why = f"a list has no ] at its end: {shown(meant if begun == last else lines[begun - 1])}"
    return Mend(begun, why, with_line(lines, last, meant))


def _begun(lines: list[str]) -> int:
    """Return the last line in which a key's list begins and does not end; 0 where there is none."""
    for number in range(len(lines), 0, -1):
        bare = re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", lines[number - 1])
        if key_value_of(lines[number - 1]) and bare.count("[") > bare.count("]"):
            return number
    return 0


def _broken_braces(at: int, lines: list[str]) -> Mend:
    """An inline table over several lines from ``at`` on, or without its end: it is left out."""
    following = range(at, min(at + _MOST_LINES, len(lines)))
    ends = next((index for index in following if "}" in lines[index] or HEADER.match(lines[index])), at)
    last = ends + 1 if ends < len(lines) and "}" in lines[ends] else at
    empty = ["" for _ in lines[at - 1 : last]]
    why = f"a table in curly brackets begins and ends on one line: {shown(lines[at - 1])}"
    return Mend(at, why, [*lines[: at - 1], *empty, *lines[last:]], is_lost=True)
