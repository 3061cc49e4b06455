"""A line of a config.toml in which one text lacks one of its two quotation marks, and what was meant."""

import re

from office.settings.mends import key_value_of

MARKS = "a text has one quotation mark before it and one behind it"
"""How the message begins of a text that lacks one, or has one in it."""

_FORMS = tuple(
    re.compile(form)
    for form in (
        r'"[^"]*"\s*(?=[,"]|$)',  # with both marks
        r'[^"]*"\s*(?=,|$)',  # with the last alone
        r'".*?(?=,\s*"|,?\s*$)',  # with the first alone
        r"[^,]*",  # a number, or a text with neither
    )
)
"""What an item of a list may look like; the first that fits counts."""

_BARE = re.compile(r"[+-]?\d+|true|false")
_LINE = re.compile(r"(\s*)([^#\]]*?)(,?)(\s*\]?,?\s*(?:#.*)?)$")
_LIST = re.compile(r"\[\s*(.*?)(,?)(\s*\]?)$")

_MOST = 2_000
"""Letters of a line that is looked at: no list that a person writes is longer."""


def lacks_mark(line: str) -> bool:
    """Whether a list's line, the one with its key or one of several, has an odd number of quotation marks."""
    if len(line) > _MOST or line.count('"') % 2 == 0 or "\\" in line or '"""' in line:
        return False
    value = key_value_of(line)
    return value is None or (value[2].startswith("[") and '"' not in value[3])


def list_with_marks(value: str) -> str:
    """Return a list that lacks a mark as it was meant: ``["B", "C"]`` for ``["B, "C"]``."""
    found = _LIST.fullmatch(value)
    return f"[{_with_marks(found[1])}{found[2]}{found[3].strip()}" if found else ""


def item_with_marks(line: str) -> str:
    """Return the same of one line of a list over several; "" where nobody knows."""
    found = _LINE.fullmatch(line)
    meant = _with_marks(found[2]) if found else ""
    return f"{found[1]}{meant}{found[3]}{found[4]}" if found and meant else ""


def _with_marks(items: str) -> str:
    meant, rest = list[str](), items.strip()
    while rest:
        found = next(match for form in _FORMS if (match := form.match(rest)))
        text = found[0].strip().strip("\"'").replace('"', "").strip()
        if text:
            meant.append(text if _BARE.fullmatch(found[0].strip()) else f'"{text}"')
        rest = rest[found.end() :].lstrip().removeprefix(",").lstrip()
    return ", ".join(meant)
