"""Marks that nobody sees in a config.toml, as they come with what is pasted from Word or a web page."""

import re
from bisect import bisect_right
from unicodedata import category

from office.settings.mends import shown

_BLANKS = ("Zs", "Zl", "Zp")
_NO_WIDTH = ("Cf", "Cc")
"""Unicode's categories of marks that take room, and of those that take none."""

_TOKEN = re.compile(
    r'''"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|“[^”\n]*”|"[^\n]*|#[^\n]*|'''
    r"""'{3}[\s\S]*?'{3}|'[^'\n]*'|'[^\n]*|[^\t\n\r -~]""",
)
"""A text in quotation marks, whole or without its end, a remark, or a letter beyond those of ASCII."""


def without_unseen(text: str) -> tuple[dict[int, str], str]:
    """Return what is said of each line, from 1, that has such a mark, and the text without them.

    What stands in quotation marks and behind # stays as it is; a mark that is as wide as a blank becomes one.
    """
    found = dict[int, tuple[int, str]]()
    begins = [0, *(line_end.end() for line_end in re.finditer("\n", text))]

    def plain(token: re.Match[str]) -> str:
        mark = token[0]
        if len(mark) > 1 or category(mark) not in _BLANKS + _NO_WIDTH:
            return mark
        line = bisect_right(begins, token.start())
        found.setdefault(line, (token.start() - begins[line - 1] + 1, mark))
        return " " if category(mark) in _BLANKS else ""

    meant = _TOKEN.sub(plain, text)
    lines = meant.split("\n")
    return {at: told_of_mark(mark, column, lines[at - 1]) for at, (column, mark) in found.items()}, meant


def told_of_mark(mark: str, column: int, meant: str) -> str:
    """Return what is said of a mark in a column, from 1, of a line that is meant as ``meant``."""
    told = f"take out {mark!r} in column {column}, a mark that is not seen"
    return f"{told}: {shown(meant)}" if meant.strip() else told
