"""Slips in the entries of a table in curly brackets, such as ``{ "Đang thụ lý" = 4 }``."""

import re
import tomllib

from office.settings.mends import shown

_ENTRY = re.compile(
    r"""\s*["']?(?P<name>[^"'=,{}]+?)["']?\s*(?:=>|=|:|\s)\s*["']?(?P<value>[^"'=,{}]+?)["']?\s*"""
)
_PLAIN = re.compile(r"[+-]?\d+|true|false")


def told_of_braces(key: str, value: str, after: str) -> tuple[str, str]:
    """Return what is wrong with the table in curly brackets behind ``key``, and the line as it was meant.

    The second is "" where nobody knows.
    """
    line = f"{key}{value}{after}"
    if not value.endswith("}") or value.count("{") > 1:
        return f"a table in curly brackets begins and ends on one line: {shown(line)}", ""
    entries = [_ENTRY.fullmatch(entry) for entry in value[1:-1].rstrip(" ,").split(",")]
    written = [f'"{entry["name"]}" = {_written(entry["value"])}' for entry in entries if entry is not None]
    meant = f"{key}{{ {', '.join(written)} }}{after}"
    why = "in curly brackets stand names between quotation marks, each with = and its value"
    if len(written) < len(entries) or not _can_be_read(meant):
        return f"{why}: {shown(line)}", ""
    return f"{why}: {shown(meant)}", meant


def _written(value: str) -> str:
    return value if _PLAIN.fullmatch(value) else f'"{value}"'


def _can_be_read(line: str) -> bool:
    try:
        tomllib.loads(line)
    except tomllib.TOMLDecodeError:
        return False
    return True
