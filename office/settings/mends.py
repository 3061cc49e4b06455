"""Where Python's reader of TOML stopped, and the lines as they were meant there."""

import re
from dataclasses import dataclass

HEADER = re.compile(r"\s*\[{1,2}\s*([A-Za-z0-9_.-]+)\s*\]{1,2}\s*(?:#.*)?$")
_VALUE = re.compile(r"(\s*[\w\"-]+\s*=\s*)([^#]*?)(\s*(?:#.*)?)$")
_CODE = re.compile(r"""((?:"(?:[^"\\]|\\.)*"|'[^']*'|[^"'#])*)(#.*)?""")
_SHOWN = 90


@dataclass(frozen=True, slots=True)
class Stop:
    """``why`` is the reader's reason, ``line`` and ``column`` count from 1; the end is one line more."""

    why: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Mend:
    """What is wrong in ``line``, said by ``why``, and all lines as they were meant.

    ``is_lost``: the value of the line's key could not be guessed, and the line is left out.
    """

    line: int
    why: str
    lines: list[str]
    is_lost: bool = False


def key_value_of(line: str) -> re.Match[str] | None:
    """Return ``key =``, its value and what stands behind it; None for a line of another kind."""
    return _VALUE.match(line)


def with_line(lines: list[str], number: int, meant: str) -> list[str]:
    """Return the lines with another one at ``number``."""
    return [*lines[: number - 1], meant, *lines[number:]]


def code_of(line: str) -> str:
    """Return a line without the remark behind it."""
    found = _CODE.fullmatch(line)
    return found[1] if found else line


def is_cut_off(line: str) -> bool:
    """Whether a text of the line has no quotation mark at its end."""
    return _CODE.fullmatch(line) is None


def shown(line: str) -> str:
    """Return a line as a message shows it."""
    return line.strip()[:_SHOWN]
