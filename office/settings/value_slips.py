"""Slips in a value of a config.toml: quotation marks, brackets, times, true and false."""

import re

from office.settings.brace_slips import told_of_braces
from office.settings.lost_marks import MARKS, item_with_marks, lacks_mark, list_with_marks
from office.settings.mends import shown

AS_TEXT = "a text stands between straight quotation marks"
"""How the message begins of a value that may have been meant as something else than a text."""

_TIME = re.compile(r"(\d{1,2})[:h.](\d{2})(?::\d{2})?")
_TRUTH = {"true": "true", "yes": "true", "on": "true", "false": "false", "no": "false", "off": "false"}
_ONE = r"(?:\"[^\"]*\"|'[^']*'|[+-]?\d+)"
_SEVERAL = re.compile(rf"{_ONE}(?:\s*[,; ]\s*{_ONE})+\s*\]?")
_OTHER_MARKS = " \"'“”‘’»"
"""What stands behind a text by mistake that begins with another mark."""

_GROUPS = re.compile(r"[+-]?\d{1,3}(?:[ ,]\d{3})+")
"""A number as people write it, such as ``8 080``."""

_DECIMAL = re.compile(r"([+-]?\d+),(\d+)")
_MEASURE = re.compile(r"\s*\w+_(?:s|m)\s*=\s*")
"""A key that names its unit, seconds or metres: it has one number, no list of them."""

_BEHIND = re.compile(rf"({_ONE}|\[[^\[\]]*\]|true|false|[\d:.-]+)\s*([,;])")
_NO_SIGN = re.compile(r"([=>:]+)\s*(.*)")
_ITEM = re.compile(r"(\s*)[\"']?([^\"',\[\]]*)[\"']?(,?)(.*)")


def told_of_value(line: re.Match[str]) -> tuple[str, str]:
    """Return what is wrong with the value of a line and the line as it was meant, "" where nobody knows.

    ``line`` is what ``key_value_of`` gives.
    """
    key, value, after = line[1], line[2].strip(), line[3]
    if not value:
        return f"nothing stands behind the =: {shown(line[0])}", ""
    if value.lower() in _TRUTH:
        meant = f"{key}{_TRUTH[value.lower()]}{after}"
        return f"write true or false, in small letters: {shown(meant)}", meant
    if sign := _NO_SIGN.fullmatch(value):
        meant = f"{key.rstrip()} {sign[2]}{after}"
        return f"write = in place of {'=' + sign[1]!r}: {shown(meant)}", meant if sign[2] else ""
    if behind := _BEHIND.fullmatch(value):
        meant = f"{key}{behind[1]}{after}"
        return f"nothing stands behind a value; take out the {behind[2]!r}: {shown(meant)}", meant
    if _GROUPS.fullmatch(value):
        meant = f"{key}{re.sub('[ ,]', '', value)}{after}"
        return f"a number is written without blanks and commas in it: {shown(meant)}", meant
    if _MEASURE.fullmatch(key) and (decimal := _DECIMAL.fullmatch(value)):
        meant = f"{key}{decimal[1]}.{decimal[2]}{after}"
        return f"a decimal number has a point, no comma: {shown(meant)}", meant
    if _SEVERAL.fullmatch(value):
        meant = f"{key}[{', '.join(re.findall(_ONE, value))}]{after}"
        return f"several values stand in a list, between [ and ]: {shown(meant)}", meant
    if value[0] == "[" and lacks_mark(line[0]) and (listed := list_with_marks(value)):
        meant = f"{key}{listed}{after}"
        return f"{MARKS}: {shown(meant)}", meant
    if value[0] == "[":
        return _told_of_list(key, value, after)
    if value[0] == "{":
        return told_of_braces(key, value, after)
    return _told_of_text(key, value, after)


def _told_of_text(key: str, value: str, after: str) -> tuple[str, str]:
    """Return the same of what can only be a text, or a time of day, which is written as one."""
    if value[0] in "\"'":
        mark = value[0]
        text = value.replace(mark, "").rstrip(_OTHER_MARKS if value.count(mark) == 1 else None)
        closed = f"{key}{mark}{text}{mark}{after}"
        return f"{MARKS}: {shown(closed)}", closed
    if time := _TIME.fullmatch(value):
        meant = f'{key}"{int(time[1]):02}:{time[2]}"{after}'
        return f"a time of day stands between straight quotation marks: {shown(meant)}", meant
    meant = f'{key}"{_plain(value)}"{after}'
    return f"{AS_TEXT}: {shown(meant)}", meant


def _told_of_list(key: str, value: str, after: str) -> tuple[str, str]:
    quoted = re.sub(r"(?<=[\[,])\s*([^\s\"',\[\]][^\"',\[\]]*)", r' "\1"', value).replace('[ "', '["')
    meant = f"{key}{quoted}{after}"
    told = f"each text of a list stands between straight quotation marks: {shown(meant)}"
    return told, meant if quoted != value else ""


def told_of_item(line: str) -> tuple[str, str]:
    """Return the same of a line that is one item of a list over several lines."""
    if lacks_mark(line) and (meant := item_with_marks(line)):
        return f"{MARKS}: {shown(meant)}", meant
    found = _ITEM.fullmatch(line)
    if found is None or not found[2].strip():
        return f"each text of a list stands between straight quotation marks: {shown(line)}", ""
    meant = f'{found[1]}"{_plain(found[2].strip())}"{found[3]}'
    if line.strip()[0] in "\"'":
        return f"{MARKS}: {shown(meant)}", meant
    return f"each text of a list stands between straight quotation marks: {shown(meant)}", meant


def _plain(text: str) -> str:
    return text.replace("\\", "").replace('"', "")
